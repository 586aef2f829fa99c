"""feature_importance on any leads and weights, against NumPy's covariance matrix."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

NUMBERS = ["it's", 'gr"öße']
CATEGORY = "Lead Source"
IMPORTANCE = """{{ lead_scoring.feature_importance(
    leads='leads', weights='weights', categories='categories',
    features=[{'name': "it's", 'type': 'numeric'}, {'name': 'gr"öße', 'type': 'numeric'},
              {'name': 'Lead Source', 'type': 'categorical'}]
) }}"""
CATEGORIES = ["web", "post", "fax", "never met", None]


def weights_of(coefficients, means, scale):
    """Weights of the two numbers, and of the categories web, (infrequent) and (missing)."""
    weights = pd.DataFrame(
        {
            "model_version": "v1",
            "feature": [*NUMBERS, *[CATEGORY] * 3],
            "category": pd.Series([None, None, "web", "(infrequent)", "(missing)"], dtype="string"),
            "coefficient": coefficients,
            "mean": [*means, 0, 0, 0],
            "scale": [scale, scale, 1, 1, 1],
            "intercept": 3.0,
        }
    )
    return weights.assign(raw_weight=weights["coefficient"] / weights["scale"])


def importance(duck, render, leads, weights):
    categories = pd.DataFrame({"feature": CATEGORY, "category": ["web", "post", "fax", "(missing)"]})
    categories["weights_category"] = ["web", "(infrequent)", "(infrequent)", "(missing)"]
    for name, frame in {"leads": leads, "weights": weights, "categories": categories}.items():
        duck.register(name, frame)
    found = duck.sql(render(IMPORTANCE)).df().set_index("feature")
    assert list(found.columns) == ["contribution_standard_deviation", "share_of_variance"]
    return found.loc[[*NUMBERS, CATEGORY]].to_numpy(float)


@pytest.mark.quick
@given(seed=st.integers(0, 2**32), size=st.integers(2, 60), correlation=st.floats(-1, 1), far=st.sampled_from([0, 1e6]))
def test_shares_are_covariances_with_the_logit(render, duck, seed, size, correlation, far):
    """Also for correlated features, missing numbers, rare, missing and unseen categories, and far from the mean."""
    generator = np.random.default_rng(seed)
    one = generator.normal(size=size)
    other = correlation * one + (1 - abs(correlation)) * generator.normal(size=size)
    leads = pd.DataFrame({NUMBERS[0]: one + far, NUMBERS[1]: other})
    leads.loc[generator.random(size) < 0.2, NUMBERS[1]] = None
    leads[CATEGORY] = generator.choice(np.array(CATEGORIES, dtype=object), size)
    weights = weights_of(generator.normal(size=5), [0.25, -0.5], 2.0)

    raw = weights["raw_weight"].to_numpy()
    by_category = {"web": raw[2], "post": raw[3], "fax": raw[3], "(missing)": raw[4], "never met": 0.0}
    added = np.column_stack(
        [
            raw[0] * (leads[NUMBERS[0]] - 0.25),
            (raw[1] * (leads[NUMBERS[1]].astype(float) + 0.5)).fillna(0),
            [by_category[category] for category in leads[CATEGORY].fillna("(missing)")],
        ]
    )
    with_logit = np.cov(np.column_stack([added, added.sum(axis=1)]), rowvar=False, bias=True)
    expected_share = with_logit[-1, :-1] / with_logit[-1, -1]

    found = importance(duck, render, leads, weights)
    bound = 1e-9 if far == 0 else 1e-7
    np.testing.assert_allclose(found[:, 0], added.std(axis=0), rtol=0, atol=bound)
    np.testing.assert_allclose(found[:, 1], expected_share, rtol=bound, atol=bound)
    assert abs(found[:, 1].sum() - 1) < bound


@pytest.mark.quick
def test_leads_that_score_alike_have_no_shares(render, duck):
    leads = pd.DataFrame({NUMBERS[0]: [1.0, 1.0], NUMBERS[1]: [2.0, 2.0], CATEGORY: ["web", "web"]})
    found = importance(duck, render, leads, weights_of([0.5, 0.25, 1.0, -1.0, 0.0], [0.0, 0.0], 1.0))
    np.testing.assert_array_equal(found[:, 0], 0)
    assert np.isnan(found[:, 1]).all()


def test_the_table_of_a_build_explains_the_spread_of_its_probabilities(sales):
    """The shares refer to the variance of the log-odds, computed here only from the validation leads' probabilities."""
    table = sales.query("from lead_scoring_feature_importance")
    profile = sales.query("from lead_scoring_feature_profile")
    assert sorted(table["feature"]) == sorted(profile["feature"])
    assert abs(table["share_of_variance"].sum() - 1) < 1e-9
    scores = sales.query("from lead_scoring_validation_scores where approach = 'logistic_regression'")
    logits = np.log(scores["probability"] / (1 - scores["probability"])).to_numpy()
    weights = sales.query("from lead_scoring_weights where feature = 'employees'").iloc[0]
    leads = sales.query("from lead_scoring_validation_set").set_index("Account No").loc[scores["Account No"]]
    added = (weights["raw_weight"] * (leads["employees"].astype(float) - weights["mean"])).fillna(0).to_numpy()
    share = np.mean((added - added.mean()) * logits) / logits.var()
    found = table.set_index("feature")["share_of_variance"]["employees"]
    assert abs(found - share) < 1e-9
