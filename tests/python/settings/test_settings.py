"""Invalid variables cause an error with their name, their value, and the rule for it."""

import re

import pytest
from support.builds import NO_UNIT_TESTS
from support.harness import PROJECT

# The SQL that dbt parses in the project, with all models in one: each reads the settings that it uses. The shared
# config of a folder is removed, because this model is in no folder.
MODELS = "\n".join(path.read_text(encoding="utf-8") for path in sorted((PROJECT / "models").rglob("*.sql")))
MODELS = MODELS.replace("{{ config(**lead_scoring._layer()) }}", "")

CASES = [
    ({"lead_scoring_features": []}, "list at least one feature column, .* it is set to \\[\\]"),
    ({"lead_scoring_features": "recency_days"}, 'list at least one feature column.* "recency_days"'),
    ({"lead_scoring_features": [{"direction": "higher_is_better"}]}, "entry 1 has no name"),
    ({"lead_scoring_features": ["recency_days", None]}, "entry 2 has no name: null"),
    (
        {"lead_scoring_features": [{"name": "recency_days", "maximum": 60}]},
        r'"recency_days" has the unknown key "maximum" \(value 60\). The keys are name, .*, min, max, phrase',
    ),
    (
        {"lead_scoring_features": [{"name": "recency_days", "direction": "down"}]},
        'feature "recency_days" has the direction "down". It must be higher_is_better or lower_is_better',
    ),
    ({"lead_scoring_features": [{"name": "recency_days", "min": "low"}]}, 'has the min "low". It must be a number'),
    (
        {"lead_scoring_features": [{"name": "recency_days", "phrase": "{days} days ago"}]},
        r'has the phrase "{days} days ago". It must be a text with {value} in place of the value',
    ),
    ({"lead_scoring_features": [{"name": "recency_days", "max": float("inf")}]}, "has the max .* It must be a number"),
    (
        {"lead_scoring_features": [{"name": "recency_days", "min": 5, "max": 5}]},
        "has the range 5 to 5. The min must be below",
    ),
    (
        {"lead_scoring_features": [{"name": "recency_days", "type": "text"}]},
        'feature "recency_days" has the type "text". It must be numeric or categorical',
    ),
    (
        {"lead_scoring_features": [{"name": "recency_days", "type": "categorical", "min": 0}]},
        'feature "recency_days" is categorical but has a min. Categories have no order',
    ),
    ({"lead_scoring_c": -1}, "lead_scoring_c must be a number above 0, or the word auto; it is set to -1"),
    (
        {"lead_scoring_c": "automatic"},
        'lead_scoring_c must be a number above 0, or the word auto; it is set to "automatic"',
    ),
    ({"lead_scoring_c": True}, "lead_scoring_c must be a number above 0, or the word auto; it is set to true"),
    ({"lead_scoring_c": float("nan")}, "lead_scoring_c must be a number above 0, or the word auto"),
    ({"lead_scoring_trainer": "python"}, 'lead_scoring_trainer must be sklearn or sql; it is set to "python"'),
    (
        {"lead_scoring_trainer": "sql", "lead_scoring_c": "auto"},
        'lead_scoring_c must be a number above 0 if lead_scoring_trainer is sql.* it is set to "auto"',
    ),
    (
        {"lead_scoring_class_weight": "equal"},
        'lead_scoring_class_weight must be none or balanced; it is set to "equal"',
    ),
    ({"lead_scoring_class_weight": None}, "lead_scoring_class_weight must be none or balanced; it is set to null"),
    (
        {"lead_scoring_min_category_count": 0.5},
        "lead_scoring_min_category_count must be a whole number of leads, 1 or more",
    ),
    ({"lead_scoring_reasons": 21}, "lead_scoring_reasons must be a whole number of reasons, 1 to 20; it is set to 21"),
    *(
        (
            {f"lead_scoring_{name}": value},
            f'lead_scoring_{name}: the column ".*" has {part} in its name, which dbt would render',
        )
        for name in ("id", "label", "date", "passthrough")
        for part, value in {"{{": "{{ env_var('HOME') }}", "{%": "a{% b", "{#": "a{# b"}.items()
    ),
    *(
        ({f"lead_scoring_{name}": value}, f'lead_scoring_{name}: the column ".*" has {part} in its name')
        for name, value, part in [
            ("id", 'a"b', '"'),
            ("label", 'a"b', '"'),
            ("passthrough", ["a", 'b"'], '"'),
            ("id", "</SCRIPT>", "</script"),
            ("date", "</script>", "</script"),
            ("features", ["a", {"name": "b</script x"}], "</script"),
        ]
    ),
    ({"lead_scoring_passthrough": ["Score"]}, 'lead_scoring_passthrough: the name "Score" is reserved for a column'),
    *(
        ({"lead_scoring_id": name}, "lead_scoring_id: the name .* is reserved for a column")
        for name in ("mean", "contribution_1", "Reason_2", "lead_scoring_contribution")
    ),
    (
        {"lead_scoring_passthrough": ["lead_scoring_contribution"]},
        'the name "lead_scoring_contribution" is reserved for a column of the results',
    ),
    (
        {"lead_scoring_passthrough": ["mms_affinity", "MMS_affinity"]},
        'lead_scoring_passthrough: the result would have the column "MMS_affinity" twice',
    ),
    *(
        (
            {
                "lead_scoring_labelled_leads": "stg_training_leads",
                "lead_scoring_date": "day",
                "lead_scoring_validation_from": day,
            },
            f'lead_scoring_validation_from must be a date .* it is set to "{day}"',
        )
        for day in (
            "2026-02-30",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "0000-01-01",
            "2026-01-31 noon",
            "2026-01-31 25:00",
            "2026-01-31 10:99",
        )
    ),
    (
        {"lead_scoring_passthrough": ["lead_id"]},
        'lead_scoring_passthrough: the result would have the column "lead_id" twice',
    ),
    ({"lead_scoring_passthrough": 5}, "lead_scoring_passthrough must be a list of column names; it is set to 5"),
    ({"lead_scoring_validation_fraction": 0.2}, "lead_scoring_validation_fraction splits one model of labelled leads"),
    ({"lead_scoring_labelled_leads": "x", "lead_scoring_training_leads": "y"}, "Name either one model to split"),
    (
        {"lead_scoring_labelled_leads": "stg_training_leads", "lead_scoring_validation_fraction": 1},
        "lead_scoring_validation_fraction must be a share of the labelled leads, above 0 and below 1; it is set to 1",
    ),
    (
        {"lead_scoring_labelled_leads": "stg_training_leads", "lead_scoring_date": "day"},
        'lead_scoring_date is set to "day", lead_scoring_validation_from to null',
    ),
    (
        {
            "lead_scoring_labelled_leads": "stg_training_leads",
            "lead_scoring_date": "day",
            "lead_scoring_validation_from": "31.01.2026",
        },
        'lead_scoring_validation_from must be a date such as 2026-01-31, .* it is set to "31.01.2026"',
    ),
    ({"lead_scoring_feature": ["x"]}, "there is no variable lead_scoring_feature. Did you mean lead_scoring_features?"),
    ({"lead_scoring_lables": "x"}, "no variable lead_scoring_lables. Did you mean lead_scoring_label?"),
    ({"lead_scoring_minimum_category_count": 5}, "Did you mean lead_scoring_min_category_count?"),
    ({"lead_scoring_id_type": "text"}, "there is no variable lead_scoring_id_type"),
    ({"lead_scoring_features": ["recency_days", "Recency_Days"]}, 'feature "Recency_Days" is listed twice'),
    ({"lead_scoring_features": ["recency_days", "lead_id"]}, 'feature "lead_id" is also the id'),
    ({"lead_scoring_features": ["recency_days", "converted"]}, 'feature "converted" is also the label'),
    ({"lead_scoring_id": ""}, 'lead_scoring_id must be a name; it is set to ""'),
    ({"lead_scoring_id": "Score"}, 'lead_scoring_id: the name "Score" is reserved for a column'),
    ({"lead_scoring_band_shares": {"A": True, "B": 1.0e-10}}, "two or more bands"),
    (
        {"lead_scoring_band_shares": {1: 0.5, 2: 0.5}},
        'has the band 1, which YAML does not read as text; write it in quotes: "1"; it is set to {1: 0.5, 2: 0.5}',
    ),
    ({"lead_scoring_band_shares": {None: 0.5, "B": 0.5}}, "has the band null, which YAML does not read as text"),
    (
        {"lead_scoring_band_shares": {"a": 0.5, "A": 0.5}},
        'has the bands "A" and "a", which differ in case alone; rename one',
    ),
    ({"lead_scoring_band_shares": {"": 0.5, "B": 0.5}}, "has a band without a name"),
    ({"lead_scoring_band_shares": {"A": 0.5, "B": 0.4}}, "these add up to 0.9; it is set to"),
    ({"lead_scoring_c": 10**20}, "lead_scoring_c must be a number above 0"),
    ({"LEAD_SCORING_C": 5}, "there is no variable LEAD_SCORING_C"),
    ({"lead-scoring-c": 5}, "there is no variable lead-scoring-c. Did you mean lead_scoring_c?"),
    ({"lead_scoring": {"lead_scoring_c": 5}}, "there is no variable lead_scoring. "),
    (
        {"lead_scoring_leads": 5},
        "lead_scoring_leads must be the name of a model, without blanks around it; it is set to 5",
    ),
    (
        {"lead_scoring_trainer": "\x1b[31msql\u202e\n"},
        r'lead_scoring_trainer must be sklearn or sql; it is set to "\\x1b\[31msql\\u202e\\n"',
    ),
    (
        {"lead_scoring_labelled_leads": "past "},
        'lead_scoring_labelled_leads must be the name of a model.* it is set to "past "',
    ),
    *(
        (
            {f"lead_scoring_{role}": "scored_leads"},
            f"lead_scoring_{role} must be a model that holds leads, and scored_leads is made from them by this package",
        )
        for role in ("training_leads", "validation_leads", "labelled_leads", "leads")
    ),
    (
        {"lead_scoring_min_leads_per_class": 0},
        "lead_scoring_min_leads_per_class must be a whole number of leads, 1 or more",
    ),
    ({"lead_scoring_precision_at": [10, "x"]}, "lead_scoring_precision_at must be a list of distinct whole numbers"),
    (
        {"lead_scoring_band_shares": {"A": 0.5, "B": 0.4}},
        "lead_scoring_band_shares must map .* add up to 1.* it is set to",
    ),
    ({"lead_scoring_band_shares": {"A": 1.5, "B": -0.5}}, "above 0 and add up to 1"),
    ({"lead_scoring_band_shares": {"A": 1.0}}, "two or more bands"),
    ({"lead_scoring_band_shares": ["A", "B"]}, "two or more bands"),
]


@pytest.mark.quick
@pytest.mark.parametrize(("variables", "complaint"), CASES)
def test_a_variable_that_makes_no_sense_is_refused(parsed, variables, complaint):
    with pytest.raises(AssertionError) as refusal:
        parsed.render(MODELS, variables)
    assert re.search(complaint, str(refusal.value).replace("\n", " ")), refusal.value


@pytest.mark.parametrize(
    ("variables", "complaint"),
    [
        ({"lead_scoring_c": -1}, "lead_scoring_c must be a number above 0, or the word auto; it is set to -1"),
        ({"lead_scoring_lables": "x"}, "no variable lead_scoring_lables. Did you mean lead_scoring_label?"),
    ],
)
def test_it_is_refused_before_anything_is_built(parsed, variables, complaint):
    """The project itself, parsed by dbt; the cases above combine all models into one."""
    result = parsed.dbt("parse", variables=variables)
    assert not result.success
    assert complaint in f"{result.exception} {parsed.said}".replace("\n", " ")


def test_undeclared_ranges_are_those_of_the_training_leads(copy):
    """Bare names: the equal-weights baseline scales by the range of the training leads, and higher is better."""
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
    result = copy.dbt("run", variables={"lead_scoring_features": ["sentiment_score"]})
    assert result.success, copy.said


def test_settings_reach_the_tables(copy):
    variables = {
        "lead_scoring_features": ["recency_days", {"name": "sentiment_score", "min": -2}],
        "lead_scoring_band_shares": {"it's hot": 0.25, "not": 0.75},
        "lead_scoring_precision_at": [50],
        "lead_scoring_reasons": 5,
        "lead_scoring_passthrough": ["mms_affinity"],
        "lead_scoring_class_weight": "balanced",
        "lead_scoring_c": "auto",
    }
    result = copy.dbt("build", *NO_UNIT_TESTS, variables=variables)
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
    assert reasons["reason_5"].isna().all()
    scored = copy.query("select * from scored_leads")
    assert list(scored)[-2:] == ["scored_at", "mms_affinity"]
    assert len(copy.query("select * from lead_scoring_cross_validation")) == 11
    calibration = copy.query(
        "select avg(probability) as predicted, avg(label) as happened from lead_scoring_validation_scores "
        "where approach = 'logistic_regression'"
    ).iloc[0]
    assert calibration["predicted"] == pytest.approx(calibration["happened"], abs=0.03)


def test_the_models_that_cannot_be_leads_are_those_of_a_scoring(manifest, render):
    """Of all but the demo's, which stand in the layer staging."""
    models = {
        node["name"]
        for node in manifest["nodes"].values()
        if node["resource_type"] == "model" and node["fqn"][1] != "staging"
    }
    assert set(render("{{ lead_scoring._own_models() | join(' ') }}").split()) == models
