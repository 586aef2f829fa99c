"""If a report cannot be made, there is an error, and the existing report stays."""

import duckdb
import pytest
from click.testing import CliRunner

from lead_scoring.docs_site.__main__ import main as docs
from lead_scoring.notebook.__main__ import main as notebook
from lead_scoring.report.__main__ import main


def test_the_demos_database_is_not_taken_for_ones_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LEAD_SCORING_DATABASE", raising=False)
    result = CliRunner().invoke(main, [])
    assert result.exit_code == 2
    assert "Name the DuckDB file that `dbt build` wrote: --database yours.duckdb" in result.output


def test_a_build_without_rows_is_refused(copy, tmp_path):
    copy.execute("delete from lead_scoring_metrics")
    result = CliRunner().invoke(main, ["--database", str(copy.database), "--output", str(tmp_path / "report.html")])
    assert result.exit_code == 1
    assert "the table lead_scoring_metrics has no rows, as after `dbt build --empty`." in result.output.replace(
        "\n", " "
    )


def test_an_unfinished_build_is_refused(copy, tmp_path):
    """And the report that was there stays."""
    (tmp_path / "report.html").write_text("yesterday's")
    copy.execute("drop table lead_scoring_roc_curve")
    result = CliRunner().invoke(main, ["--database", str(copy.database), "--output", str(tmp_path / "report.html")])
    assert result.exit_code == 1
    assert "has no table lead_scoring_roc_curve. A full `dbt build` makes all tables." in result.output.replace(
        "\n", " "
    )
    assert (tmp_path / "report.html").read_text() == "yesterday's"


def test_a_renamed_database_is_read_or_refused(copy, tmp_path):
    """Before 2.0, DuckDB's views contain the name of the file in which they were created."""
    copy.execute("checkpoint")
    renamed = tmp_path / "renamed.duckdb"
    renamed.write_bytes(copy.database.read_bytes())
    result = CliRunner().invoke(main, ["--database", str(renamed), "--output", str(tmp_path / "report.html")])
    if int(duckdb.__version__.split(".")[0]) >= 2:
        assert result.exit_code == 0, result.output
    else:
        assert "rename it back to lead_scoring.duckdb" in result.output.replace("\n", " ")


@pytest.mark.quick
@pytest.mark.parametrize("command", [main, notebook, docs])
def test_an_output_without_a_name_is_refused(command):
    result = CliRunner().invoke(command, ["--output", ""])
    assert result.exit_code == 2
    assert "Invalid value for '--output': the name of the" in result.output
