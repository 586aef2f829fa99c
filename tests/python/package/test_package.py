"""Installed as a package: integration_tests, a project of a user's own, and others with fewer settings."""

import shutil

import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import roc_auc_score
from support import reference
from support.harness import PROJECT, Project

NUMERIC = ["employees", "annual_revenue", "is_partner", "days_since_contact"]
CATEGORICAL = ["Lead Source", "industry", "region_code"]
CUTOFF = "2026-02-01"


def test_the_demo_is_not_there(sales):
    tables = set(sales.query("select table_name from information_schema.tables")["table_name"])
    assert {"scored_leads", "hot_leads", "lead_scoring_metrics"} <= tables
    assert [table for table in tables if table.startswith(("stg_", "campaign_"))] == []


def test_scores_are_scikit_learns_with_rare_missing_and_unseen_categories(sales):
    closed = sales.query(f"from closed_accounts where closed_on < '{CUTOFF}' order by \"Account No\"")
    still_open = sales.query('from open_accounts order by "Account No"')
    c = sales.query("select c from lead_scoring_cross_validation where is_selected")["c"].iloc[0]
    labels = closed["won"].to_numpy(int)
    fitted = reference.fit(closed, labels, NUMERIC, CATEGORICAL, c=c, min_category_count=20, class_weight="balanced")
    scored = sales.query('from scored_leads order by "Account No"')
    assert list(scored["Account No"]) == list(still_open["Account No"])
    # Balanced class weights change only the intercept: the order of leads, and the differences of their logits, stay.
    probability = scored["conversion_probability"].to_numpy()
    logit, expected = (np.log(p / (1 - p)) for p in (probability, fitted.probabilities(still_open, CATEGORICAL)))
    np.testing.assert_allclose(logit - logit.mean(), expected - expected.mean(), atol=1e-6)
    trained = sales.query(f"""
        select avg(conversion_probability) from rescored_accounts inner join closed_accounts using ("Account No")
        where closed_on < '{CUTOFF}'
    """).iloc[0, 0]
    assert trained == pytest.approx(labels.mean(), abs=1e-9)
    unseen = sales.query("from lead_scoring_unseen_categories")
    assert unseen[["feature", "category"]].values.tolist() == [["Lead Source", "Podcast"]]
    assert unseen["leads"].iloc[0] == (still_open["Lead Source"] == "Podcast").sum()


def test_categories_and_profile_count_what_is_there(sales):
    closed = sales.query(f"from closed_accounts where closed_on < '{CUTOFF}'")
    sources = closed["Lead Source"].fillna("(missing)").value_counts()
    categories = sales.query("from lead_scoring_categories where feature = 'Lead Source'").set_index("category")
    assert categories["leads"].to_dict() == sources.to_dict()
    folded = categories["weights_category"] == "(infrequent)"
    assert (folded == (categories["leads"] < 20)).all()
    assert folded.any()
    assert (categories.index[~folded] == categories["weights_category"][~folded]).all()
    profile = sales.query("from lead_scoring_feature_profile").set_index("feature")
    assert profile["missing_values"].to_dict() == closed[[*NUMERIC, *CATEGORICAL]].isna().sum().to_dict()
    assert profile["distinct_values"].to_dict() == closed[[*NUMERIC, *CATEGORICAL]].nunique().to_dict()
    assert profile["feature_type"].to_dict() == dict.fromkeys(NUMERIC, "numeric") | dict.fromkeys(
        CATEGORICAL, "categorical"
    )


def test_profile_and_correlations_are_those_of_scikit_learn_and_pandas(sales):
    """With missing values: a number's AUC uses the leads that have it, a correlation those that have both numbers."""
    closed = sales.query(f"from closed_accounts where closed_on < '{CUTOFF}' order by \"Account No\"")
    labels = closed["won"].astype(int)
    profile = sales.query("from lead_scoring_feature_profile").set_index("feature")["roc_auc"]
    for name in NUMERIC:
        there = closed[name].notna()
        area = roc_auc_score(labels[there], closed.loc[there, name].astype(float))
        assert profile[name] == pytest.approx(max(area, 1 - area), abs=1e-9), name
    fold = (np.arange(len(closed)) + 1) % 5
    for name in CATEGORICAL:
        category = closed[name].astype("string").fillna("(missing)")
        scores = np.full(len(closed), np.nan)
        for left_out in range(5):
            rates = labels[fold != left_out].groupby(category[fold != left_out]).mean()
            scores[fold == left_out] = category[fold == left_out].map(rates).fillna(labels.mean())
        assert profile[name] == pytest.approx(roc_auc_score(labels, scores), abs=1e-9), name
    expected = closed[NUMERIC].astype(float).corr()
    correlations = sales.query("from lead_scoring_feature_correlations")
    assert len(correlations) == 6
    for feature, other, value in correlations.itertuples(index=False):
        assert value == pytest.approx(expected.loc[feature, other], abs=1e-9)


def test_the_training_run_names_the_split_and_the_selected_c(sales):
    run = sales.query("from lead_scoring_training_run").iloc[0]
    assert (run["training_leads_model"], run["validation_leads_model"]) == ("closed_accounts", "closed_accounts")
    assert (run["date_column"], run["validation_from"], run["class_weight"]) == ("closed_on", CUTOFF, "balanced")
    assert pd.isna(run["validation_fraction"])
    assert (run["features"], run["min_category_count"], run["is_c_cross_validated"]) == (7, 20, True)
    counts = sales.query(f"""
        select count(*) as leads, sum(won::int) as conversions
        from closed_accounts group by closed_on < '{CUTOFF}' order by leads
    """)
    assert [run["validation_leads"], run["training_leads"]] == list(counts["leads"])
    assert [run["validation_conversions"], run["training_conversions"]] == list(counts["conversions"])


def test_histograms_leave_out_missing_values_and_categories(sales):
    counted = sales.query("select feature, sum(leads) as leads from lead_scoring_feature_histograms group by feature")
    known = sales.query("""
        select feature, leads - missing_values as leads from lead_scoring_feature_profile where feature_type = 'numeric'
    """)
    assert dict(counted.to_numpy()) == dict(known.to_numpy())


def test_what_is_passed_through_is_the_leads_own(sales):
    columns = ["Account No", "owner", "days_since_contact"]
    passed = sales.query("from scored_leads")[columns].sort_values("Account No", ignore_index=True)
    own = sales.query("from open_accounts")[columns].sort_values("Account No", ignore_index=True)
    pd.testing.assert_frame_equal(passed, own)
    assert list(sales.query("from ranked_leads"))[-3:] == ["scored_at", "owner", "days_since_contact"]


def test_the_contract_covers_the_projects_own_columns(sales, sales_copy):
    columns = sales.query("describe scored_leads").set_index("column_name")
    assert columns["column_type"].to_dict() == {
        "Account No": "VARCHAR", "lead_score": "DOUBLE", "conversion_probability": "DOUBLE", "score": "INTEGER",
        "score_band": "VARCHAR", "model_version": "VARCHAR", "scored_at": "TIMESTAMP", "owner": "VARCHAR",
        "days_since_contact": "INTEGER",
    }  # fmt: skip
    assert (columns.iloc[:7]["null"] == "NO").all()
    before = sales_copy.query("from scored_leads")
    model = sales_copy.folder / "dbt_packages" / "lead_scoring"
    model.unlink()
    shutil.copytree(PROJECT, model, ignore=shutil.ignore_patterns(".*", "target", "logs", "integration_tests", "tests"))
    sql = model / "models" / "scoring" / "scored_leads.sql"
    sql.write_text(sql.read_text().replace("    score,\n", "    cast(score as varchar) as score,\n"))
    result = sales_copy.dbt("run", "--select", "scored_leads")
    assert not result.success
    assert "contract" in sales_copy.said
    pd.testing.assert_frame_equal(before, sales_copy.query("from scored_leads"))


def test_scores_of_a_model_of_ones_own_are_those_of_the_validation_leads(sales):
    both = sales.query("""
        select conversion_probability, probability
        from rescored_accounts inner join lead_scoring_validation_scores using ("Account No")
        where approach = 'logistic_regression'
    """)
    assert len(both) == sales.query("from lead_scoring_validation_set").shape[0]
    assert (both["conversion_probability"] == both["probability"]).all()


def test_a_split_by_date_puts_older_leads_into_training(sales):
    dates = 'select closed_on from closed_accounts semi join {} using ("Account No")'
    assert sales.query(dates.format("lead_scoring_training_set"))["closed_on"].max() < pd.Timestamp(CUTOFF)
    assert sales.query(dates.format("lead_scoring_validation_set"))["closed_on"].min() == pd.Timestamp(CUTOFF)
    sizes = [len(sales.query(f"from lead_scoring_{side}_set")) for side in ("training", "validation")]
    assert sum(sizes) == len(sales.query("from closed_accounts"))


def test_the_demo_without_its_seeds_says_what_it_needs(tmp_path):
    project = Project.consumer(tmp_path, {}, {"lead_scoring_demo_enabled": True})
    result = project.dbt("run", "--select", "stg_contacts")
    assert project.failures(result) == {"stg_contacts"}
    said = project.said.replace("\n", " ")
    assert 'model "stg_contacts": the seed "campaign_contacts" is not in the database.' in said
    assert "Catalog Error" not in said
    assert project.dbt("seed").success, project.said
    assert project.dbt("run", "--select", "stg_contacts").success, project.said
