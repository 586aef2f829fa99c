"""The feature macros on their own: on a table that no model of this project made."""

import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import roc_auc_score
from support.macros import result_of

pytestmark = pytest.mark.quick

FEATURES = (
    "['age', {'name': 'Whole No', 'min': 0, 'max': 50, 'phrase': \"it's {value}\"}, "
    "{'name': 'country', 'type': 'categorical'}, 'constant', 'leak', 'strong', 'close']"
)
NUMERIC = ["age", "Whole No", "constant", "leak", "strong", "close"]


@pytest.fixture
def leads(duck):
    random = np.random.default_rng(11)
    age = np.where(random.random(500) < 0.15, np.nan, random.normal(40, 10, 500))
    won = random.random(500) < 1 / (1 + np.exp(-(np.nan_to_num(age, nan=40) - 40) / 8))
    frame = pd.DataFrame({
        "id": random.permutation(500),
        "age": age,
        "Whole No": random.integers(0, 45, 500).astype(float),
        "country": random.choice(["NL", "BE", "LU", None], 500),
        "constant": 3.0,
        "leak": won + random.normal(0, 0.3, 500),
        "strong": won + random.normal(0, 0.5, 500),
        "close": won + random.normal(0, 0.62, 500),
        "won": won,
    })  # fmt: skip
    duck.register("leads", frame)
    return frame


def test_a_profile_is_that_of_pandas_and_scikit_learn(duck, render, leads):
    made = result_of(
        duck, render, f"feature_profile('leads', features={FEATURES}, label='won', id='id')", "feature_position"
    )
    assert list(made["feature"]) == ["age", "Whole No", "country", "constant", "leak", "strong", "close"]
    made = made.set_index("feature")
    numbers = leads[NUMERIC]
    for column, expected in {
        "missing_values": numbers.isna().sum(),
        "distinct_values": numbers.nunique(),
        "mean": numbers.mean(),
        "standard_deviation": numbers.std(ddof=0),
        "smallest_value": numbers.min(),
        "lower_quartile": numbers.quantile(0.25),
        "median": numbers.median(),
        "upper_quartile": numbers.quantile(0.75),
        "largest_value": numbers.max(),
        "mean_of_converted": numbers[leads["won"]].mean(),
        "mean_of_not_converted": numbers[~leads["won"]].mean(),
    }.items():
        np.testing.assert_allclose(made.loc[NUMERIC, column], expected, atol=1e-9, err_msg=column)
    for name in ("age", "Whole No", "leak", "strong", "close"):
        there = leads[name].notna()
        area = roc_auc_score(leads.loc[there, "won"], leads.loc[there, name])
        assert made.loc[name, "roc_auc"] == pytest.approx(max(area, 1 - area), abs=1e-9)
        correlation = leads[name].corr(leads["won"].astype(float))
        assert made.loc[name, "label_correlation"] == pytest.approx(correlation, abs=1e-9)
    assert pd.isna(made.loc["constant", "label_correlation"])
    assert made["is_suspected_leak"].to_dict() == {name: name in ("leak", "strong") for name in made.index}
    # Just below and above 0.9.
    assert 0.85 < made.loc["close", "roc_auc"] < 0.9 < made.loc["strong", "roc_auc"] < 0.95
    country = made.loc["country"]
    assert (country["missing_values"], country["distinct_values"]) == (leads["country"].isna().sum(), 3)
    assert pd.isna(country["mean"])
    assert (made.loc["Whole No", "declared_min"], made.loc["Whole No", "declared_max"]) == (0, 50)
    assert made.loc["Whole No", "phrase"] == "it's {value}"
    assert made["phrase"].notna().sum() == 1


@pytest.mark.parametrize("n_bins", [1, 7, 20])
def test_histograms_count_every_value_once(duck, render, leads, n_bins):
    made = result_of(
        duck,
        render,
        f"feature_histograms('leads', features={FEATURES}, label='won', n_bins={n_bins})",
        "feature, bin",
    )
    assert set(made["feature"]) == set(NUMERIC)
    for name, bins in made.groupby("feature"):
        there = leads[name].dropna()
        assert len(bins) <= n_bins
        assert bins["leads"].sum() == len(there)
        assert bins["conversions"].sum() == leads.loc[there.index, "won"].sum()
        inner = bins.iloc[1:-1]
        for row in inner.itertuples():
            inside = (there >= row.min_value) & (there < row.max_value)
            assert row.leads == inside.sum()
            assert row.conversion_rate == pytest.approx(leads.loc[there.index[inside], "won"].mean(), abs=1e-12)


def test_correlations_are_those_of_pandas(duck, render, leads):
    made = result_of(duck, render, f"feature_correlations('leads', features={FEATURES})", "feature, other_feature")
    expected = leads[NUMERIC].corr()
    assert len(made) == 15
    for row in made.itertuples():
        value = expected.loc[row.feature, row.other_feature]
        assert pd.isna(row.correlation) if pd.isna(value) else row.correlation == pytest.approx(value, abs=1e-9)


def test_a_correlation_where_the_engine_has_no_function_is_that_of_the_function(duck, render, leads):
    for name in ("strong", "age", "Whole No", "close"):
        written = render("{{ lead_scoring.redshift___corr('\"leak\"', '\"" + name + "\"') }}")
        ours, theirs = duck.sql(f'select {written}, corr(leak, "{name}") from leads').fetchall()[0]
        assert ours == pytest.approx(theirs, abs=1e-12), name


def test_a_quantile_by_a_window_is_that_of_the_group(duck, render, leads):
    """BigQuery's percentile_cont has two arguments and a window; DuckDB calls that quantile_cont."""
    call = "lead_scoring.bigquery___with_quantiles('leads', 'age', {'low': 0.01, 'median': 0.5}, ['country'])"
    relation = render("{{ " + call + " }}").replace("percentile_cont", "quantile_cont")
    quantiles = render(
        "{{ lead_scoring.bigquery___quantile('age', 0.01, 'low') }}, "
        "{{ lead_scoring.bigquery___quantile('age', 0.5, 'median') }}"
    )
    made = duck.sql(f"select {quantiles} from {relation} as leads group by country order by country").fetchall()
    expected = duck.sql(
        "select quantile_cont(age, 0.01), quantile_cont(age, 0.5) from leads group by country order by country"
    ).fetchall()
    assert made == expected
    assert len(made) == 4
