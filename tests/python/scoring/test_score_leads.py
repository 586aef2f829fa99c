"""score_leads on any weights and leads, against the formula in numpy and SciPy."""

import duckdb
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import expit
from support.harness import Project

pytestmark = pytest.mark.quick

FEATURES = ["age", "Lead Source", 'gr"öße']
CALL = "{{ lead_scoring.score_leads('leads', 'weights', features=['age', 'Lead Source', 'gr\"öße'], id='order') }}"
WITH_BANDS = CALL.replace(") }}", ", bands='bands', band_names=['hot', \"it's warm\", 'cold']) }}")

numbers = st.floats(-1e6, 1e6, allow_subnormal=False)


@st.composite
def models(draw):
    """A weights table like lead_scoring_weights."""
    coefficient = np.array(draw(st.lists(st.floats(-50, 50), min_size=3, max_size=3).filter(any)))
    scale = np.array(draw(st.lists(st.floats(1e-3, 1e3), min_size=3, max_size=3)))
    return pd.DataFrame(
        {
            "model_version": "v1",
            "feature": FEATURES,
            "category": pd.Series([None] * 3, dtype="string"),
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
    """1 to 20 leads, with some values missing."""
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
    parts = ((leads[FEATURES] - model["mean"]) / model["scale"] * model["weight"]).fillna(0)
    size = 1 + parts.abs().sum(axis=1)
    np.testing.assert_array_less(np.abs(result["lead_score"] - parts.sum(axis=1)), 1e-12 * size)
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
            "category": pd.Series([None] * 3, dtype="string"),
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
    with pytest.raises(
        duckdb.Error, match="bands table bands must hold exactly one row for each of the bands hot, it's warm"
    ):
        score(duck, render(WITH_BANDS), leads, weights)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda w: w[:2], id="a feature is missing"),
        pytest.param(lambda w: pd.concat([w, w[:1].assign(feature="extra")]), id="a feature too many"),
        pytest.param(lambda w: w.assign(feature=["age", "Lead Source", "other"]), id="another feature"),
        pytest.param(lambda w: pd.concat([w, w[:1]]), id="a feature twice"),
        pytest.param(lambda w: w.assign(model_version=["v1", "v1", "v2"]), id="two versions"),
    ],
)
def test_weights_of_another_model_stop_the_query(render, duck, leads, weights, spoil):
    with pytest.raises(duckdb.Error, match=r"weights table weights must have .* the features are age, Lead Source"):
        score(duck, render(CALL), leads, spoil(weights))


def test_an_empty_table_of_weights_stops_the_query(render, duck, leads, weights):
    with pytest.raises(duckdb.Error, match=r"weights table weights has no rows\. Train first"):
        score(duck, render(CALL), leads, weights[:0])


def test_rows_come_from_a_cte_and_into_a_subquery(render, duck, leads, weights):
    duck.register("raw_leads", leads)
    sql = f"with leads as (select * from raw_leads where age = 1) select * from ({render(CALL)}) as scored"
    duck.register("weights", weights)
    assert len(duck.sql(sql).df()) == 1


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ("features=[]", "score_leads: features: list at least one feature"),
        ("features={'name': 'age'}", "score_leads: features: list at least one feature"),
        (
            "features=[{'name': 'age', 'type': 'text'}]",
            'feature "age" has the type "text". It must be numeric or categorical',
        ),
        ("features=['age'], id='mean'", 'score_leads: the name "mean" is reserved for a column'),
        ("features=['age'], passthrough=['Score']", 'score_leads: the name "Score" is reserved for a column'),
        ("features=['age'], passthrough=5", "score_leads: passthrough must be a list of column names; it is set to 5"),
        ("features=['age'], bands='b'", "bands and band_names belong together"),
    ],
)
def test_wrong_arguments_are_refused_by_name(render, arguments, complaint):
    with pytest.raises(AssertionError, match=complaint):
        render("{{ lead_scoring.score_leads('leads', 'weights', " + arguments + ") }}")


CATEGORICAL = """{{ lead_scoring.score_leads(
    'leads', 'weights',
    features=['age', {'name': "it's", 'type': 'categorical'}, {'name': 'code', 'type': 'categorical'}],
    id='order', categories=%s, passthrough=['code', 'note']
) }}"""
texts = st.sampled_from(["", " ", "a", "A", "a ", "it's", '"', "größe", "(missing)", "(infrequent)", "\\", "🔥"])


@st.composite
def categorical_models(draw, folded):
    """Weights of a number and of two categorical features, and the training categories, some of them folded."""
    rows, met = [("age", None)], []
    for feature, levels in (("it's", texts), ("code", st.integers(-2, 12).map(str))):
        seen = draw(st.lists(levels, min_size=1, max_size=8, unique=True))
        rare = draw(st.integers(0, len(seen) - 1))
        kept = [level for level in (seen[rare:] if folded else seen) if level != "(infrequent)"] or ["x"]
        rows += [(feature, level) for level in {*kept, *(["(infrequent)"] if folded else [])}]
        met += [(feature, level, level if level in kept else "(infrequent)") for level in seen]
    coefficient = np.array(draw(st.lists(st.floats(-5, 5), min_size=len(rows), max_size=len(rows)).filter(any)))
    weights = pd.DataFrame(rows, columns=["feature", "category"]).assign(
        model_version="v1", coefficient=coefficient, raw_weight=coefficient, scale=1.0, intercept=draw(st.floats(-3, 3))
    )
    weights["mean"] = np.where(weights["category"].isna(), 40.0, 0.0)
    return weights, pd.DataFrame(met, columns=["feature", "category", "weights_category"])


@st.composite
def categorical_leads(draw):
    size = draw(st.integers(1, 12))

    def column(values):
        return draw(st.lists(st.none() | values, min_size=size, max_size=size))

    columns = {"age": column(st.floats(0, 99)), "it's": column(texts), "code": column(st.integers(-3, 13))}
    frame = pd.DataFrame({"order": range(size), **columns, "note": "x"})
    return frame.astype({"age": float, "it's": "string", "code": "Int64"})


@pytest.mark.parametrize("categories", ["none", "'categories'"])
@given(leads=categorical_leads(), data=st.data())
def test_categories_are_scored_by_their_own_coefficients(render, duck, categories, leads, data):
    """An unseen category adds nothing, a missing one is (missing), a rare one is folded if `categories` is passed."""
    weights, met = data.draw(categorical_models(folded=categories != "none"))
    duck.register("categories", met)
    result = score(duck, render(CATEGORICAL % categories), leads, weights)
    coefficients = {
        (f, None if pd.isna(c) else c): v for f, c, v in weights[["feature", "category", "coefficient"]].values
    }
    counts_as = {(f, c): w for f, c, w in met.values}
    expected = []
    for lead in leads.to_dict("records"):
        logit = weights["intercept"].iloc[0]
        logit += 0 if np.isnan(lead["age"]) else coefficients["age", None] * (lead["age"] - 40)
        for feature in ("it's", "code"):
            category = "(missing)" if pd.isna(lead[feature]) else str(lead[feature])
            category = category if categories == "none" else counts_as.get((feature, category))
            logit += coefficients.get((feature, category), 0)
        expected.append(logit)
    np.testing.assert_allclose(result["conversion_probability"], expit(expected), atol=1e-12)
    np.testing.assert_allclose(
        result["lead_score"],
        (np.array(expected) - weights["intercept"].iloc[0]) / weights["coefficient"].abs().sum(),
        atol=1e-12,
    )
    pd.testing.assert_series_equal(result["code"].astype("Int64"), leads["code"])
    assert (result["note"] == "x").all()


def test_weights_of_rare_categories_ask_which_ones_are_rare(render, duck):
    rows = [("age", None), ("it's", "(infrequent)"), ("it's", "a"), ("code", "1")]
    weights = pd.DataFrame(rows, columns=["feature", "category"])
    weights = weights.assign(model_version="v1", coefficient=1.0, raw_weight=1.0, mean=0.0, scale=1.0, intercept=0.0)
    duck.register("weights", weights)
    duck.register("leads", pd.DataFrame({"order": [1], "age": [1.0], "it's": ["a"], "code": [1], "note": ["x"]}))
    with pytest.raises(duckdb.Error, match=r"has a weight for rare categories.*Pass lead_scoring_categories"):
        duck.sql(render(CATEGORICAL % "none")).df()


def test_a_text_column_needs_no_type_where_the_leads_are_a_relation(parsed, tmp_path):
    project = Project.copy_of(parsed, tmp_path)
    project.execute("create table lead_scoring_bands (band_position integer, score_band varchar, share double)")
    sql = project.render(
        """{{ lead_scoring.score_leads(
            ref('lead_scoring_bands'), ref('lead_scoring_weights'), features=['share', 'score_band'], id='band_position'
        ) }}"""
    )
    assert 'category_2.category = coalesce(cast(leads."score_band"' in sql
    assert 'cast(leads."share" as double)' in sql
