"""Variables that make no sense are refused with their name, what they are set to, and what they should be."""

import pytest

CASES = [
    ({"lead_scoring_features": []}, "list at least one feature column, .* it is set to \\[\\]"),
    ({"lead_scoring_features": "recency_days"}, 'list at least one feature column.* "recency_days"'),
    ({"lead_scoring_features": [{"direction": "higher_is_better"}]}, "entry 1 has no name"),
    ({"lead_scoring_features": ["recency_days", None]}, "entry 2 has no name: null"),
    (
        {"lead_scoring_features": [{"name": "recency_days", "maximum": 60}]},
        r'"recency_days" has the unknown key "maximum" \(value 60\). The keys are name, type, direction, min, max',
    ),
    (
        {"lead_scoring_features": [{"name": "recency_days", "direction": "down"}]},
        'feature "recency_days" has the direction "down". It is higher_is_better or lower_is_better',
    ),
    ({"lead_scoring_features": [{"name": "recency_days", "min": "low"}]}, 'has the min "low". It is a number'),
    ({"lead_scoring_features": [{"name": "recency_days", "max": float("inf")}]}, "has the max .* It is a number"),
    (
        {"lead_scoring_features": [{"name": "recency_days", "min": 5, "max": 5}]},
        "has the range 5 to 5. The min is below",
    ),
    ({"lead_scoring_features": [{"name": "recency_days", "type": "categorical"}]}, 'has the type "categorical"'),
    ({"lead_scoring_features": ["recency_days", "Recency_Days"]}, 'feature "Recency_Days" is listed twice'),
    ({"lead_scoring_features": ["recency_days", "lead_id"]}, 'feature "lead_id" is also the id'),
    ({"lead_scoring_features": ["recency_days", "converted"]}, 'feature "converted" is also the label'),
    ({"lead_scoring_id": ""}, 'lead_scoring_id is a name; it is set to ""'),
    ({"lead_scoring_id": "Score"}, 'lead_scoring_id is not the name of a column that .* it is set to "Score"'),
    ({"lead_scoring_band_shares": {"A": True, "B": 1.0e-10}}, "two or more bands"),
    ({"lead_scoring_leads": 5}, "lead_scoring_leads is a name; it is set to 5"),
    ({"lead_scoring_min_leads_per_class": 0}, "lead_scoring_min_leads_per_class is a whole number of leads, 1 or more"),
    ({"lead_scoring_precision_at": [10, "x"]}, "lead_scoring_precision_at is a list of distinct whole numbers"),
    ({"lead_scoring_band_shares": {"A": 0.5, "B": 0.4}}, "lead_scoring_band_shares maps .* add up to 1.* it is set to"),
    ({"lead_scoring_band_shares": {"A": 1.5, "B": -0.5}}, "above 0 and add up to 1"),
    ({"lead_scoring_band_shares": {"A": 1.0}}, "two or more bands"),
    ({"lead_scoring_band_shares": ["A", "B"]}, "two or more bands"),
]


@pytest.mark.parametrize(("variables", "complaint"), CASES)
def test_a_variable_that_makes_no_sense_is_refused(copy, variables, complaint):
    result = copy.dbt("parse", variables=variables)
    assert not result.success
    with pytest.raises(Exception, match=complaint):
        raise AssertionError(f"{result.exception} {copy.said}".replace("\n", " "))


def test_undeclared_ranges_are_those_of_the_training_leads(copy):
    """Bare names: the equal-weights baseline scales by what the training leads have, and higher is better."""
    variables = {"lead_scoring_features": ["recency_days", "mms_affinity"]}
    result = copy.dbt(
        "run", "--select", "lead_scoring_training_set+", "lead_scoring_validation_set+", variables=variables
    )
    assert result.success, copy.said
    scores = copy.query("select * from lead_scoring_validation_scores where approach = 'equal_weights'")
    leads = copy.query("select * from stg_validation_leads").set_index("lead_id").loc[scores["lead_id"]]
    ranges = copy.query("select * from stg_training_leads")[["recency_days", "mms_affinity"]].agg(["min", "max"])
    scaled = ((leads[ranges.columns] - ranges.loc["min"]) / (ranges.loc["max"] - ranges.loc["min"])).clip(0, 1)
    assert scores["probability"].to_numpy() == pytest.approx(scaled.mean(axis=1).to_numpy(), abs=1e-12)


def test_a_single_feature_is_enough(copy):
    variables = {"lead_scoring_features": ["sentiment_score"]}
    result = copy.dbt("build", "--exclude-resource-type", "unit_test", variables=variables)
    assert result.success, copy.said


def test_a_c_that_makes_no_sense_stops_the_fit(copy):
    result = copy.dbt("run", "--select", "lead_scoring_sklearn_weights", variables={"lead_scoring_c": -1})
    assert not result.success
    assert "variable lead_scoring_c is a number above 0; it is set to -1" in copy.said


def test_settings_reach_the_tables(copy):
    variables = {
        "lead_scoring_features": ["recency_days", {"name": "sentiment_score", "min": -2}],
        "lead_scoring_band_shares": {"it's hot": 0.25, "not": 0.75},
        "lead_scoring_precision_at": [50],
    }
    result = copy.dbt("build", "--exclude-resource-type", "unit_test", variables=variables)
    assert result.success, copy.said
    weights = copy.query("select * from lead_scoring_weights").set_index("feature")
    assert set(weights.index) == {"recency_days", "sentiment_score"}
    assert weights["weight"].abs().sum() == pytest.approx(1, abs=1e-12)
    bands = copy.query("select * from lead_scoring_bands order by band_position")
    assert list(bands["score_band"]) == ["it's hot", "not"]
    assert list(bands["validation_leads"]) == [300, 900]
    metrics = copy.query("select * from lead_scoring_metrics")
    assert "precision_at_50" in metrics
    assert "precision_at_100" not in metrics
    reasons = copy.query("select * from lead_score_reasons")
    assert reasons["reason_2"].notna().all()
    assert reasons["reason_3"].isna().all()
