"""The results of `dbt build` on the demo, against scikit-learn on the same CSV files."""

import numpy as np
import pandas as pd
import pytest
from scipy.special import logit
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, StandardScaler
from support.harness import FEATURES, PROJECT


def read_seed(name):
    return pd.read_csv(PROJECT / "seeds" / f"{name}.csv").set_index("lead_id")


@pytest.fixture(scope="module")
def train():
    return read_seed("campaign_leads_train")


@pytest.fixture(scope="module")
def valid():
    return read_seed("campaign_leads_valid")


@pytest.fixture(scope="module")
def contacts():
    return read_seed("campaign_contacts")


@pytest.fixture(scope="module")
def pipeline(train):
    """The model as a data scientist would write it, with a different solver from the project's."""
    regression = LogisticRegression(C=1.0, solver="newton-cg", tol=1e-13, max_iter=10_000)
    return make_pipeline(StandardScaler(), regression).fit(train.drop(columns="converted"), train["converted"])


@pytest.fixture(scope="module")
def weights(built):
    return built.query("select * from lead_scoring_weights").set_index("feature")


def test_weights_are_the_normalized_coefficients(pipeline, weights, train):
    features = train.columns.drop("converted")
    coefficients = pipeline[-1].coef_[0]
    np.testing.assert_allclose(weights.loc[features, "coefficient"], coefficients, atol=1e-9, rtol=0)
    np.testing.assert_allclose(
        weights.loc[features, "weight"], coefficients / np.abs(coefficients).sum(), atol=1e-9, rtol=0
    )
    np.testing.assert_allclose(weights.loc[features, "mean"], pipeline[0].mean_, atol=1e-12, rtol=0)
    np.testing.assert_allclose(weights.loc[features, "scale"], pipeline[0].scale_, atol=1e-12, rtol=0)
    np.testing.assert_allclose(weights["intercept"], pipeline[-1].intercept_[0], atol=1e-9, rtol=0)
    assert weights["category"].isna().all()


def test_scores_are_the_models_on_every_contact(built, pipeline, weights, contacts):
    scored = built.query("select * from scored_leads").set_index("lead_id")
    expected = pipeline.predict_proba(contacts)[:, 1]
    actual = scored.loc[contacts.index]
    np.testing.assert_allclose(actual["conversion_probability"], expected, atol=1e-9, rtol=0)
    standardized = (contacts - weights["mean"]) / weights["scale"]
    np.testing.assert_allclose(actual["lead_score"], (standardized * weights["weight"]).sum(axis=1), atol=1e-12, rtol=0)
    assert (actual["score"] == np.floor(100 * actual["conversion_probability"] + 0.5)).all()
    assert len(scored) == len(contacts)


def test_contributions_are_the_terms_of_the_logit(built, weights, contacts):
    contributions = built.query("select * from lead_score_contributions")
    wide = contributions.pivot(index="lead_id", columns="feature", values="contribution").loc[contacts.index]
    expected = (contacts - weights["mean"]) / weights["scale"] * weights["coefficient"]
    np.testing.assert_allclose(wide[expected.columns], expected, atol=1e-12, rtol=0)
    probabilities = built.query("select * from scored_leads").set_index("lead_id").loc[contacts.index]
    np.testing.assert_allclose(
        wide.sum(axis=1) + weights["intercept"].iloc[0],
        logit(probabilities["conversion_probability"]),
        atol=1e-9,
        rtol=0,
    )


def test_reasons_are_the_three_largest_contributions(built, weights, contacts):
    expected = (contacts - weights["mean"]) / weights["scale"] * weights["coefficient"]
    order = np.argsort(-expected.abs().to_numpy(), axis=1, kind="stable")[:, :3]
    reasons = built.query("select * from lead_score_reasons").set_index("lead_id").loc[contacts.index]
    for place in range(3):
        features = expected.columns.to_numpy()[order[:, place]]
        assert list(reasons[f"reason_{place + 1}_feature"]) == list(features)
        # The demo's numbers have at most four digits after the point.
        values = [
            f"{contacts.loc[lead, feature]:.4f}".rstrip("0").rstrip(".")
            for lead, feature in zip(contacts.index, features, strict=True)
        ]
        assert list(reasons[f"reason_{place + 1}"]) == [
            f"{feature} = {value}" for feature, value in zip(features, values, strict=True)
        ]
        np.testing.assert_allclose(
            reasons[f"reason_{place + 1}_contribution"],
            np.take_along_axis(expected.to_numpy(), order[:, [place]], axis=1)[:, 0],
            atol=1e-12,
            rtol=0,
        )


def test_ranks_are_by_score_then_id(built):
    ranked = built.query("select * from ranked_leads order by lead_rank")
    assert list(ranked["lead_rank"]) == list(range(1, len(ranked) + 1))
    expected = ranked.sort_values(["lead_score", "lead_id"], ascending=[False, True], kind="stable")
    assert list(expected["lead_id"]) == list(ranked["lead_id"])


def test_bands_hold_their_share_of_the_validation_leads(built, pipeline, valid):
    bands = built.query("select * from lead_scoring_bands order by band_position")
    assert list(bands["score_band"]) == ["A", "B", "C", "D"]
    assert list(bands["validation_leads"]) == [120, 240, 360, 480]
    best_first = np.sort(pipeline.predict_proba(valid.drop(columns="converted"))[:, 1])[::-1]
    np.testing.assert_allclose(bands["min_conversion_probability"][:3], best_first[[119, 359, 719]], atol=1e-9, rtol=0)


def equal_weights(leads):
    """The original baseline: min-max scaling by the declared ranges, reversed for "lower is better", averaged."""
    scaled = {}
    for feature in FEATURES:
        scaler = MinMaxScaler().fit([[feature["min"]], [feature["max"]]])
        values = scaler.transform(leads[[feature["name"]]].to_numpy())[:, 0]
        scaled[feature["name"]] = values if feature["direction"] == "higher_is_better" else 1 - values
    return pd.DataFrame(scaled, leads.index).mean(axis=1)


def test_metrics_are_scikit_learns(built, pipeline, valid):
    metrics = built.query("select * from lead_scoring_metrics").set_index("approach")
    scores = built.query("select * from lead_scoring_validation_scores").set_index("lead_id")
    features = valid.drop(columns="converted")
    expected_probabilities = {
        "equal_weights": equal_weights(features),
        "logistic_regression": pipeline.predict_proba(features)[:, 1],
    }
    for approach in metrics.index:
        # Computed from the stored scores: rounding may split a tie of equal weights in one computation and not in the
        # other.
        probability = scores.loc[scores["approach"] == approach, "probability"].loc[valid.index]
        if approach in expected_probabilities:
            np.testing.assert_allclose(probability, expected_probabilities[approach], atol=1e-9, rtol=0)
        best = probability.rename("p").reset_index().sort_values(["p", "lead_id"], ascending=[False, True])["lead_id"]
        expected = {
            "roc_auc": roc_auc_score(valid["converted"], probability),
            "pr_auc": average_precision_score(valid["converted"], probability),
            "brier_score": brier_score_loss(valid["converted"], probability),
            "log_loss": log_loss(valid["converted"], probability),
            "precision_at_100": valid["converted"].loc[best[:100]].mean(),
            "precision_at_200": valid["converted"].loc[best[:200]].mean(),
        }
        for name, value in expected.items():
            assert metrics.loc[approach, name] == pytest.approx(value, abs=1e-9), (approach, name)


def test_profile_and_correlations_are_those_of_pandas(built, train):
    profile = built.query("select * from lead_scoring_feature_profile").set_index("feature")
    features = train.drop(columns="converted")
    quantiles = {"lower_quartile": 0.25, "median": 0.5, "upper_quartile": 0.75}
    expected = {
        "mean": features.mean(),
        "standard_deviation": features.std(ddof=0),
        "smallest_value": features.min(),
        "largest_value": features.max(),
        "distinct_values": features.nunique(),
        "mean_of_converted": features[train["converted"] == 1].mean(),
        "mean_of_not_converted": features[train["converted"] == 0].mean(),
        "label_correlation": features.corrwith(train["converted"]),
    } | {name: features.quantile(q) for name, q in quantiles.items()}
    for column, values in expected.items():
        np.testing.assert_allclose(profile.loc[values.index, column].astype(float), values, atol=1e-9, rtol=0)
    pairs = built.query("select * from lead_scoring_feature_correlations")
    assert len(pairs) == len(FEATURES) * (len(FEATURES) - 1) / 2
    correlations = features.corr()
    for pair in pairs.itertuples():
        assert pair.correlation == pytest.approx(correlations.loc[pair.feature, pair.other_feature], abs=1e-9)


def test_histograms_are_numpys(built, train):
    histograms = built.query("from lead_scoring_feature_histograms")
    assert set(histograms["feature"]) == {feature["name"] for feature in FEATURES}
    for feature, bins in histograms.groupby("feature"):
        values = train[feature].to_numpy(float)
        low, high = np.percentile(values, [1, 99])
        # Whole days: a width of four is the smallest that makes 20 bins or fewer.
        edges = np.arange(low, 65, 4) if feature == "recency_days" else np.linspace(low, high, 21)
        inside = np.clip(values, low, np.nextafter(edges[-1], -np.inf))
        every, converted = (np.histogram(inside[mask], edges)[0] for mask in (values < np.inf, train["converted"] == 1))
        assert dict(zip(bins["bin"], bins["leads"], strict=True)) == {n + 1: k for n, k in enumerate(every) if k}
        assert dict(zip(bins["bin"], bins["conversions"], strict=True)) == {
            n + 1: k for n, k in enumerate(converted) if every[n]
        }
        np.testing.assert_allclose(bins["min_value"], edges[:-1][bins["bin"] - 1], atol=1e-12)
        np.testing.assert_allclose(bins["max_value"], edges[1:][bins["bin"] - 1], atol=1e-12)


def test_the_training_run_counts_the_seeds_and_names_the_settings(built, train, valid):
    run = built.query("from lead_scoring_training_run").iloc[0]
    weights = built.query("select distinct model_version, trained_at from lead_scoring_weights").iloc[0]
    assert (run["model_version"], run["trained_at"]) == (weights["model_version"], weights["trained_at"])
    assert (run["training_leads"], run["training_conversions"]) == (len(train), train["converted"].sum())
    assert (run["validation_leads"], run["validation_conversions"]) == (len(valid), valid["converted"].sum())
    assert (run["features"], run["weights"], run["c"], run["is_c_cross_validated"]) == (7, 7, 1.0, False)
    assert (run["training_leads_model"], run["leads_model"]) == ("stg_training_leads", "stg_contacts")
    assert (run["id_column"], run["label_column"]) == ("lead_id", "converted")
    assert pd.isna(run["date_column"])
    assert pd.isna(run["validation_fraction"])


def test_training_again_on_the_same_leads_changes_nothing(copy):
    columns = "* exclude (trained_at)"
    before = copy.query(f"select {columns} from lead_scoring_weights order by feature")
    # The database returns the rows in another order, which must not change the fit.
    staging = "models/staging/stg_training_leads.sql"
    copy.write(staging, (copy.folder / staging).read_text() + "\norder by mms_affinity desc")
    result = copy.dbt("run", "--select", "stg_training_leads+")
    assert result.success, copy.said
    after = copy.query(f"select {columns} from lead_scoring_weights order by feature")
    pd.testing.assert_frame_equal(before, after, check_exact=True)


def test_another_setting_makes_another_version(copy):
    version = "select distinct model_version from lead_scoring_weights"
    before = copy.query(version)
    result = copy.dbt("run", "--select", "lead_scoring_cross_validation+", variables={"lead_scoring_c": 0.5})
    assert result.success, copy.said
    assert copy.query(version).iloc[0, 0] != before.iloc[0, 0]
