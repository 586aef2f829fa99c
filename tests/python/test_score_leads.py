"""score_leads on any weights and leads, against the formula in numpy and SciPy."""

import duckdb
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import expit

FEATURES = ["age", "Lead Source", 'gr"öße']
CALL = "{{ lead_scoring.score_leads('leads', 'weights', features=['age', 'Lead Source', 'gr\"öße'], id='order') }}"
WITH_BANDS = CALL.replace(") }}", ", bands='bands', band_names=['hot', \"it's warm\", 'cold']) }}")

numbers = st.floats(-1e6, 1e6, allow_subnormal=False)


@st.composite
def models(draw):
    """A weights table as lead_scoring_weights makes it."""
    coefficient = np.array(draw(st.lists(st.floats(-50, 50), min_size=3, max_size=3).filter(any)))
    scale = np.array(draw(st.lists(st.floats(1e-3, 1e3), min_size=3, max_size=3)))
    return pd.DataFrame(
        {
            "model_version": "v1",
            "feature": FEATURES,
            "weight": coefficient / np.abs(coefficient).sum(),
            "coefficient": coefficient,
            "mean": draw(st.lists(st.floats(-1e3, 1e3), min_size=3, max_size=3)),
            "scale": scale,
            "intercept": draw(st.floats(-10, 10)),
            "raw_weight": coefficient / scale,
        }
    )


@st.composite
def tables_of_leads(draw):
    """1 to 20 leads, some values missing."""
    size = draw(st.integers(1, 20))
    columns = {name: draw(st.lists(st.none() | numbers, min_size=size, max_size=size)) for name in FEATURES}
    return pd.DataFrame({"order": range(size)} | columns).astype(dict.fromkeys(FEATURES, float))


def score(duck, sql, leads, weights):
    duck.register("leads", leads)
    duck.register("weights", weights)
    return duck.sql(sql).df().sort_values("order", ignore_index=True)


@given(leads=tables_of_leads(), weights=models())
def test_scores_are_the_formula(render, duck, leads, weights):
    result = score(duck, render(CALL), leads, weights)
    model = weights.set_index("feature")
    contributions = ((leads[FEATURES] - model["mean"]) / model["scale"] * model["coefficient"]).fillna(0)
    logit = model["intercept"].iloc[0] + contributions.sum(axis=1)
    size = 1 + contributions.abs().sum(axis=1)
    np.testing.assert_array_less(np.abs(result["conversion_probability"] - expit(logit)), 1e-12 * size)
    lead_score = ((leads[FEATURES] - model["mean"]) / model["scale"] * model["weight"]).fillna(0).sum(axis=1)
    np.testing.assert_array_less(np.abs(result["lead_score"] - lead_score), 1e-12 * size)
    assert result["score"].between(0, 100).all()
    assert (result["model_version"] == "v1").all()
    assert list(result.columns) == [
        "order", "lead_score", "conversion_probability", "score", "model_version", "scored_at",
    ]  # fmt: skip


@given(leads=tables_of_leads(), weights=models())
def test_a_higher_score_never_has_a_lower_probability(render, duck, leads, weights):
    result = score(duck, render(CALL), leads, weights).sort_values("lead_score")
    assert result["conversion_probability"].is_monotonic_increasing
    assert result["score"].is_monotonic_increasing


@given(leads=tables_of_leads(), weights=models(), factor=st.sampled_from([2.0**-20, 2.0**10]))
def test_the_unit_of_a_feature_does_not_matter(render, duck, leads, weights, factor):
    sql = render(CALL)
    scaled_leads = leads.assign(age=leads["age"] * factor)
    is_age = weights["feature"] == "age"
    scaled = weights.assign(
        mean=weights["mean"].mask(is_age, weights["mean"] * factor),
        scale=weights["scale"].mask(is_age, weights["scale"] * factor),
        raw_weight=weights["raw_weight"].mask(is_age, weights["raw_weight"] / factor),
    )
    columns = ["lead_score", "conversion_probability"]
    before, after = score(duck, sql, leads, weights), score(duck, sql, scaled_leads, scaled)
    np.testing.assert_allclose(after[columns], before[columns], rtol=1e-12, atol=0)


@given(leads=tables_of_leads(), weights=models())
def test_the_opposite_label_has_the_opposite_probability(render, duck, leads, weights):
    sql = render(CALL)
    opposite = weights.assign(**{name: -weights[name] for name in ("coefficient", "weight", "raw_weight", "intercept")})
    left, right = score(duck, sql, leads, weights), score(duck, sql, leads, opposite)
    np.testing.assert_allclose(left["conversion_probability"] + right["conversion_probability"], 1, atol=1e-12)


@pytest.fixture
def weights():
    return pd.DataFrame(
        {
            "model_version": "v1",
            "feature": FEATURES,
            "coefficient": [2.0, -1.0, 1.0],
            "mean": [0.0, 0.0, 0.0],
            "scale": [1.0, 1.0, 1.0],
            "intercept": 0.0,
            "raw_weight": [2.0, -1.0, 1.0],
        }
    )


@pytest.fixture
def leads():
    return pd.DataFrame({"order": [1, 2, 3], "age": [1.0, 2.0, np.nan], "Lead Source": 0.0, 'gr"öße': [3.0, 4.0, 5.0]})


def test_a_band_starts_at_its_cutoff(render, duck, leads, weights):
    duck.register(
        "bands",
        pd.DataFrame({"score_band": ["cold", "hot", "it's warm"], "min_lead_score": [None, 2.0, 1.25]}),
    )
    # lead_score: (2 + 3) / 4, (4 + 4) / 4 and 5 / 4
    result = score(duck, render(WITH_BANDS), leads, weights)
    assert list(result["lead_score"]) == [1.25, 2.0, 1.25]
    assert list(result["score_band"]) == ["it's warm", "hot", "it's warm"]


@pytest.mark.parametrize("bands", [["hot", "cold"], ["hot", "warm", "cold"], ["hot", "it's warm", "cold", "hot"]])
def test_bands_of_another_table_stop_the_query(render, duck, leads, weights, bands):
    duck.register("bands", pd.DataFrame({"score_band": bands, "min_lead_score": 0.5}))
    with pytest.raises(duckdb.Error, match="bands table bands must hold one row for each of the bands hot, it's warm"):
        score(duck, render(WITH_BANDS), leads, weights)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda w: w[:2], id="a feature is missing"),
        pytest.param(lambda w: pd.concat([w, w[:1].assign(feature="extra")]), id="a feature too many"),
        pytest.param(lambda w: w.assign(feature=["age", "Lead Source", "other"]), id="another feature"),
        pytest.param(lambda w: pd.concat([w, w[:1]]), id="a feature twice"),
        pytest.param(lambda w: w.assign(model_version=["v1", "v1", "v2"]), id="two versions"),
        pytest.param(lambda w: w[:0], id="no weights"),
    ],
)
def test_weights_of_another_model_stop_the_query(render, duck, leads, weights, spoil):
    with pytest.raises(duckdb.Error, match="weights table weights must hold one row for each of the features age"):
        score(duck, render(CALL), leads, spoil(weights))


def test_rows_come_from_a_cte_and_into_a_subquery(render, duck, leads, weights):
    duck.register("raw_leads", leads)
    sql = f"with leads as (select * from raw_leads where age = 1) select * from ({render(CALL)}) as scored"
    duck.register("weights", weights)
    assert len(duck.sql(sql).df()) == 1


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ("features=[]", "score_leads: features is an empty list"),
        ("features={'name': 'age'}", "score_leads: features is a list of column names"),
        ("features=['age'], bands='b'", "bands and band_names belong together"),
    ],
)
def test_wrong_arguments_are_refused_by_name(built, arguments, complaint):
    with pytest.raises(AssertionError, match=complaint):
        built.render("{{ lead_scoring.score_leads('leads', 'weights', " + arguments + ") }}")
