"""Continuous integration with dbt: builds without reading a row, and builds of changed models only."""

import re
import shutil

import pytest
import yaml
from support.builds import NO_UNIT_TESTS
from support.harness import Project
from support.smallest import LEADS, SETTINGS

RESULTS = ["scored_leads", "ranked_leads", "lead_score_reasons", "lead_scoring_weights", "lead_scoring_metrics"]


def columns(project, schema="main"):
    """The name and type of every column of every table."""
    return project.query(f"""
        select table_name, column_name, data_type from information_schema.columns
        where table_schema = '{schema}' order by all
    """)


@pytest.mark.parametrize("trainer", ["sklearn", "sql"])
def test_a_build_that_reads_no_rows_makes_every_table(request, tmp_path, trainer):
    project = Project.copy_of(request.getfixturevalue("built" if trainer == "sklearn" else "built_in_sql"), tmp_path)
    before = columns(project)
    result = project.dbt(
        "build", "--empty", "--warn-error", *NO_UNIT_TESTS, variables={"lead_scoring_trainer": trainer}
    )
    assert result.success, project.said
    assert columns(project).equals(before)
    for table in RESULTS:
        assert project.query(f"select count(*) as n from {table}")["n"][0] == 0, table


def test_an_installed_project_is_built_without_rows(sales_copy):
    result = sales_copy.dbt("build", "--empty", "--warn-error", *NO_UNIT_TESTS)
    assert result.success, sales_copy.said
    assert sales_copy.query("select count(*) as n from hot_leads")["n"][0] == 0


@pytest.mark.parametrize(
    ("model", "complaint"),
    [
        ("stg_training_leads", 'model "stg_training_leads" .*, column "opt_out_risk": there is no such column'),
        ("stg_contacts", 'model "stg_contacts" .*, column "opt_out_risk": there is no such column'),
    ],
)
def test_columns_are_checked_without_rows(copy, model, complaint):
    path = f"models/staging/{model}.sql"
    sql = (copy.folder / path).read_text(encoding="utf-8").replace("opt_out_risk,", "")
    copy.write(path, sql)
    result = copy.dbt("run", "--empty")
    assert not result.success
    assert re.search(complaint, copy.said), copy.said


@pytest.mark.parametrize(
    ("selected", "options"),
    [
        ("hot_leads account_segments", []),
        ("lead_scoring.scoring", ["--favor-state"]),
        ("lead_scoring.evaluation lead_scoring_engagement.scoring", ["--empty"]),
    ],
)
def test_what_is_not_built_comes_from_another_schema(sales_copy, tmp_path, selected, options):
    state = shutil.copytree(sales_copy.output / "target", tmp_path / "state")
    profiles = yaml.safe_load((sales_copy.folder / "profiles.yml").read_text(encoding="utf-8"))
    outputs = profiles["sales"]["outputs"]
    outputs["ci"] = outputs["dev"] | {"schema": "ci"}
    sales_copy.write("profiles.yml", yaml.safe_dump(profiles))
    result = sales_copy.dbt(
        "build", "--target", "ci", "--defer", "--state", state, *options, "--select", *selected.split()
    )
    assert result.success, sales_copy.said
    made = set(columns(sales_copy, "ci")["table_name"])
    assert made
    assert "lead_scoring_training_set" not in made


def test_the_nightly_run_scores_and_learns_nothing(copy):
    """`dbt build --select open_leads scored_leads+`, as in docs/running.md."""
    weights = copy.query("from lead_scoring_weights")
    result = copy.dbt("build", *NO_UNIT_TESTS, "--select", "stg_contacts", "scored_leads+")
    assert result.success, copy.said
    made = {run.node.name for run in result.result.results if run.node.resource_type == "model"}
    assert made == {
        "stg_contacts", "scored_leads", "ranked_leads", "lead_score_reasons", "lead_score_contributions",
        "lead_scoring_unseen_categories",
    }  # fmt: skip
    assert copy.query("from lead_scoring_weights").equals(weights)


def test_the_nightly_run_before_any_training_says_what_is_missing(tmp_path):
    project = Project.consumer(tmp_path, {"leads": LEADS}, SETTINGS)
    assert not project.dbt("build", *NO_UNIT_TESTS, "--select", "leads", "scored_leads+").success
    assert "the weights in" in project.said
    assert "are not in the database, so there is nothing to score with. Train" in project.said
