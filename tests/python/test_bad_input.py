"""Leads that are not fit to be used stop the build with a clear error, and the last good scores stay as they were."""

import re

import pandas as pd
import pytest

SCORES = "select * from scored_leads order by lead_id"
SEEDS = {
    "training_leads": "campaign_leads_train",
    "validation_leads": "campaign_leads_valid",
    "leads": "campaign_contacts",
}
MODELS = {"training_leads": "stg_training_leads", "validation_leads": "stg_validation_leads", "leads": "stg_contacts"}
EVERY_ROLE = list(SEEDS)
LABELLED = EVERY_ROLE[:2]

# What is done to the leads, the roles in which it is an error, the column to be named, and words of the message.
CASES = {
    "a label that is a number but not 0 or 1": (
        "select * replace (case when lead_id % 1000 = 0 then 2 else converted end as converted) from leads",
        LABELLED, "converted", [r"\d leads have the label \"2\" \(for example lead_id \d000\)", "A label is 0 or 1"],
    ),
    "a label that is text": (
        "select * replace (case when converted = 1 then 'yes' else 'no' end as converted) from leads",
        LABELLED, "converted", [r"leads have the label \"(yes|no)\"", "map it in the model"],
    ),
    "a label that is a fraction": (
        "select * replace (case when lead_id % 1000 = 0 then 0.4 else converted end as converted) from leads",
        LABELLED, "converted", [r"have the label \"0\.4\""],
    ),
    "a label that is different for every lead": (
        "select * replace (lead_id as converted) from leads",
        LABELLED, "converted", [r"1 leads have the label \"\d+\""],
    ),
    "a missing label": (
        "select * replace (case when lead_id % 1000 = 7 then null else converted end as converted) from leads",
        LABELLED, "converted", [r"\d leads have the label NULL \(for example lead_id \d007\)", "not known yet"],
    ),
    "one class only": (
        "select * replace (1 as converted) from leads",
        LABELLED, "converted", [r"all \d+ leads have the label 1", "leads that did not"],
    ),
    "no leads at all": (
        "select * from leads where false",
        LABELLED, "converted", ["there are no leads"],
    ),
    "too few leads of a class": (
        "select * from leads where converted = 0 or lead_id <= 100",
        ["training_leads"], "converted",
        [r"only \d+ leads have the label 1, fewer than 50", "lead_scoring_min_leads_per_class"],
    ),
    "a feature that is not there": (
        "select * exclude (opt_out_risk) from leads",
        EVERY_ROLE, "opt_out_risk",
        ["there is no such column; the columns are lead_id, recency_days", "lead_scoring_features"],
    ),
    "a label that is not there": (
        "select * exclude (converted) from leads",
        LABELLED, "converted", ["there is no such column", "lead_scoring_label"],
    ),
    "an id that is not there": (
        "select * exclude (lead_id) from leads",
        EVERY_ROLE, "lead_id", ["there is no such column", "lead_scoring_id"],
    ),
    "an id of another type": (
        "select * replace ('C' || lead_id as lead_id) from leads",
        ["leads"], "lead_id",
        [r"varchar \(for example \"C\d+\"\), but ids are bigint", "Set the variable lead_scoring_id_type to varchar"],
    ),
    "a feature that is text": (
        "select * replace ('high' as opt_out_risk) from leads",
        EVERY_ROLE, "opt_out_risk", [r"the type is varchar, which is not numeric \(for example \"high\"\)", "Cast it"],
    ),
    "an infinite value": (
        "select * replace (case when lead_id % 1000 = 9 then 'infinity'::double else opt_out_risk end as opt_out_risk)"
        " from leads",
        EVERY_ROLE, "opt_out_risk",
        [r"\d leads have a value that is not finite \(for example lead_id \d009 with inf\)"],
    ),
    "a value that is not a number": (
        "select * replace (case when lead_id % 1000 = 9 then 'nan'::double else opt_out_risk end as opt_out_risk)"
        " from leads",
        EVERY_ROLE, "opt_out_risk", [r"not finite \(for example lead_id \d009 with nan\)"],
    ),
    "a feature without any value": (
        "select * replace (null::double as opt_out_risk) from leads",
        EVERY_ROLE, "opt_out_risk", [r"all \d+ leads have the value NULL", "Repair what fills it"],
    ),
    "a repeated id": (
        "select * from leads union all select * from leads where lead_id % 1000 = 11",
        EVERY_ROLE, "lead_id", [r"2 leads have the id \d011", "Keep one row"],
    ),
    "a missing id": (
        "select * replace (nullif(lead_id, (select max(lead_id) from leads)) as lead_id) from leads",
        EVERY_ROLE, "lead_id", ["1 leads have the id NULL", "Give every lead an id"],
    ),
    "validation leads that are training leads": (
        "select * from leads union all select * from {{ ref('stg_training_leads') }} where lead_id <= 3",
        ["validation_leads"], "lead_id",
        [r"3 leads are also in the training model \"stg_training_leads\" \(for example lead_id 1\)", "one side only"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("case", "role"), [(case, role) for case, (_, roles, _, _) in CASES.items() for role in roles])
def test_the_build_stops_and_says_why(copy, case, role):
    sql, _, column, words = CASES[case]
    before = copy.query(SCORES)
    model = MODELS[role]
    copy.write(f"models/staging/{model}.sql", "with leads as (select * from {{ ref('" + SEEDS[role] + "') }})\n" + sql)
    result = copy.dbt("build", "--select", f"{model}+", "--exclude-resource-type", "unit_test")
    assert not result.success
    said = copy.said.replace("\n", " ")
    assert f'lead_scoring: model "{model}" (variable lead_scoring_{role}), column "{column}": ' in said
    for word in words:
        assert re.search(word, said), (word, said)
    pd.testing.assert_frame_equal(before, copy.query(SCORES), check_exact=True)
