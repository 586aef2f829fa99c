"""The tests in `dbt build` can fail: each is run on tables that were broken on purpose.

The original build shows that they pass on good tables.
"""

import pytest

CASES = {
    "one_weight_for_each_feature_and_category": """
        insert into lead_scoring_weights select * replace (0.0 as weight) from lead_scoring_weights limit 1
    """,
    "absolute_weights_sum_to_one": "update lead_scoring_weights set weight = weight * 1.00001",
    "no_validation_lead_is_a_training_lead": """
        create or replace view lead_scoring_validation_set as
        select * from lead_scoring_training_set where lead_id = 1
    """,
    "every_lead_is_scored_once": "delete from scored_leads where lead_id = 4701",
    "ranks_follow_the_scores": """
        create or replace view ranked_leads as
        select * replace (-lead_score as lead_score) from (
            select row_number() over (order by lead_score desc, lead_id) as lead_rank, * from scored_leads
        )
    """,
    "bands_follow_the_rank": "update scored_leads set score_band = 'A' where lead_score < 0",
    "a_better_band_converts_better": """
        update lead_scoring_bands set validation_conversions = 72, conversion_rate = 0.3 where score_band = 'B'
    """,
    "contributions_add_up_to_the_probability": """
        update scored_leads set conversion_probability = conversion_probability + 1e-8 where lead_id = 4702
    """,
    "reasons_are_the_largest_contributions": """
        create or replace view lead_score_reasons as
        select lead_id, 'recency_days = ' || feature_value::integer as reason_1, feature as reason_1_feature,
            contribution as reason_1_contribution,
            case when contribution > 0 then 'raises' else 'lowers' end as reason_1_effect,
            null::text as reason_2, null::text as reason_2_feature,
            null::text as reason_2_effect, null::double as reason_2_contribution,
            null::text as reason_3, null::text as reason_3_feature,
            null::text as reason_3_effect, null::double as reason_3_contribution, model_version
        from lead_score_contributions where feature = 'recency_days'
    """,
    "every_approach_is_judged_on_every_validation_lead": """
        update lead_scoring_metrics set leads = leads - 1 where approach = 'gradient_boosting'
    """,
    "scores_come_from_the_current_weights": "update scored_leads set model_version = 'old' where lead_id = 4703",
    "sql_probability_equals_sklearn_probability": """
        update lead_scoring_sklearn_predictions set probability = probability + 2e-9 where lead_id = 3501
    """,
    "logistic_regression_beats_equal_weights": """
        update lead_scoring_metrics set brier_score = 0.5 where approach = 'logistic_regression'
    """,
    "leads_are_within_the_declared_ranges": """
        create or replace view stg_contacts as select * replace (61 as recency_days) from campaign_contacts
    """,
}


@pytest.mark.parametrize("name", CASES)
def test_a_test_fails_on_what_it_is_there_for(copy, name):
    copy.execute(CASES[name])
    result = copy.dbt("test", "--select", name, "--warn-error")
    assert copy.failures(result) == {name}


@pytest.mark.parametrize(
    "reasons",
    [
        "'mms_affinity = 0.3' as reason_1",
        "'mms_affinity' as reason_1_feature",
        "reason_1_feature || ' = 61' as reason_1",
        "-reason_1_contribution as reason_1_contribution",
        "'raises' as reason_1_effect",
        "null as reason_1",
    ],
)
def test_a_reason_has_the_name_and_the_sign_of_its_contribution(copy, reasons):
    copy.execute(
        "create table true_reasons as select * from lead_score_reasons",
        f"create or replace view lead_score_reasons as select * replace ({reasons}) from true_reasons",
    )
    result = copy.dbt("test", "--select", "reasons_are_the_largest_contributions")
    assert copy.failures(result) == {"reasons_are_the_largest_contributions"}


@pytest.mark.parametrize("metric", ["roc_auc", "pr_auc"])
@pytest.mark.parametrize(("worse_by", "passes"), [("0.02", True), ("0.15", False), ("null", False)])
def test_learned_weights_must_not_lose_by_more_than_chance(copy, metric, worse_by, passes):
    copy.execute(
        f"update lead_scoring_metrics set {metric} = (select {metric} from lead_scoring_metrics "
        f"where approach = 'equal_weights') - {worse_by} where approach = 'logistic_regression'"
    )
    result = copy.dbt("test", "--select", "logistic_regression_beats_equal_weights")
    assert result.success == passes


def test_a_missing_approach_is_no_victory(copy):
    copy.execute("delete from lead_scoring_metrics where approach = 'equal_weights'")
    assert not copy.dbt("test", "--select", "logistic_regression_beats_equal_weights").success
