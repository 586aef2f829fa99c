"""compare_scores, on any labels and two scores, against DeLong's formula in NumPy and scikit-learn's metrics."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scipy.stats import rankdata
from sklearn import metrics as sk
from support.delong import compared, components
from support.labelled_scores import labelled_scores, query, scores

pytestmark = pytest.mark.quick

CALL = "{{ lead_scoring.compare_scores('leads') }}"
ERRORS = ["log_loss_standard_error", "roc_auc_standard_error"]
DIFFERENCES = ["log_loss_difference", "roc_auc_difference"]


@st.composite
def two_scores(draw):
    """Leads with two scores: independent of each other, or equal but for one lead."""
    leads = draw(labelled_scores())
    size = len(leads)
    baseline = leads["probability"].copy()
    if draw(st.booleans()):
        baseline = pd.Series(draw(st.lists(scores, min_size=size, max_size=size)))
    else:
        baseline[draw(st.integers(0, size - 1))] = draw(scores)
    return leads.assign(baseline_probability=baseline)


def leads_with(label, score, baseline):
    return pd.DataFrame({"label": label, "probability": score, "baseline_probability": baseline})


def assert_same(row, expected, tolerance=1e-9):
    for name, value in expected.items():
        if value is None:
            assert pd.isna(row[name]), name
        else:
            assert row[name] == pytest.approx(value, abs=tolerance), name


@given(leads=two_scores())
@example(leads=leads_with([1], [0.5], [0.25]))
@example(leads=leads_with([1, 0], [0.5, 0.5], [0.25, 0.75]))
@example(leads=leads_with([1, 1, 0], [0.5, 0.25, 0.5], [0.25, 0.75, 0.5]))
@example(leads=leads_with([0, 0, 1, 1], [0.0, 1.0, 0.0, 1.0], [1.0, 1e-300, 1e-17, 1.0 - 2**-53]))
def test_every_column_is_that_of_the_formulas(render, duck, leads):
    result = query(duck, render(CALL), leads)
    assert len(result) == 1
    expected = compared(leads)
    assert list(result.columns) == list(expected)
    assert_same(result.iloc[0], expected)


def test_a_case_to_check_by_hand(render, duck):
    leads = leads_with([1, 1, 0, 0], [0.75, 0.5, 0.5, 0.25], [0.25, 0.75, 0.5, 0.5])
    row = query(duck, render(CALL), leads).iloc[0]
    # Components of the positives 1, 3/4 and of the negatives 3/4, 1; of the baseline 0, 1 and 1/2, 1/2.
    assert (row["roc_auc"], row["baseline_roc_auc"], row["roc_auc_difference"]) == (7 / 8, 1 / 2, 3 / 8)
    # Their differences are 1, -1/4 and 1/4, 1/2, with sample variances of 25/32 and 1/32.
    assert row["roc_auc_standard_error"] == pytest.approx(np.sqrt(25 / 32 / 2 + 1 / 32 / 2), rel=1e-15)
    # Probabilities of the outcome: 3/4, 1/2, 1/2, 3/4 and 1/4, 3/4, 1/2, 1/2.
    ratios = np.log([1 / 3, 3 / 2, 1, 2 / 3])
    assert row["log_loss_difference"] == pytest.approx(ratios.mean(), rel=1e-15)
    assert row["log_loss_standard_error"] == pytest.approx(ratios.std(ddof=1) / 2, rel=1e-15)


@given(leads=labelled_scores())
def test_a_score_compared_with_itself_differs_by_exactly_nothing(render, duck, leads):
    row = query(duck, render(CALL), leads.assign(baseline_probability=leads["probability"])).iloc[0]
    for name in DIFFERENCES + ERRORS:
        assert pd.isna(row[name]) or row[name] == 0, name
    positives = leads["label"].sum()
    assert pd.isna(row["log_loss_standard_error"]) == (len(leads) < 2)
    assert pd.isna(row["roc_auc_standard_error"]) == (min(positives, len(leads) - positives) < 2)


@given(leads=labelled_scores())
def test_scores_of_the_same_order_have_the_same_auc_exactly(render, duck, leads):
    # Halving is exact, so no tie is made or broken.
    row = query(duck, render(CALL), leads.assign(baseline_probability=leads["probability"] / 2)).iloc[0]
    for name in ("roc_auc_difference", "roc_auc_standard_error"):
        assert pd.isna(row[name]) or row[name] == 0, name


@given(leads=two_scores())
def test_swapping_score_and_baseline_turns_the_differences_around(render, duck, leads):
    there = query(duck, render(CALL), leads).iloc[0]
    swapped = "{{ lead_scoring.compare_scores('leads', score='baseline_probability', baseline='probability') }}"
    back = query(duck, render(swapped), leads).iloc[0]
    for name in DIFFERENCES:
        assert there[name] == pytest.approx(-back[name], abs=1e-12, nan_ok=True), name
    for name in ERRORS:
        assert there[name] == pytest.approx(back[name], abs=1e-12, nan_ok=True), name
    for name in ("log_loss", "roc_auc"):
        assert there[name] == pytest.approx(back[f"baseline_{name}"], abs=1e-12, nan_ok=True), name


@given(leads=two_scores())
def test_swapping_labels_and_turning_scores_around_keeps_the_aucs(render, duck, leads):
    # Changing the sign is exact. Neither score is a probability afterwards.
    turned = leads_with(1 - leads["label"], -leads["probability"], -leads["baseline_probability"])
    before, after = (query(duck, render(CALL), rows).iloc[0] for rows in (leads, turned))
    for name in ("roc_auc", "baseline_roc_auc", "roc_auc_difference", "roc_auc_standard_error"):
        assert before[name] == pytest.approx(after[name], abs=1e-12, nan_ok=True), name


@given(leads=two_scores(), seed=st.integers(0, 1000))
def test_the_order_of_rows_does_not_matter(render, duck, leads, seed):
    shuffled = leads.sample(frac=1, random_state=seed)
    before, after = (query(duck, render(CALL), rows) for rows in (leads, shuffled))
    pd.testing.assert_frame_equal(before, after, rtol=0, atol=1e-12)


@given(leads=two_scores())
def test_rows_without_a_label_or_one_of_the_scores_are_not_counted(render, duck, leads):
    others = [leads.assign(label=label) for label in (None, 2)]
    others += [leads.assign(**{name: None}) for name in ("probability", "baseline_probability")]
    types = {"label": "Int64", "probability": float, "baseline_probability": float}
    row = query(duck, render(CALL), pd.concat([leads, *others]).astype(types)).iloc[0]
    assert_same(row, compared(leads))


@pytest.mark.parametrize("name", ["probability", "baseline_probability"])
@pytest.mark.parametrize("value", [1.25, -0.25])
def test_a_score_that_is_no_probability_has_an_order_but_no_log_loss(render, duck, name, value):
    leads = leads_with([1, 0, 1, 0, 1], [0.75, 0.25, 0.5, 0.5, 1.0], [0.5, 0.25, 0.25, 0.75, 1.0])
    leads.loc[4, name] = value
    row = query(duck, render(CALL), leads).iloc[0]
    lost = {"log_loss" if name == "probability" else "baseline_log_loss", "log_loss_difference"}
    assert set(row.index[row.isna()]) == lost | {"log_loss_standard_error"}
    label = leads["label"].to_numpy()
    own, other = (components(label, leads[of].to_numpy()) for of in ("probability", "baseline_probability"))
    assert row["roc_auc_difference"] == pytest.approx((own[0] - other[0]).mean(), abs=1e-12)


@pytest.mark.parametrize("label", [1, None])
def test_a_table_without_comparable_leads_has_no_leads_and_no_metrics(render, duck, label):
    leads = leads_with([label], [0.5], [0.5]).astype({"label": "Int64"})
    row = query(duck, render(CALL), leads[:0] if label else leads)
    assert len(row) == 1
    assert (row["leads"].iloc[0], row["positives"].iloc[0]) == (0, 0)
    assert row.drop(columns=["leads", "positives"]).isna().all(axis=None)


@pytest.mark.parametrize("labels", [[True, False, True, False], [1.0, 0.0, 1.0, 0.0]])
def test_labels_may_be_booleans_or_floats(render, duck, labels):
    leads = leads_with(labels, [0.9, 0.2, 0.4, 0.5], [0.8, 0.6, 0.7, 0.1])
    assert_same(query(duck, render(CALL), leads).iloc[0], compared(leads.assign(label=[1, 0, 1, 0])))


def by_midranks(label, score):
    """The components without all the pairs, from midranks (Sun and Xu, IEEE Signal Processing Letters 21, 2014)."""
    of_all = rankdata(score)
    positive = label == 1
    above = of_all[positive] - rankdata(score[positive])
    below = of_all[~positive] - rankdata(score[~positive])
    return above / (~positive).sum(), 1 - below / positive.sum()


@pytest.mark.parametrize(("share", "distinct"), [(0.3, 100), (0.001, 10), (0.3, 10**9)])
def test_a_million_leads_are_as_exact_with_ties_and_without(render, duck, share, distinct):
    rng = np.random.default_rng(3)
    size = 1_000_000
    logit = rng.normal(size=size)
    label = (rng.random(size) < share * np.exp(logit / 2)).astype(int)

    def probability(noise):
        return np.ceil(distinct / (1 + np.exp(-logit - noise * rng.normal(size=size)))) / distinct

    leads = leads_with(label, probability(0.1), probability(0.12))
    row = query(duck, render(CALL), leads).iloc[0]
    score, baseline = leads["probability"].to_numpy(), leads["baseline_probability"].to_numpy()
    own, other = by_midranks(label, score), by_midranks(label, baseline)
    error = np.sqrt(sum(np.var(a - b, ddof=1) / len(a) for a, b in zip(own, other, strict=True)))
    losses = [-np.log(np.clip(np.where(label == 1, p, 1 - p), 2**-52, 1 - 2**-52)) for p in (score, baseline)]
    expected = {
        "leads": size,
        "positives": label.sum(),
        "log_loss": sk.log_loss(label, score),
        "baseline_log_loss": sk.log_loss(label, baseline),
        "log_loss_difference": np.mean(losses[0] - losses[1]),
        "log_loss_standard_error": np.std(losses[0] - losses[1], ddof=1) / np.sqrt(size),
        "roc_auc": sk.roc_auc_score(label, score),
        "baseline_roc_auc": sk.roc_auc_score(label, baseline),
        "roc_auc_difference": np.mean(own[0] - other[0]),
        "roc_auc_standard_error": error,
    }
    assert min(abs(expected[name]) for name in DIFFERENCES + ERRORS) > 1e-6
    assert_same(row, expected, 1e-10)


def test_names_are_quoted(render, duck):
    leads = leads_with([1, 1, 0, 0], [0.75, 0.5, 0.5, 0.25], [0.25, 0.75, 0.5, 0.5])
    names = dict(zip(leads, ['la"bel', "order", "größe"], strict=True))
    sql = render("""{{ lead_scoring.compare_scores('leads', label='la"bel', score='order', baseline='größe') }}""")
    assert_same(query(duck, sql, leads.rename(columns=names)).iloc[0], compared(leads))


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ("none", "compare_scores: relation must be a relation.*; it is set to null"),
        ("'leads', label=''", 'compare_scores: label must be a name; it is set to ""'),
        ("'leads', score=none", "compare_scores: score must be a name; it is set to null"),
        ("'leads', baseline=['p']", r"compare_scores: baseline must be a name; it is set to \['p'\]"),
    ],
)
def test_wrong_arguments_are_refused_by_name(render, arguments, complaint):
    with pytest.raises(AssertionError, match=f"lead_scoring: {complaint}"):
        render(f"{{{{ lead_scoring.compare_scores({arguments}) }}}}")
