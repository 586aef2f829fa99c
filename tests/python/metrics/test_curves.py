"""The curve macros, on any labels and scores, against scikit-learn on the same rows."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sklearn import metrics as sk
from sklearn.calibration import calibration_curve
from support.labelled_scores import labelled_scores, query

pytestmark = pytest.mark.quick


@given(leads=labelled_scores())
def test_roc_curve_is_scikit_learns(render, duck, leads):
    assume(leads["label"].nunique() == 2)
    curve = query(duck, render("{{ lead_scoring.roc_curve('leads') }}"), leads)
    curve = curve.sort_values("threshold", ascending=False)
    false_positive_rate, recall, thresholds = sk.roc_curve(
        leads["label"], leads["probability"], drop_intermediate=False
    )
    np.testing.assert_allclose(curve["threshold"], thresholds, atol=1e-9, rtol=0)
    np.testing.assert_allclose(curve["recall"], recall, atol=1e-9, rtol=0)
    np.testing.assert_allclose(curve["false_positive_rate"], false_positive_rate, atol=1e-9, rtol=0)
    assert (curve["true_positives"] + curve["false_negatives"] == leads["label"].sum()).all()
    assert (curve["false_positives"] + curve["true_negatives"] == (1 - leads["label"]).sum()).all()


@given(leads=labelled_scores())
def test_precision_recall_curve_is_scikit_learns(render, duck, leads):
    assume(leads["label"].any())
    curve = query(duck, render("{{ lead_scoring.precision_recall_curve('leads') }}"), leads).sort_values("threshold")
    precision, recall, thresholds = sk.precision_recall_curve(leads["label"], leads["probability"])
    # scikit-learn's last point, which selects no lead, has no threshold; ours is at infinity.
    np.testing.assert_allclose(curve["threshold"], np.append(thresholds, np.inf), atol=1e-9, rtol=0)
    np.testing.assert_allclose(curve["precision"], precision, atol=1e-9, rtol=0)
    np.testing.assert_allclose(curve["recall"], recall, atol=1e-9, rtol=0)


@pytest.mark.parametrize("strategy", ["uniform", "quantile"])
@pytest.mark.parametrize("n_bins", [1, 5, 10])
@given(leads=labelled_scores())
def test_calibration_curve_is_scikit_learns(render, duck, strategy, n_bins, leads):
    # With one class scikit-learn can't tell whether it is the positive one.
    assume(leads["label"].nunique() == 2)
    sql = render(f"{{{{ lead_scoring.calibration_curve('leads', n_bins={n_bins}, strategy='{strategy}') }}}}")
    curve = query(duck, sql, leads).sort_values("bin")
    happened, predicted = calibration_curve(leads["label"], leads["probability"], n_bins=n_bins, strategy=strategy)
    np.testing.assert_allclose(curve["mean_predicted_value"], predicted, atol=1e-9, rtol=0)
    np.testing.assert_allclose(curve["fraction_of_positives"], happened, atol=1e-9, rtol=0)
    assert curve["leads"].sum() == len(leads)


@given(leads=labelled_scores(), n_bins=st.sampled_from([1, 4, 10]))
def test_gains_table_is_that_of_numpys_array_split(render, duck, leads, n_bins):
    sql = render(f"{{{{ lead_scoring.gains_table('leads', id='id', n_bins={n_bins}) }}}}")
    table = query(duck, sql, leads).sort_values("bin")
    ordered = leads.sort_values(["probability", "id"], ascending=[False, True])
    bins = [part for part in np.array_split(np.arange(len(ordered)), n_bins) if len(part)]
    assert list(table["bin"]) == list(range(1, len(bins) + 1))
    base_rate, found, seen = ordered["label"].mean(), 0, 0
    for row, part in zip(table.itertuples(), bins, strict=True):
        inside = ordered.iloc[part]
        found, seen = found + inside["label"].sum(), seen + len(inside)
        assert (row.leads, row.positives) == (len(inside), inside["label"].sum())
        assert (row.cumulative_leads, row.cumulative_positives) == (seen, found)
        assert (row.min_score, row.max_score) == (inside["probability"].min(), inside["probability"].max())
        assert row.positive_rate == pytest.approx(inside["label"].mean(), abs=1e-12)
        assert row.cumulative_share_of_leads == pytest.approx(seen / len(ordered), abs=1e-12)
        if base_rate:
            assert row.cumulative_gain == pytest.approx(found / ordered["label"].sum(), abs=1e-12)
            assert row.lift == pytest.approx(inside["label"].mean() / base_rate, abs=1e-9)
            assert row.cumulative_lift == pytest.approx(found / seen / base_rate, abs=1e-9)
        else:
            assert pd.isna([row.cumulative_gain, row.lift, row.cumulative_lift]).all()


@pytest.mark.parametrize(
    "call",
    [
        "roc_curve('leads', group_by=['team'])",
        "precision_recall_curve('leads', group_by=['team'])",
        "calibration_curve('leads', group_by=['team'])",
        "calibration_curve('leads', group_by=['team'], strategy='quantile')",
        "gains_table('leads', id='id', group_by=['team'])",
    ],
)
def test_a_group_has_the_curve_that_it_has_alone(render, duck, call):
    rng = np.random.default_rng(7)
    leads = pd.DataFrame(
        {"id": range(90), "label": rng.integers(0, 2, 90), "probability": rng.integers(0, 20, 90) / 20}
    )
    teams = leads.assign(team=np.where(leads["id"] % 3 == 0, None, "a"))
    grouped = query(duck, render("{{ lead_scoring." + call + " }}"), teams)
    for is_null in (True, False):
        alone = query(
            duck,
            render("{{ lead_scoring." + call.replace(", group_by=['team']", "") + " }}"),
            leads[teams["team"].isna() == is_null],
        )
        part = grouped[grouped["team"].isna() == is_null].drop(columns="team")
        keys = list(alone.columns[:1])
        pd.testing.assert_frame_equal(
            part.sort_values(keys, ignore_index=True), alone.sort_values(keys, ignore_index=True), atol=1e-12, rtol=0
        )


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        ("calibration_curve('leads', n_bins=0)", "calibration_curve: n_bins must be a whole number.*; it is set to 0"),
        ("calibration_curve('leads', strategy='equal')", 'strategy must be uniform or quantile; it is set to "equal"'),
        ("gains_table('leads', n_bins=2.5)", "gains_table: n_bins must be a whole number, 1 or more; it is set to 2.5"),
        ("roc_curve('leads', group_by={'a': 1})", "roc_curve: group_by must be a list of column names"),
    ],
)
def test_wrong_arguments_are_refused_by_name(render, call, complaint):
    with pytest.raises(AssertionError, match=complaint):
        render("{{ lead_scoring." + call + " }}")
