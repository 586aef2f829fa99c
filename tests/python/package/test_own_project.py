"""Installed in projects with few settings, or none."""

import shutil

import numpy as np
import pytest
from support.harness import Project
from support.smallest import LEADS, SETTINGS


def test_the_smallest_configuration_builds(smallest):
    assert len(smallest.query("from scored_leads")) == 2000
    assert smallest.query("select * from lead_scoring_feature_profile order by feature")["feature_type"].tolist() == [
        "categorical", "numeric",
    ]  # fmt: skip


def test_cross_validation_needs_a_lead_of_either_outcome_for_each_fold(tmp_path):
    few = LEADS.replace("> 1200 as y", "> 1200 and i < 24 as y")
    settings = SETTINGS | {"lead_scoring_c": "auto", "lead_scoring_min_leads_per_class": 1}
    project = Project.consumer(tmp_path, {"leads": few}, settings)
    assert not project.dbt("run", "--select", "leads", "lead_scoring_training_set").success
    assert "the label 1, and selecting C by cross-validation needs one for each of its 5 folds" in project.said


def test_few_leads_may_miss_a_value_and_many_new_categories_are_a_warning(smallest, tmp_path):
    shutil.copytree(smallest.folder, tmp_path / "today", symlinks=True)
    project = Project(tmp_path / "today", tmp_path / "today" / "output")
    project.write("models/today.sql", "select 'T' || i as id, null::double as x, 'k9' as kind from range(99) as t (i)")
    selected = ["--select", "today", "lead_scoring_unseen_categories", "scored_leads"]
    result = project.dbt("run", *selected, variables={"lead_scoring_leads": "today"})
    assert result.success, project.said
    assert 'column "kind": 100% of the leads have a category that no training lead had (for example "k9")' in (
        project.said.replace("\n", " ")
    )
    assert project.query("select distinct conversion_probability from scored_leads").shape == (1, 1)
    project.write("models/today.sql", "select 'T' || i as id, null::double as x, 'k1' as kind from range(100) as t (i)")
    assert not project.dbt("run", *selected, variables={"lead_scoring_leads": "today"}).success
    assert "the value is NULL in all 100 leads" in project.said
    # A number stored as text is an error in scoring; it does not count as an unseen category.
    project.write("models/today.sql", "select 'T' || i as id, 'many' as x, 'k9' as kind from range(10) as t (i)")
    assert not project.dbt("run", *selected, variables={"lead_scoring_leads": "today"}).success
    assert 'column "x": the type is text (for example "many"), which makes the feature categorical' in project.said
    assert project.query("from lead_scoring_unseen_categories")["feature"].tolist() == ["kind"]


@pytest.mark.parametrize(
    ("name", "others", "placeholder"),
    [
        ("leads", {}, "set_the_variable_lead_scoring_leads'"),
        ("labelled_leads", {}, "set_the_variable_lead_scoring_labelled_leads'"),
        ("labelled_leads", {"training_leads": "leads"}, "set_the_variable_lead_scoring_validation_leads'"),
        ("labelled_leads", {"validation_leads": "leads"}, "set_the_variable_lead_scoring_training_leads'"),
    ],
)
def test_a_missing_variable_is_named(tmp_path, name, others, placeholder):
    variables = {key: value for key, value in SETTINGS.items() if key != f"lead_scoring_{name}"}
    variables |= {f"lead_scoring_{other}": value for other, value in others.items()}
    project = Project.consumer(tmp_path, {"leads": LEADS}, variables)
    result = project.dbt("parse")
    assert placeholder in f"{result.exception} {project.said}"


def test_features_that_nobody_lists_are_asked_for_and_not_the_demos(tmp_path):
    """By the models that need them, and not by the operation that writes the list."""
    given = {"lead_scoring_labelled_leads": "leads", "lead_scoring_leads": "leads"}
    given |= {"lead_scoring_id": "id", "lead_scoring_label": "y"}
    project = Project.consumer(tmp_path, {"leads": LEADS}, given)
    assert project.dbt("run", "--select", "leads").success, project.said
    arguments = "{model: leads, id: id, label: y}"
    assert project.dbt("run-operation", "lead_scoring.generate_features", "--args", arguments).success, project.said
    assert not project.dbt("run", "--select", "lead_scoring").success
    assert "lead_scoring: variable lead_scoring_features is not set. List the columns to learn from" in project.said
    assert "recency_days" not in project.said


def test_the_macros_alone_need_no_variable(tmp_path, smallest):
    """With the package's models switched off, score_leads reads any weights, and several tables of leads."""
    call = (
        "{{{{ lead_scoring.score_leads(leads=ref('{}'), weights=ref('weights'), features=['x', 'kind'], id='id') }}}}"
    )
    models = {
        "leads": LEADS,
        "more_leads": LEADS.replace("range(2000)", "range(5000, 5100)"),
        "weights": f"{{{{ config(materialized='table') }}}} from '{tmp_path / 'weights.csv'}'",
        "scores": call.format("leads"),
        "more_scores": call.format("more_leads"),
    }
    smallest.query("from lead_scoring_weights").to_csv(tmp_path / "weights.csv", index=False)
    project = Project.consumer(tmp_path, models, {})
    off = {"lead_scoring": {"+enabled": False}}
    settings = project.folder / "dbt_project.yml"
    settings.write_text(settings.read_text() + f"models: {off}\n")
    result = project.dbt("build", "--warn-error")
    assert result.success, project.said
    tables = set(project.query("select table_name from information_schema.tables")["table_name"])
    assert tables == set(models)
    expected = smallest.query("select id, conversion_probability from scored_leads").set_index("id").iloc[:, 0]
    scores = project.query("from scores").set_index("id")["conversion_probability"]
    np.testing.assert_allclose(scores.loc[expected.index], expected, atol=1e-12)
    assert len(project.query("from more_scores")) == 100
