"""Suspicious leads are a warning."""

import re

import pytest
from support.given_leads import UNDECLARED, give

# The change to the training leads, and words of the warning for each column that it names.
WARNINGS = {
    "numbers": (
        """select * replace (3 as opt_out_risk, mms_affinity as reply_rate_90d,
            case when lead_id % 50 = 0 then 1 - converted else converted end as fatigue_score,
            mms_affinity - 2 * converted as engagement_rate_30d, lead_id * 2 as sentiment_score) from leads""",
        {
            "opt_out_risk": "the value is the same in every training lead",
            "sentiment_score": "it is a whole number that is different for every lead",
            "mms_affinity": 'it is identical to "reply_rate_90d"',
            "fatigue_score": r"nearly determines the label: alone it has an AUC-ROC of 0\.98",
            "engagement_rate_30d": r"nearly determines the label: alone it has an AUC-ROC of 1\.0000",
        },
    ),
    "categories": (
        """select * replace ('web' as opt_out_risk, nullif(recency_days, 7)::text || 'd' as reply_rate_90d,
            nullif(recency_days, 7)::text || 'd' as mms_affinity,
            case when converted = 1 then 'w' || lead_id % 9 else 'l' || lead_id % 7 end as fatigue_score,
            lead_id // 2 || '' as engagement_rate_30d, lead_id // 2 || 'm' as sentiment_score) from leads""",
        {
            "opt_out_risk": "the value is the same in every training lead",
            "mms_affinity": 'it is identical to "reply_rate_90d"',
            "fatigue_score": r"nearly determines the label: alone it has an AUC-ROC of 1\.0000",
            "converted": r"there are \d+ weights to learn .* from only 3500 leads",
        },
    ),
}


@pytest.mark.parametrize("case", WARNINGS)
def test_what_is_worth_a_look_is_a_warning_that_names_it(project_with, case):
    sql, expected = WARNINGS[case]
    project = project_with(UNDECLARED)
    give(project, "training_leads", sql)
    result = project.dbt(
        "run", "--select", "stg_training_leads", "lead_scoring_training_set", "lead_scoring_feature_profile",
        variables=UNDECLARED,
    )  # fmt: skip
    assert result.success, project.said
    said = [message.replace("\n", " ") for message in project.messages if "lead_scoring: warning: " in message]
    for column, words in expected.items():
        start = f'model "stg_training_leads" (variable lead_scoring_training_leads), column "{column}": '
        assert [message for message in said if start in message and re.search(words, message)], (column, project.said)
    assert len(said) == len(expected)


def test_a_warning_stops_the_build_for_those_who_ask_for_it(project_with):
    project = project_with(None)
    give(project, "training_leads", "select * replace (3 as opt_out_risk) from leads")
    result = project.dbt("run", "--warn-error", "--select", "stg_training_leads", "lead_scoring_training_set")
    assert project.failures(result) == {"lead_scoring_training_set"}
