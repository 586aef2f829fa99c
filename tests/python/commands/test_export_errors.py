"""Exports that cannot be made stop with an error, and leave nothing behind."""

import duckdb
import pytest
from click.testing import CliRunner
from support.exports import export

from lead_scoring.export.__main__ import main


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["--database", "nowhere.duckdb"],
            "nowhere.duckdb: no such file. Run scripts/build to make it, or `dbt build` in your own",
        ),
        (["--database", "text.duckdb"], "text.duckdb: is not a DuckDB database"),
        (["--database", "empty.duckdb"], "empty.duckdb: holds no build of lead_scoring"),
        (["--dialect", "cobol"], "'cobol' is not one of"),
        (
            ["--schema", "sandbox"],
            "schema sandbox: holds no such build. It holds lead_scoring in the schema main.",
        ),
        (["--table", "we'ird"], "Invalid value for '--table': \"we'ird\" is not the name of a table"),
        (["--leads", "crm.contacts"], "'crm.contacts' is not one of 'csv', 'parquet'"),
        (["--leads", "--band", "Z"], "Invalid value for '--band': 'Z' is not a band; the bands are A, B, C, D"),
        (["--leads", "--top", "0"], "Invalid value for '--top': 0 is not in the range"),
        (["--top", "5"], "--band and --top select leads to call: add --leads"),
        (["--output", ""], "Invalid value for '--output': the name of the folder is empty"),
        (["--database", ""], "Invalid value for '--database': the name of the file is empty"),
        (["--output", "text.duckdb"], "Directory 'text.duckdb' is a file"),
    ],
)
def test_what_cannot_be_exported_is_said(built, tmp_path, monkeypatch, arguments, words):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.duckdb").write_text("This is no database." * 100)
    duckdb.connect("empty.duckdb").close()
    database = [] if "--database" in arguments else ["--database", str(built.database)]
    result = CliRunner().invoke(main, [*database, *arguments])
    assert result.exit_code != 0
    assert words in result.output
    assert not (tmp_path / "outputs").exists()


def test_what_cannot_be_written_leaves_nothing(built, tmp_path):
    (tmp_path / "model_card.md").mkdir()
    result = CliRunner().invoke(main, ["--database", str(built.database), "--output", str(tmp_path)])
    assert result.exit_code == 1
    assert "nothing was written: " in result.output
    assert list(tmp_path.rglob("*")) == [tmp_path / "model_card.md"]


def test_one_of_several_builds_is_asked_for(copy, tmp_path):
    copy.execute(
        "create schema other",
        "create table other.lead_scoring_training_run as from main.lead_scoring_training_run",
    )
    arguments = ["--database", str(copy.database), "--schema", "other", "--output", str(tmp_path / "outputs")]
    assert "schema other: has no table lead_scoring_bands." in CliRunner().invoke(main, arguments).output
    result = CliRunner().invoke(main, ["--database", str(copy.database), "--output", str(tmp_path / "outputs")])
    builds = "lead_scoring in the schema main, lead_scoring in the schema other"
    assert f"has several builds: {builds}. Choose one with --schema." in result.output
    export(copy, tmp_path / "outputs", "--schema", "main")


def test_a_build_that_ended_early_is_said(copy, tmp_path):
    copy.execute("drop table lead_scoring_bands cascade")
    result = CliRunner().invoke(main, ["--database", str(copy.database), "--output", str(tmp_path / "outputs")])
    assert result.exit_code != 0
    assert "has no table lead_scoring_bands. A full `dbt build` makes all tables." in result.output
    assert not (tmp_path / "outputs").exists()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            "alter table lead_scoring_training_run drop column scoring",
            "lead_scoring_training_run has no column scoring; another version of the package built it.",
        ),
        (
            "update lead_scoring_bands set model_version = 'older'",
            "the tables are of several versions of the model: lead_scoring_weights has ",
        ),
    ],
)
def test_tables_of_several_builds_are_not_put_together(copy, tmp_path, change, words):
    copy.execute(change)
    result = CliRunner().invoke(main, ["--database", str(copy.database), "--output", str(tmp_path / "outputs")])
    assert result.exit_code == 1
    assert words in result.output
    assert not (tmp_path / "outputs").exists()


def test_bands_of_another_target_are_not_read(copy, tmp_path):
    """As when one target lacks a layer that stands in a schema of its own."""
    copy.execute("create schema main_crm", "create schema ci_crm")
    for name in ("scored_leads", "lead_scoring_bands"):
        copy.execute(f"create table main_crm.{name} as from {name}", f"drop table {name} cascade")
    copy.execute("create table ci_crm.lead_scoring_bands as from main_crm.lead_scoring_bands")
    result = CliRunner().invoke(main, ["--database", str(copy.database), "--output", str(tmp_path / "outputs")])
    assert result.exit_code == 1
    assert "several schemas have a table lead_scoring_bands (ci_crm, main_crm)" in result.output
    assert not (tmp_path / "outputs").exists()


def test_a_database_that_was_cut_off_is_said(copy, tmp_path):
    copy.execute("checkpoint")
    cut = tmp_path / "cut.duckdb"
    cut.write_bytes(copy.database.read_bytes()[: copy.database.stat().st_size // 2])
    result = CliRunner().invoke(main, ["--database", str(cut), "--output", str(tmp_path / "outputs")])
    assert result.exit_code == 1
    assert "cut.duckdb: cannot be read. " in result.output


def test_a_folder_in_the_way_of_a_file_that_is_not_finished_stays(built, tmp_path):
    (tmp_path / "model_card.md.part").mkdir()
    result = CliRunner().invoke(main, ["--database", str(built.database), "--output", str(tmp_path)])
    assert result.exit_code == 1
    assert "nothing was written: " in result.output
    assert list(tmp_path.rglob("*")) == [tmp_path / "model_card.md.part"]
