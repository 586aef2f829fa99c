"""Real labelled data: the package, installed in a separate project, against scikit-learn and against references.

The project may not ship these rows; they are next to it, in ../shared/data.
"""

import json
import math

import numpy as np
import pandas as pd
import pytest
from support import reference
from support.builds import NO_UNIT_TESTS
from support.real_data import DATA, consumer, give, install, variant_of

pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason="the real leads are not part of the project, and are missing here"
)

# Data set and variant of its reference.json. The references leave out leads with a missing number.
REFERENCES = [
    ("bank_additional", "numeric_noleak"),
    ("bank_additional", "numeric_all"),
    ("bank_additional", "onehot"),
    ("telco_churn", "onehot"),
    ("ifood_campaign", "onehot"),
    ("nasty/04_degenerate", "with_const_text"),
    ("nasty/12_ties", "numeric"),
]


def build(project):
    """Build everything, with its tests."""
    result = project.dbt("build", *NO_UNIT_TESTS)
    assert result.success, project.said


def run(project):
    """Build only the tables that are compared with the reference, and those that they need."""
    result = project.dbt("run", "--select", "+scored_leads", "+lead_scoring_metrics", "lead_scoring_sql_weights")
    assert result.success, project.said


def coefficients_of(weights):
    """The coefficients of a weights table by feature and category."""
    categories = [None if pd.isna(category) else category for category in weights["category"]]
    return dict(zip(zip(weights["feature"], categories, strict=True), weights["coefficient"], strict=True))


def check_against_scikit_learn(project, train, valid, label, numeric, categorical):
    """Weights, probabilities and metrics of a build equal those of scikit-learn's own fit."""
    fitted = reference.fit(train, train[label].to_numpy(int), numeric, categorical)
    weights = project.query("select * from lead_scoring_weights")
    found = coefficients_of(weights)
    assert found.keys() == fitted.coefficients.keys()
    assert found == pytest.approx(fitted.coefficients, abs=1e-6)
    assert weights["intercept"].to_numpy() == pytest.approx(fitted.intercept, abs=1e-6)
    assert weights["weight"].abs().sum() == pytest.approx(1, abs=1e-12)

    by_sql = project.query("select feature, category, coefficient, intercept from lead_scoring_sql_weights")
    assert coefficients_of(by_sql) == pytest.approx(found, abs=1e-9)
    assert by_sql["intercept"].to_numpy() == pytest.approx(weights["intercept"].iloc[0], abs=1e-9)

    expected = fitted.probabilities(valid, categorical)
    scored = project.query("select * from scored_leads order by lead_id")
    assert list(scored["lead_id"]) == list(valid["lead_id"])
    np.testing.assert_allclose(scored["conversion_probability"], expected, atol=1e-9, rtol=0)

    metrics = project.query("select * from lead_scoring_metrics where approach = 'logistic_regression'").iloc[0]
    for name, value in reference.metrics(valid[label].to_numpy(int), expected).items():
        assert metrics[name] == pytest.approx(value, abs=1e-9), name


def check_against_the_file(project, expected, features):
    """Coefficients and metrics of a build equal those of reference.json."""
    optimum = expected["newton"]
    weights = project.query("select * from lead_scoring_weights")
    numbers = weights[weights["category"].isna()].set_index("feature")["coefficient"]
    for feature in features:
        assert numbers[feature] == pytest.approx(optimum["coef"][feature], abs=1e-6)
    assert weights["coefficient"].abs().sum() == pytest.approx(
        sum(abs(value) for value in optimum["coef"].values()), abs=1e-5
    )
    assert weights["intercept"].iloc[0] == pytest.approx(optimum["intercept"], abs=1e-6)
    metrics = project.query("select * from lead_scoring_metrics where approach = 'logistic_regression'").iloc[0]
    names = {"roc_auc": "auc_roc", "pr_auc": "average_precision", "brier_score": "brier", "log_loss": "log_loss"}
    for ours, theirs in names.items():
        assert metrics[ours] == pytest.approx(optimum["metrics"][theirs], abs=1e-9), ours
    for k in (100, 200):
        assert math.isclose(metrics[f"precision_at_{k}"], optimum["metrics"][f"p_at_{k}"], abs_tol=1e-12)


@pytest.mark.parametrize(("dataset", "variant"), REFERENCES)
def test_complete_leads_give_the_reference_results(tmp_path, dataset, variant):
    label, numeric, categorical, expected = variant_of(dataset, variant)
    project, train, valid = install(tmp_path, dataset, label, numeric, categorical, complete=True)
    run(project)
    check_against_the_file(project, expected, numeric)
    check_against_scikit_learn(project, train, valid, label, numeric, categorical)


@pytest.mark.parametrize(
    ("dataset", "variant", "made"),
    [
        ("xeducation_leads", "onehot", build),
        ("telco_churn", "onehot", run),
        ("nasty/07_nulls", "job_null_level", run),
    ],
)
def test_missing_values_and_categories_give_scikit_learns_results(tmp_path, dataset, variant, made):
    label, numeric, categorical, _ = variant_of(dataset, variant)
    project, train, valid = install(tmp_path, dataset, label, numeric, categorical, complete=False)
    made(project)
    assert train[[*numeric, *categorical]].isna().any(axis=None)
    check_against_scikit_learn(project, train, valid, label, numeric, categorical)


LABELS = "nasty/08_labels"


def features_of_labels():
    content = json.loads((DATA / LABELS / "reference.json").read_text(encoding="utf-8"))
    return content["variants"]["clean"]["features_numeric"], content["variants"]["clean"]


@pytest.fixture(scope="module")
def project_of_labels(tmp_path_factory):
    """One project for all spellings of the labels; only the leads differ."""
    return consumer(tmp_path_factory.mktemp("labels"), "y", features_of_labels()[0])


@pytest.mark.parametrize("spelling", ["float", "true_false"])
def test_labels_that_are_numbers_or_booleans_give_the_reference_results(project_of_labels, spelling):
    numeric, expected = features_of_labels()
    files = f"train_{spelling}", f"valid_{spelling}"
    project = project_of_labels
    train, valid = give(project, LABELS, numeric, [], complete=True, files=files)
    run(project)
    check_against_the_file(project, expected, numeric)
    check_against_scikit_learn(project, train, valid, "y", numeric, [])


@pytest.mark.parametrize(
    ("files", "complaint"),
    [
        (("train_yes_no", "valid_yes_no"), r'the label "(yes|no)" \(for example lead_id \d+\)'),
        (("train_three_classes", "valid_float"), 'the label "2"'),
        (("train_null_10pct", "valid_float"), "90 leads have the label NULL"),
        (("train_all_null", "valid_float"), "900 leads have the label NULL"),
        (("train_single_class_0", "valid_float"), "all 900 leads have the label 0"),
        (("train_single_class_1", "valid_float"), "all 900 leads have the label 1"),
        (("train_float", "valid_single_class_0"), "all 300 leads have the label 0"),
        (("train_float", "valid_single_class_1"), "all 300 leads have the label 1"),
    ],
)
def test_labels_that_are_none_are_refused(project_of_labels, files, complaint):
    project = project_of_labels
    give(project, LABELS, features_of_labels()[0], [], complete=False, files=files)
    models = ["past_leads", "recent_leads", "lead_scoring_training_set", "lead_scoring_validation_set"]
    assert not project.dbt("run", "--select", *models).success
    with pytest.raises(AssertionError, match=rf'column "y": .*{complaint}'):
        raise AssertionError(project.said.replace("\n", " "))
