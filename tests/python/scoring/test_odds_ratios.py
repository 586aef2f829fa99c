"""odds_ratios on any weights, against the formula in NumPy."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

ALONE = "{{ lead_scoring.odds_ratios('weights') }}"
WITH_ALL = "{{ lead_scoring.odds_ratios('weights', categories='categories', feature_profile='profile') }}"
NAMES = ["it's", 'gr"öße', "Lead Source"]

coefficients = st.floats(-50, 50)


@st.composite
def tables(draw):
    """Weights of a number, a boolean and three categories; two of these are rare and share a weight."""
    coefficient = np.array([draw(coefficients) for _ in range(4)])
    scale = np.array([draw(st.floats(1e-3, 1e3)), draw(st.floats(0.01, 0.5)), 1.0, 1.0])
    weights = pd.DataFrame(
        {
            "feature": [*NAMES, NAMES[2]],
            "category": pd.Series([None, None, "web", "(infrequent)"], dtype="string"),
            "weight": coefficient / max(np.abs(coefficient).sum(), 1),
            "coefficient": coefficient,
            "scale": scale,
            "raw_weight": coefficient / scale,
        }
    )
    categories = pd.DataFrame(
        {
            "feature": NAMES[2],
            "category": ["web", "post", "fax"],
            "weights_category": ["web", "(infrequent)", "(infrequent)"],
            "leads": [draw(st.integers(1, 10**6)) for _ in range(3)],
        }
    )
    profile = pd.DataFrame({"feature": NAMES, "column_type": ["number", "boolean", "text"]})
    return weights, categories, profile


def ratios(duck, sql, weights, categories, profile):
    for name, frame in {"weights": weights, "categories": categories, "profile": profile}.items():
        duck.register(name, frame)
    found = duck.sql(sql).df()
    assert list(found.columns) == ["feature", "category", "weight", "change", "odds_ratio", "leads"]
    # In the order of the weights, with NaN for NULL.
    keys = weights[["feature", "category"]].fillna("")
    found = keys.merge(found.fillna({"category": ""}), on=["feature", "category"], validate="one_to_one")
    np.testing.assert_array_equal(found["weight"], weights["weight"])
    return [found[column].astype(float).to_numpy() for column in ("change", "odds_ratio", "leads")]


@pytest.mark.quick
@given(tables=tables())
def test_odds_ratios_are_the_formula(render, duck, tables):
    weights, categories, _ = tables
    change, odds_ratio, leads = ratios(duck, render(WITH_ALL), *tables)
    coefficient, scale = weights["coefficient"].to_numpy(), weights["scale"].to_numpy()
    of_leads = coefficient[[2, 3, 3]]
    average = np.average(of_leads, weights=categories["leads"])
    log_odds_ratio = [coefficient[0], coefficient[1] / scale[1], coefficient[2] - average, coefficient[3] - average]
    np.testing.assert_allclose(np.log(odds_ratio), np.clip(log_odds_ratio, -700, 700), rtol=1e-9, atol=1e-9)
    np.testing.assert_array_equal(change, [scale[0], 1, np.nan, np.nan])
    counts = categories["leads"].to_numpy()
    np.testing.assert_array_equal(leads, [np.nan, np.nan, counts[0], counts[1] + counts[2]])


@pytest.mark.quick
def test_no_coefficient_overflows(render, duck):
    """On PostgreSQL an exponential that overflows a double is an error."""
    weights = pd.DataFrame({"feature": ["up", "down"], "category": None, "weight": [0.5, -0.5], "scale": 1.0})
    weights = weights.assign(coefficient=[1e6, -1e6], raw_weight=[1e6, -1e6])
    duck.register("weights", weights)
    ratios = duck.sql(f"select feature, odds_ratio from ({render(ALONE)}) as ratios").df().set_index("feature")
    np.testing.assert_allclose(ratios.loc[["up", "down"], "odds_ratio"], np.exp([700.0, -700.0]))


@pytest.mark.quick
def test_the_average_lead_has_an_odds_ratio_of_one(render, duck):
    """Weighted by leads, the logarithms of a feature's odds ratios add up to 0."""
    weights = pd.DataFrame(
        {"feature": "color", "category": ["red", "green"], "weight": [0.25, -0.75], "coefficient": [1.0, -3.0]}
    ).assign(scale=1.0, raw_weight=lambda frame: frame["coefficient"])
    categories = pd.DataFrame({"feature": "color", "category": ["red", "green"], "leads": [3, 1]})
    categories["weights_category"] = categories["category"]
    profile = pd.DataFrame({"feature": ["color"], "column_type": ["text"]})
    _, odds_ratio, leads = ratios(duck, render(WITH_ALL), weights, categories, profile)
    np.testing.assert_allclose(odds_ratio, np.exp([1.0, -3.0]))
    assert (leads * np.log(odds_ratio)).sum() == 0


@pytest.mark.quick
@given(tables=tables())
def test_weights_alone_give_the_odds_ratios_of_numbers(render, duck, tables):
    weights = tables[0]
    change, odds_ratio, leads = ratios(duck, render(ALONE), *tables)
    np.testing.assert_array_equal(change, [*weights["scale"][:2], np.nan, np.nan])
    np.testing.assert_allclose(odds_ratio, [*np.exp(weights["coefficient"][:2]), np.nan, np.nan])
    assert np.isnan(leads).all()


def test_the_table_of_a_build_holds_the_odds_ratios_of_its_weights(sales):
    """With categories, rare ones and booleans; each category against the average of the training leads."""
    table = sales.query("from lead_scoring_odds_ratios")
    weights = sales.query("from lead_scoring_weights")
    assert len(table) == len(weights)
    joined = table.fillna({"category": ""}).merge(weights.fillna({"category": ""}), on=["feature", "category"])
    numbers = joined[joined["category"] == ""]
    booleans = set(sales.query("from lead_scoring_feature_profile where column_type = 'boolean'")["feature"])
    expected = np.where(numbers["feature"].isin(booleans), numbers["raw_weight"], numbers["coefficient"])
    np.testing.assert_allclose(np.log(numbers["odds_ratio"].astype(float)), expected, atol=1e-12)
    counts = sales.query("select feature, sum(leads) as leads from lead_scoring_categories group by feature")
    for feature, leads in counts.itertuples(index=False):
        of_feature = joined[joined["feature"] == feature]
        assert of_feature["leads"].sum() == leads
        average = np.average(np.log(of_feature["odds_ratio"].astype(float)), weights=of_feature["leads"].astype(float))
        assert abs(average) < 1e-12
