"""classification_metrics, on any labels and scores, against scikit-learn on the same rows."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sklearn import metrics as sk
from support.labelled_scores import labelled_scores, query

pytestmark = pytest.mark.quick

CALL = """{{ lead_scoring.classification_metrics(
    relation='leads', id='id', group_by=%s, precision_at=[1, 3, 10]
) }}"""


def expected_metrics(leads):
    """The same metrics by scikit-learn; None if they are not defined."""
    label, probability = leads["label"], leads["probability"]
    positives, predicted = label.sum(), (probability >= 0.5).astype(int)
    best = leads.sort_values(["probability", "id"], ascending=[False, True])["label"]
    return {
        "leads": len(leads),
        "positives": positives,
        "roc_auc": sk.roc_auc_score(label, probability) if 0 < positives < len(leads) else None,
        "pr_auc": sk.average_precision_score(label, probability) if positives else None,
        "brier_score": np.mean((probability - label) ** 2),
        "log_loss": sk.log_loss(label, probability, labels=[0, 1]),
        "accuracy": sk.accuracy_score(label, predicted),
        "precision": sk.precision_score(label, predicted) if predicted.any() else None,
        "recall": sk.recall_score(label, predicted) if positives else None,
        "f1_score": sk.f1_score(label, predicted) if positives or predicted.any() else None,
    } | {f"precision_at_{k}": best[:k].mean() if len(leads) >= k else None for k in (1, 3, 10)}


def assert_same(row, expected):
    for name, value in expected.items():
        if value is None:
            assert pd.isna(row[name]), name
        else:
            assert row[name] == pytest.approx(value, abs=1e-9), name


@given(leads=labelled_scores())
def test_every_metric_is_scikit_learns(render, duck, leads):
    result = query(duck, render(CALL % "[]"), leads)
    assert len(result) == 1
    assert_same(result.iloc[0], expected_metrics(leads))


@given(left=labelled_scores(), right=labelled_scores())
def test_groups_are_judged_by_themselves_also_the_null_group(render, duck, left, right):
    leads = pd.concat([left.assign(team="a", month=1), right.assign(team=None, month=1)])
    result = query(duck, render(CALL % "['team', 'month']"), leads)
    assert len(result) == 2
    assert_same(result[result["team"] == "a"].iloc[0], expected_metrics(left))
    assert_same(result[result["team"].isna()].iloc[0], expected_metrics(right))


@given(leads=labelled_scores(), seed=st.integers(0, 1000))
def test_the_order_of_rows_does_not_matter(render, duck, leads, seed):
    sql = render(CALL % "[]")
    shuffled = leads.sample(frac=1, random_state=seed)
    pd.testing.assert_frame_equal(query(duck, sql, leads), query(duck, sql, shuffled), rtol=0, atol=1e-12)


@given(leads=labelled_scores())
def test_swapping_labels_and_turning_scores_around_keeps_the_auc(render, duck, leads):
    sql = render(CALL % "[]")
    # Changing the sign is exact, so no tie is made or broken.
    turned = leads.assign(label=1 - leads["label"], probability=-leads["probability"])
    before, after = (query(duck, sql, rows)["roc_auc"].iloc[0] for rows in (leads, turned))
    assert (pd.isna(before) and pd.isna(after)) or before == pytest.approx(after, abs=1e-12)


@given(leads=labelled_scores())
def test_scores_that_are_no_probabilities_have_an_order_but_no_brier_score(render, duck, leads):
    sql = render(CALL % "[]")
    assume(leads["probability"].max() > 0.001)
    scaled = leads.assign(probability=leads["probability"] * 1024)
    plain, result = query(duck, sql, leads).iloc[0], query(duck, sql, scaled).iloc[0]
    for name in ("roc_auc", "pr_auc", "precision_at_1", "precision_at_10"):
        assert plain[name] == pytest.approx(result[name], abs=1e-12, nan_ok=True), name
    assert pd.isna(result["brier_score"])
    assert pd.isna(result["log_loss"])


@given(leads=labelled_scores())
def test_rows_without_a_label_or_a_score_are_not_counted(render, duck, leads):
    unlabelled = leads.assign(id=leads["id"] + 1000, label=None)
    unscored = leads.assign(id=leads["id"] + 2000, probability=None)
    both = pd.concat([leads, unlabelled, unscored]).astype({"label": "Int64", "probability": float})
    assert_same(query(duck, render(CALL % "[]"), both).iloc[0], expected_metrics(leads))


@given(leads=labelled_scores(), threshold=st.sampled_from([0.0, 0.25, 0.3, 0.75, 1.0]))
def test_the_threshold_is_where_a_conversion_is_predicted(render, duck, leads, threshold):
    row = query(duck, render(f"{{{{ lead_scoring.classification_metrics('leads', threshold={threshold}) }}}}"), leads)
    predicted = (leads["probability"] >= threshold).astype(int)
    assert row["accuracy"].iloc[0] == pytest.approx(sk.accuracy_score(leads["label"], predicted), abs=1e-9)
    if leads["label"].any():
        assert row["recall"].iloc[0] == pytest.approx(sk.recall_score(leads["label"], predicted), abs=1e-9)


@pytest.mark.parametrize("label", [0.4, 2, -1])
def test_a_number_that_is_no_label_is_not_counted(render, duck, label):
    leads = pd.DataFrame({"id": [1, 2, 3], "label": [1, 0, label], "probability": [0.9, 0.2, 0.4]})
    assert_same(query(duck, render(CALL % "[]"), leads).iloc[0], expected_metrics(leads[:2]))


def test_an_empty_table_has_no_leads_and_no_metrics(render, duck):
    empty = pd.DataFrame({"id": [1], "label": [1], "probability": [0.5]})[:0]
    row = query(duck, render(CALL % "[]"), empty).iloc[0]
    assert row["leads"] == 0
    assert row.drop(["leads", "positives"]).isna().all()


@pytest.mark.parametrize("labels", [[True, False, True], [1.0, 0.0, 1.0]])
def test_labels_may_be_booleans_or_floats(render, duck, labels):
    leads = pd.DataFrame({"id": [1, 2, 3], "label": labels, "probability": [0.9, 0.2, 0.4]})
    assert_same(query(duck, render(CALL % "[]"), leads).iloc[0], expected_metrics(leads.assign(label=[1, 0, 1])))


def test_names_are_quoted(render, duck):
    leads = pd.DataFrame({"Lead Id": [1, 2], 'la"bel': [1, 0], "order": [0.9, 0.2], "größe": ["x", "x"]})
    sql = render(
        """{{ lead_scoring.classification_metrics(relation='leads', id='Lead Id', label='la"bel', score='order',
        group_by='größe', precision_at=[1]) }}"""
    )
    row = query(duck, sql, leads).iloc[0]
    assert (row["größe"], row["roc_auc"], row["precision_at_1"]) == ("x", 1.0, 1.0)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ("precision_at=[1]", "classification_metrics: id must be set with precision_at.*; it is set to null"),
        ("precision_at=[0], id='id'", "distinct whole numbers of leads, 1 or more.* \\[0\\]"),
        ("precision_at=[2, 2], id='id'", "distinct"),
        ("precision_at=5, id='id'", "it is set to 5"),
        ("threshold='half'", 'threshold must be a number; it is set to "half"'),
        ("group_by=[1]", "group_by must be a list of column names"),
        ("group_by=['team', 'Recall']", 'group_by names the column "Recall", and the result already has a column'),
    ],
)
def test_wrong_arguments_are_refused_by_name(render, arguments, complaint):
    with pytest.raises(AssertionError, match=complaint):
        render("{{ lead_scoring.classification_metrics('leads', " + arguments + ") }}")
