"""If leads or weights cause an error, the tables of the last good build do not change."""

import re

import pandas as pd
import pytest
from support.builds import NO_UNIT_TESTS
from support.given_leads import CHECKED_BY, EVERY_ROLE, MODELS, spoil

SCORES = "select * from scored_leads order by lead_id"


@pytest.mark.parametrize("role", EVERY_ROLE)
def test_the_build_stops_and_the_last_good_scores_stay(copy, role):
    before = copy.query(SCORES)
    spoil(copy, role, "select * replace (null::double as opt_out_risk) from leads")
    result = copy.dbt("build", *NO_UNIT_TESTS, "--select", f"{MODELS[role]}+")
    assert CHECKED_BY[role] in copy.failures(result)
    assert 'column "opt_out_risk": the value is NULL' in copy.said
    pd.testing.assert_frame_equal(before, copy.query(SCORES), check_exact=True)


def test_refused_validation_leads_change_no_table(copy):
    """Nothing is trained before both sets are checked."""
    tables = [
        "lead_scoring_weights",
        "lead_scoring_sql_weights",
        "lead_scoring_categories",
        "lead_scoring_feature_profile",
    ]
    before = {table: copy.query(f"from {table} order by all") for table in tables}
    copy.execute(
        "update campaign_leads_train set recency_days = 60 - recency_days",
        "update campaign_leads_valid set converted = null where lead_id = 3501",
    )
    assert not copy.dbt("run", "--exclude", "resource_type:seed").success
    assert 'column "converted": 1 lead has the label NULL (for example lead_id 3501)' in copy.said
    for table, rows in before.items():
        assert copy.query(f"from {table} order by all").equals(rows), table


def test_bands_of_other_weights_are_refused(copy):
    before = copy.query(SCORES)
    copy.execute("update lead_scoring_bands set model_version = 'an older one'")
    assert not copy.dbt("run", "--select", "scored_leads").success
    assert re.search(
        r"lead_scoring: the weights in .* have model_version \w+, but the bands in .* have an older one", copy.said
    )
    assert copy.query(SCORES).equals(before)
