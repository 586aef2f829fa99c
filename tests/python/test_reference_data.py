"""Real labelled data with reference results: the whole build on it, where the data is there.

The rows are not the project's to ship; they lie beside it, in ../shared/data.
"""

import json
import math

import pytest
from harness import PROJECT

DATA = PROJECT.parent / "shared" / "data"
VARIANTS = [
    ("bank_additional", "numeric_noleak"),
    ("bank_additional", "numeric_all"),
    ("telco_churn", "numeric_all"),
    ("ifood_campaign", "numeric_all"),
]
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the reference data is not beside the project")


@pytest.mark.parametrize(("dataset", "variant"), VARIANTS)
def test_weights_and_metrics_are_the_reference(copy, dataset, variant):
    reference = json.loads((DATA / dataset / "reference.json").read_text())
    expected = reference["variants"][variant]
    features = expected["features_numeric"]
    # The reference leaves out every lead with a missing value.
    complete = " and ".join(f'"{feature}" is not null' for feature in features)
    for side in ("train", "valid"):
        file = DATA / dataset / f"{side}.csv"
        copy.write(f"models/staging/real_{side}.sql", f"select * from read_csv('{file}') where {complete}")
    variables = {
        "lead_scoring_training_leads": "real_train",
        "lead_scoring_validation_leads": "real_valid",
        "lead_scoring_leads": "real_valid",
        "lead_scoring_label": reference["label"],
        "lead_scoring_features": features,
    }
    result = copy.dbt("build", "--select", "real_train+", "real_valid+", "--exclude-resource-type", "unit_test",
                      variables=variables)  # fmt: skip
    assert result.success, copy.said

    optimum = expected["newton"]
    weights = copy.query("select * from lead_scoring_weights").set_index("feature")
    total = sum(abs(value) for value in optimum["coef"].values())
    for feature in features:
        assert weights.loc[feature, "coefficient"] == pytest.approx(optimum["coef"][feature], abs=1e-6)
        assert weights.loc[feature, "weight"] == pytest.approx(optimum["coef"][feature] / total, abs=1e-6)
    assert weights["intercept"].iloc[0] == pytest.approx(optimum["intercept"], abs=1e-6)

    metrics = copy.query("select * from lead_scoring_metrics").set_index("approach").loc["logistic_regression"]
    names = {"roc_auc": "auc_roc", "pr_auc": "average_precision", "brier_score": "brier", "log_loss": "log_loss"}
    for ours, theirs in names.items():
        assert metrics[ours] == pytest.approx(optimum["metrics"][theirs], abs=1e-9), ours
    for k in (100, 200):
        assert math.isclose(metrics[f"precision_at_{k}"], optimum["metrics"][f"p_at_{k}"], abs_tol=1e-12)
