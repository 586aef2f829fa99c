"""The build that the commands read if a file holds several: of one scoring in many schemas, or of many scorings."""

import subprocess
import sys

import pytest
from click.testing import CliRunner
from support.harness import PROJECT, Project

from lead_scoring.database import TABLES, open_build
from lead_scoring.export.__main__ import main as export
from lead_scoring.report.__main__ import main as report


@pytest.fixture(scope="module")
def database(built, tmp_path_factory):
    """A build of the plain scoring in the schema main, and a build of another scoring with other weights."""
    project = Project.copy_of(built, tmp_path_factory.mktemp("scorings"))
    project.execute(
        "create schema partners",
        *(f"create table partners.{table} as from main.{table}" for table in TABLES),
        *(
            f"update partners.{table} set model_version = 'of partners'"
            for table in ("lead_scoring_weights", "lead_scoring_bands")
        ),
        """
        update partners.lead_scoring_training_run
        set model_version = 'of partners', scoring = 'lead_scoring_partners'
        """,
    )
    return project.database


def run(command, database, *arguments):
    result = CliRunner().invoke(command, ["--database", str(database), *map(str, arguments)])
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    ("options", "scoring"),
    [
        ({"scoring": "lead_scoring"}, "lead_scoring"),
        ({"scoring": "lead_scoring_partners"}, "lead_scoring_partners"),
        ({"schema": "main"}, "lead_scoring"),
        ({"schema": "partners"}, "lead_scoring_partners"),
        ({"schema": "partners", "scoring": "lead_scoring_partners"}, "lead_scoring_partners"),
    ],
)
def test_a_scoring_or_a_schema_chooses_the_build(database, options, scoring):
    with open_build(database, **options) as build:
        assert build.run["scoring"] == scoring
        versions = build.frame("select distinct model_version from lead_scoring_weights")["model_version"]
        assert list(versions == "of partners") == [scoring == "lead_scoring_partners"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], ": has several builds: {builds}. Choose one with --scoring or --schema."),
        (["--scoring", "no_such"], ", scoring no_such: {nothing} It holds {builds}."),
        (["--schema", "no_such"], ", schema no_such: {nothing} It holds {builds}."),
        (
            ["--schema", "main", "--scoring", "lead_scoring_partners"],
            ", schema main, scoring lead_scoring_partners: {nothing} It holds {builds}.",
        ),
    ],
)
@pytest.mark.parametrize("command", [report, export])
def test_what_names_no_single_build_is_told_the_builds_that_there_are(database, tmp_path, command, arguments, words):
    nothing = "holds no such build."
    builds = "lead_scoring in the schema main, lead_scoring_partners in the schema partners"
    output = tmp_path / "output"
    result = CliRunner().invoke(command, ["--database", str(database), "--output", str(output), *arguments])
    assert result.exit_code == 1
    assert f"{database}{words.format(builds=builds, nothing=nothing)}" in result.output
    assert not output.exists()


def test_report_and_model_card_say_which_scoring_they_are_about(database, tmp_path):
    for scoring, of in {"lead_scoring": "", "lead_scoring_partners": " of lead_scoring_partners"}.items():
        run(report, database, "--scoring", scoring, "--output", tmp_path / "report.html")
        assert f"<h1>Lead scoring report{of}</h1>" in (tmp_path / "report.html").read_text(encoding="utf-8")
        run(export, database, "--scoring", scoring, "--output", tmp_path)
        with open_build(database, scoring=scoring) as build:
            version = build.run["model_version"]
        card = (tmp_path / "model_card.md").read_text(encoding="utf-8")
        assert card.startswith(f"# Model card: lead score{of} {version}\n")


def test_the_notebook_tells_of_the_scoring_that_is_asked_for(database, tmp_path):
    page = tmp_path / "notebook.html"
    command = [sys.executable, "-m", "lead_scoring.notebook", "--database", database, "--output", page]
    command += ["--scoring", "lead_scoring_partners"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "This is about the scoring lead_scoring_partners." in page.read_text(encoding="utf-8")


def test_the_build_of_an_earlier_version_is_told_to_be_built_again(copy):
    copy.execute("alter table lead_scoring_training_run drop column scoring", "drop table lead_scoring_odds_ratios")
    result = CliRunner().invoke(report, ["--database", str(copy.database)])
    assert "has no table lead_scoring_odds_ratios. A full `dbt build` makes all tables." in result.output


def test_a_build_whose_layers_have_schemas_of_their_own_is_read_whole(copy, tmp_path):
    """As `+schema` sets them apart; and beside another build with the same tables."""
    daily = ["scored_leads", "ranked_leads", "lead_score_reasons", "lead_score_contributions", "lead_scoring_bands"]
    copy.execute(
        "create schema crm",
        "create schema scoring",
        *(f"create table {'crm' if table in daily else 'scoring'}.{table} as from main.{table}" for table in TABLES),
        "delete from main.scored_leads",
    )
    run(report, copy.database, "--schema", "scoring", "--output", tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "No lead is scored" not in page
    assert "--schema scoring</code> writes the whole list" in page
    with open_build(copy.database, schema="scoring") as build:
        assert build.has("lead_scoring_bands")
        assert not build.has("lead_scoring_sql_weights")


def test_an_empty_build_beside_is_not_asked_about(copy):
    """As `dbt build --empty` makes it for continuous integration; asked for, it is said to be empty."""
    copy.execute("create schema ci", *(f"create table ci.{table} as from main.{table} limit 0" for table in TABLES))
    with open_build(copy.database) as build:
        assert build.schema == "main"
        assert build.is_only
    result = CliRunner().invoke(report, ["--database", str(copy.database), "--schema", "ci"])
    assert "has no rows, as after `dbt build --empty`" in result.output.replace("\n", " ")
