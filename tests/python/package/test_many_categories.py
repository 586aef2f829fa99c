"""More categories than the database can solve for: scikit-learn trains, and the fit in SQL is skipped."""

import pytest
from support.harness import Project

# 1500 campaigns with four leads each, some of which convert.
LEADS = """
    {{ config(materialized='table') }}
    select
        i as lead_id,
        'campaign ' || (i % 1500) as campaign,
        hash(i) % 100 / 10.0 as visits,
        hash(i) % 100 + hash(i || 'noise') % 100 + case when i % 1500 < 500 then 40 else 0 end > 120 as converted
    from range(6000) as listed (i)
"""
VARIABLES = {
    "lead_scoring_labelled_leads": "past_leads",
    "lead_scoring_leads": "past_leads",
    "lead_scoring_features": ["visits", "campaign"],
}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return Project.consumer(tmp_path_factory.mktemp("many"), {"past_leads": LEADS}, VARIABLES)


def test_the_comparison_is_left_out_with_a_warning(project):
    assert project.dbt("run").success, project.said
    assert (
        'model "lead_scoring_sql_weights" (materialization logistic_regression): there are 1500 weights to learn, but '
        'the database can solve for 1000 at most; feature "campaign" has the most categories, 1499. '
        "Scikit-learn's weights are complete, but the fit in SQL and the comparison of the two are skipped."
    ) in project.said
    for remedy in (
        "raise the variable lead_scoring_min_category_count",
        "leave it out of the variable lead_scoring_feat",
    ):
        assert remedy in project.said
    assert project.query("select count(*) as n from lead_scoring_weights")["n"][0] == 1500
    assert project.query("select count(*) as n from lead_scoring_sql_weights")["n"][0] == 0


def test_where_the_database_trains_it_is_an_error(project):
    assert not project.dbt("run", variables={**VARIABLES, "lead_scoring_trainer": "sql"}).success
    assert "there are 1500 weights to learn, but the database can solve for 1000 at most" in project.said
    assert 'Raise the variable lead_scoring_min_category_count, group the categories of "campaign"' in project.said
