"""The seeds are reproducible, and drawn from the model that the generator documents."""

import importlib.util
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
from support.harness import FEATURES, PROJECT

SCRIPT = PROJECT / "scripts" / "generate_seeds.py"
NAMES = ["campaign_leads_train", "campaign_leads_valid", "campaign_contacts"]


@pytest.fixture(scope="module")
def generator():
    specification = importlib.util.spec_from_file_location("generate_seeds", SCRIPT)
    module = importlib.util.module_from_spec(specification)
    sys.modules["generate_seeds"] = module
    specification.loader.exec_module(module)
    return module


@pytest.mark.quick
def test_the_generator_writes_the_committed_seeds_byte_for_byte(tmp_path):
    subprocess.run([sys.executable, SCRIPT, "--folder", tmp_path], check=True)
    for name in NAMES:
        assert (tmp_path / f"{name}.csv").read_bytes() == (PROJECT / "seeds" / f"{name}.csv").read_bytes()


def test_the_generator_writes_the_seeds_of_integration_tests_byte_for_byte(tmp_path):
    subprocess.run(
        [sys.executable, SCRIPT.with_name("generate_integration_seeds.py"), "--folder", tmp_path], check=True
    )
    for committed in (PROJECT / "integration_tests" / "seeds").glob("*.csv"):
        assert (tmp_path / committed.name).read_bytes() == committed.read_bytes()


@pytest.mark.quick
def test_sizes_shares_and_ids():
    seeds = {name: pd.read_csv(PROJECT / "seeds" / f"{name}.csv") for name in NAMES}
    assert [len(seeds[name]) for name in NAMES] == [3500, 1200, 5000]
    for name in NAMES[:2]:
        assert seeds[name]["converted"].mean() == pytest.approx(0.41, abs=0.02)
    assert "converted" not in seeds["campaign_contacts"]
    assert pd.concat(seeds.values())["lead_id"].is_unique


@pytest.mark.quick
def test_features_are_independent_and_in_their_declared_ranges(generator):
    leads = pd.read_csv(PROJECT / "seeds" / "campaign_leads_train.csv")
    features = leads[[feature.name for feature in generator.FEATURES]]
    correlations = features.corr().to_numpy() - np.eye(len(features.columns))
    assert np.abs(correlations).max() < 0.06
    for feature in FEATURES:
        assert features[feature["name"]].between(feature["min"], feature["max"]).all(), feature["name"]


def test_the_fit_finds_each_true_coefficient_within_three_standard_errors(generator, built):
    """In raw units, which don't depend on the sample's own mean and scale; the intercept is the logit at value 0.

    Standard errors: square roots of the diagonal of the inverse Fisher information, X' diag(p (1 - p)) X
    (Hosmer, Lemeshow, Sturdivant: Applied Logistic Regression, 3rd ed., 2.4).
    """
    weights = built.query("select * from lead_scoring_weights").set_index("feature")
    leads = built.query("select * from stg_training_leads")
    names = [feature.name for feature in generator.FEATURES]
    true_weights = np.array([feature.coefficient / feature.scale for feature in generator.FEATURES])
    true_intercept = generator.INTERCEPT - true_weights @ np.array([feature.mean for feature in generator.FEATURES])

    fitted = weights.loc[names, "raw_weight"].to_numpy()
    fitted_intercept = weights["intercept"].iloc[0] - fitted @ weights.loc[names, "mean"].to_numpy()

    design = np.column_stack([np.ones(len(leads)), leads[names]])
    probability = 1 / (1 + np.exp(-design @ np.append(fitted_intercept, fitted)))
    information = design.T @ (design * (probability * (1 - probability))[:, None])
    errors = np.sqrt(np.diag(np.linalg.inv(information)))
    distance = np.abs(np.append(fitted_intercept, fitted) - np.append(true_intercept, true_weights)) / errors
    assert distance.max() < 3, dict(zip(["intercept", *names], distance, strict=True))
