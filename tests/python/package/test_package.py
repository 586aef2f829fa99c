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
    # Balanced class weights move the intercept only: the order of leads, and the distances of their logits, stay.
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
    """With values missing: a number's AUC is of the leads that have it, a correlation of those that have both."""
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
    assert list(sales.query("from ranked_leads"))[-3:] == ["owner", "days_since_contact", "scored_at"]


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


SPLIT = {
    "lead_scoring_labelled_leads": "leads", "lead_scoring_leads": "leads", "lead_scoring_id": "id",
    "lead_scoring_label": "y", "lead_scoring_features": ["x", "kind"],
}  # fmt: skip
LEADS = """
    {{ config(materialized='table') }}
    select
        'L' || i as id,
        hash(i) % 1000 / 10.0 as x,
        case when hash(i || 'k') % 4 > 0 then 'k' || hash(i || 'k') % 4 end as kind,
        (hash(i) % 1000 + hash(i || 'n') % 1000) > 1200 as y,
        date '2026-01-01' + cast(i // 20 as integer) as day
    from range(2000) as t (i)
"""


@pytest.fixture(scope="module")
def smallest(tmp_path_factory):
    """The smallest configuration that there is: one model of leads, split by the hash of the id."""
    project = Project.consumer(tmp_path_factory.mktemp("smallest"), {"leads": LEADS}, SPLIT)
    result = project.dbt("build", "--warn-error", "--exclude-resource-type", "unit_test")
    assert result.success, project.said
    return project


def test_the_smallest_configuration_builds(smallest):
    assert len(smallest.query("from scored_leads")) == 2000
    assert smallest.query("select * from lead_scoring_feature_profile order by feature")["feature_type"].tolist() == [
        "categorical", "numeric",
    ]  # fmt: skip


def test_a_split_by_fraction_is_the_same_hash_on_every_engine(smallest):
    """The rule in Python: MD5 of the id behind a word, the first 32 bits of it below the fraction."""
    digests = smallest.query("select id, md5('lead_scoring:' || id) as digest from leads")
    expected = set(digests.loc[digests["digest"].str[:8].map(lambda text: int(text, 16)) < 0.25 * 2**32, "id"])
    assert set(smallest.query("from lead_scoring_validation_set")["id"]) == expected
    assert 0.22 < len(expected) / 2000 < 0.28
    training = set(smallest.query("from lead_scoring_training_set")["id"])
    assert training == set(digests["id"]) - expected


def by_date(column, day):
    return {"lead_scoring_date": column, "lead_scoring_validation_from": day}


@pytest.fixture(scope="module")
def project_with(tmp_path_factory):
    """A function that gives a consumer's project with these variables, the same one for the same."""
    projects = {}

    def get(variables):
        key = str(variables)
        if key not in projects:
            projects[key] = Project.consumer(tmp_path_factory.mktemp("split"), {}, SPLIT | variables)
        return projects[key]

    return get


@pytest.mark.parametrize(
    ("sql", "variables", "words"),
    [
        (LEADS.replace("'L' || i as id", "'L' || (i // 2) as id"), {}, "2 leads have the id L"),
        (LEADS, by_date("day", "2020-01-01"), "there are no training leads"),
        (LEADS, by_date("day", "2030-01-01"), "there are no validation leads"),
        (LEADS, by_date("Tag", "2026-02-01"), 'column "Tag": there is no such'),
        (LEADS, by_date("x", "2026-02-01"), "is also the date"),
        (
            LEADS.replace("date '2026", "timestamptz '2026").replace("as integer)", "as integer) * interval 1 day"),
            by_date("day", "2026-02-01"),
            r"the type is timestamp with time zone .* which is not a date.*without time zone",
        ),
        (
            LEADS.replace("date '2026", "case when i % 900 <> 3 then date '2026").replace(" as day", " end as day"),
            by_date("day", "2026-02-01"),
            "3 leads have the date NULL",
        ),
        (
            LEADS.replace("date '2026-01-01' +", "").replace("as integer)", "as varchar)"),
            by_date("day", "2026-02-01"),
            r'the type is text \(for example "0"\), which is not a date',
        ),
    ],
)  # fmt: skip
def test_a_split_that_cannot_be_made_is_refused(project_with, sql, variables, words):
    project = project_with(variables)
    project.write("models/leads.sql", sql)
    result = project.dbt("run", "--select", "leads", "lead_scoring_training_set", "lead_scoring_validation_set")
    assert not result.success
    with pytest.raises(AssertionError, match=words):
        raise AssertionError(f"{result.exception} {project.said}".replace("\n", " "))


def test_cross_validation_needs_a_lead_of_either_outcome_for_each_fold(tmp_path):
    few = LEADS.replace("> 1200 as y", "> 1200 and i < 24 as y")
    settings = SPLIT | {"lead_scoring_c": "auto", "lead_scoring_min_leads_per_class": 1}
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
    assert 'column "kind": 100% of the leads have a category that training has not met (for example "k9")' in (
        project.said.replace("\n", " ")
    )
    assert project.query("select distinct conversion_probability from scored_leads").shape == (1, 1)
    project.write("models/today.sql", "select 'T' || i as id, null::double as x, 'k1' as kind from range(100) as t (i)")
    assert not project.dbt("run", *selected, variables={"lead_scoring_leads": "today"}).success
    assert "the value is NULL in every one of the 100 leads" in project.said
    # A number that comes as text is an error where leads are scored; it is no category that training has not met.
    project.write("models/today.sql", "select 'T' || i as id, 'many' as x, 'k9' as kind from range(10) as t (i)")
    assert not project.dbt("run", *selected, variables={"lead_scoring_leads": "today"}).success
    assert 'column "x": the type is text (for example "many"), which makes the feature categorical' in project.said
    assert project.query("from lead_scoring_unseen_categories")["feature"].tolist() == ["kind"]


def test_a_missing_variable_is_named(tmp_path):
    variables = {name: value for name, value in SPLIT.items() if name != "lead_scoring_leads"}
    project = Project.consumer(tmp_path, {"leads": LEADS}, variables)
    result = project.dbt("parse")
    assert "set_the_variable_lead_scoring_leads" in f"{result.exception} {project.said}"


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


def test_score_change_splits_a_change_into_what_the_lead_and_what_the_weights_did(smallest, tmp_path):
    shutil.copytree(smallest.folder, tmp_path / "later", symlinks=True)
    project = Project(tmp_path / "later", tmp_path / "later" / "output")
    passing = {"lead_scoring_passthrough": ["x", "kind"]}
    assert project.dbt("run", "--select", "scored_leads", variables=passing).success, project.said
    for copied, table in {"scores_before": "scored_leads", "weights_before": "lead_scoring_weights"}.items():
        project.execute(f"create table {copied} as from {table}")
    project.write("models/leads.sql", LEADS.replace("hash(i) % 1000 / 10.0 as x", "hash(i) % (1000 - i % 3) / 9.0 as x")
                  .replace("range(2000)", "range(10, 2010)"))  # fmt: skip
    assert project.dbt("run", "--select", "+scored_leads", variables=passing).success, project.said
    call = """{{ lead_scoring.score_change(
        before=api.Relation.create(schema='main', identifier='scores_before'), after=ref('scored_leads'),
        weights_before=api.Relation.create(schema='main', identifier='%s'),
        features=['x', {'name': 'kind', 'type': 'categorical'}], id='id'
    ) }}"""
    changes = project.query(project.render(call % "weights_before"))
    assert len(changes) == 2010
    assert changes["score_change"].isna().sum() == 20
    changes = changes.dropna()
    for name in ("score", "conversion_probability"):
        parts = changes[f"{name}_change_by_lead"] + changes[f"{name}_change_by_weights"]
        assert (parts == changes[f"{name}_change"]).all()
        total = changes[f"{name}_after"] - changes[f"{name}_before"]
        np.testing.assert_allclose(changes[f"{name}_change"], total, atol=1e-15)
    # What the old weights would have said of the new leads, by the formula.
    weights = project.query("from weights_before")
    numeric = weights[weights["category"].isna()].iloc[0]
    by_category = weights.dropna().set_index("category")["coefficient"]
    leads = project.query("from scored_leads").set_index("id").loc[changes["id"]]
    logit = numeric["intercept"] + (leads["x"].astype(float) - numeric["mean"]) * numeric["raw_weight"]
    logit += leads["kind"].fillna("(missing)").map(by_category)
    expected = (1 / (1 + np.exp(-logit))).to_numpy() - changes["conversion_probability_before"]
    np.testing.assert_allclose(changes["conversion_probability_change_by_lead"], expected, atol=1e-12)
    assert (changes["conversion_probability_change_by_weights"].abs() > 0).any()
    with pytest.raises(Exception, match=r"were not made with the weights in .*model_version differs"):
        project.query(project.render(call % "lead_scoring_weights"))
