"""The intervals of the report, against SciPy."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import binomtest
from scipy.stats.contingency import relative_risk

from lead_scoring.report.intervals import FEWEST, lift, share_interval

pytestmark = pytest.mark.quick


@given(leads=st.integers(1, 2000), share=st.floats(0, 1), level=st.sampled_from([0.8, 0.95, 0.9875]))
def test_a_share_has_wilsons_interval(leads, share, level):
    conversions = round(share * leads)
    expected = binomtest(conversions, leads).proportion_ci(level, method="wilson")
    np.testing.assert_allclose(share_interval(conversions, leads, level), expected, rtol=0, atol=1e-9)


@given(
    leads=st.integers(1, 500),
    others=st.integers(1, 5000),
    share=st.floats(0, 1),
    share_of_others=st.floats(0.001, 0.999),
)
def test_the_lift_has_katzs_interval(leads, others, share, share_of_others):
    """The interval of the ratio to the others, converted to that of the ratio to all, if there are enough leads."""
    conversions, other_conversions = round(share * leads), round(share_of_others * others)
    all_leads, all_conversions = leads + others, conversions + other_conversions
    assume(all_conversions)
    found, low, high = lift(leads, conversions, all_leads, all_conversions)
    assert found == pytest.approx(conversions / leads / (all_conversions / all_leads), abs=1e-9)
    expected = leads * all_conversions / all_leads
    if min(expected, leads - expected) < FEWEST or not conversions or not other_conversions:
        assert (low, high) == (None, None)
        return
    assert low <= found <= high
    ratio = relative_risk(conversions, leads, other_conversions, others)
    weight = leads / all_leads
    for end, expected in zip((low, high), ratio.confidence_interval(0.95), strict=True):
        assert end == pytest.approx(expected / (weight * expected + 1 - weight), rel=1e-9)


def test_the_interval_holds_the_true_lift_as_often_as_it_says():
    """For a tenth that converts 1.7 times as often as the average, in samples of 1,200 leads."""
    generator = np.random.default_rng(1)
    rate, true_lift = 0.3, 1.7
    others_rate = rate * (10 - true_lift) / 9
    hits = 0
    for _ in range(2000):
        conversions = int(generator.binomial(120, rate * true_lift))
        _, low, high = lift(120, conversions, 1200, conversions + int(generator.binomial(1080, others_rate)))
        hits += low <= true_lift <= high
    assert 0.93 < hits / 2000 < 0.97
