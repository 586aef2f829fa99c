"""Leads that are not fit to be used stop the build with a clear error, and the last good scores stay as they were."""

import re

import pandas as pd
import pytest
from support.harness import FEATURES, Project

SCORES = "select * from scored_leads order by lead_id"
SEEDS = {
    "training_leads": "campaign_leads_train",
    "validation_leads": "campaign_leads_valid",
    "leads": "campaign_contacts",
}
MODELS = {"training_leads": "stg_training_leads", "validation_leads": "stg_validation_leads", "leads": "stg_contacts"}
CHECKED_BY = {
    "training_leads": "lead_scoring_training_set",
    "validation_leads": "lead_scoring_validation_set",
    "leads": "scored_leads",
}
EVERY_ROLE = list(SEEDS)
LABELLED = EVERY_ROLE[:2]

# What is done to the leads, the roles in which it is an error, the column to be named, and words of the message.
CASES = {
    "a label that is a number but not 0 or 1": (
        "select * replace (case when lead_id % 1000 = 0 then 2 else converted end as converted) from leads",
        LABELLED, "converted",
        [r"\d leads? (has|have) the label \"2\" \(for example lead_id \d000\)", "A label is 0 or 1"],
    ),
    "a label that is text": (
        "select * replace (case when converted = 1 then 'yes' else 'no' end as converted) from leads",
        LABELLED, "converted", [r"leads have the label \"(yes|no)\"", "map it in the model"],
    ),
    "a label that is the word true": (
        "select * replace (case when converted = 1 then 'true' else 'false' end as converted) from leads",
        LABELLED, "converted", [r"leads have the label \"(true|false)\"", "map it in the model"],
    ),
    "a label that is a fraction": (
        "select * replace (case when lead_id % 1000 = 0 then 0.4 else converted end as converted) from leads",
        LABELLED, "converted", [r"ha(s|ve) the label \"0\.4\""],
    ),
    "a label that is different for every lead": (
        "select * replace (lead_id as converted) from leads",
        LABELLED, "converted", [r"1 lead has the label \"\d+\""],
    ),
    "a missing label": (
        "select * replace (case when lead_id % 1000 = 7 then null else converted end as converted) from leads",
        LABELLED, "converted", [r"\d leads? (has|have) the label NULL \(for example lead_id \d007\)", "not known yet"],
    ),
    "one class only": (
        "select * replace (1 as converted) from leads",
        LABELLED, "converted", [r"every one of the \d+ leads has the label 1", "leads that did not"],
    ),
    "no leads at all": (
        "select * from leads where false",
        LABELLED, "converted", ["there are no (training|validation) leads"],
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
    "a number that is text": (
        "select * replace (case when opt_out_risk > 0.3 then 'high' else 'low' end as opt_out_risk) from leads",
        EVERY_ROLE, "opt_out_risk", [r"the type is text \(for example \"high\"\), which is not numeric", "Cast it"],
    ),
    "a feature of another type than in training": (
        "select * replace (case when opt_out_risk > 0.3 then 'high' else 'low' end as opt_out_risk) from leads",
        ["validation_leads", "leads"], "opt_out_risk",
        [r"type is text \(for example \"high\"\), which makes the feature categorical, and it was numeric",
         "same type in every model"],
    ),
    "a category of another type than in training": (
        "select * replace (recency_days > 30 as recency_days) from leads",
        ["validation_leads"], "recency_days",
        [r"the type is boolean \(for example \"false\"\), and it was integer in training", "same type in every model"],
    ),
    "a feature that is a date": (
        "select * replace (date '2026-01-31' as opt_out_risk) from leads",
        EVERY_ROLE, "opt_out_risk",
        [r"the type is date \(for example \"2026-01-31\"\), which is not numeric", "a date to a number of days"],
    ),
    "a feature that is a list": (
        "select * replace ([opt_out_risk] as opt_out_risk) from leads",
        EVERY_ROLE, "opt_out_risk", [r"the type is double\[\] .* which is not numeric"],
    ),
    "a feature that equals the label": (
        "select * replace (converted * 7 - 3 as opt_out_risk) from leads",
        ["training_leads"], "opt_out_risk", ["it equals the label", "take it out of the variable"],
    ),
    "a category that equals the label": (
        "select * replace (case when converted = 1 then 'won' end as opt_out_risk) from leads",
        ["training_leads"], "opt_out_risk", ["it equals the label"],
    ),
    "a feature that equals the id": (
        "select * replace (lead_id as opt_out_risk) from leads",
        ["training_leads"], "opt_out_risk", ["it equals the id"],
    ),
    "a category that is every lead's own": (
        "select * replace (case when lead_id % 100 > 0 then md5(lead_id::text) end as opt_out_risk) from leads",
        ["training_leads"], "opt_out_risk",
        [r"it is categorical and has 3466 categories for 3465 leads that have a value", "group its values"],
    ),
    "a category with the name of the missing ones": (
        "select * replace (case when lead_id % 1000 = 9 then '(missing)' else recency_days || 'd' end as opt_out_risk)"
        " from leads",
        LABELLED, "opt_out_risk",
        [r"the category \"\(missing\)\" \(for example lead_id \d009\), the name .* without a value"],
    ),
    "a category with the name of the rare ones": (
        "select * replace (case when lead_id % 1000 = 9 then '(infrequent)' else lead_id || '' end as opt_out_risk)"
        " from leads",
        LABELLED, "opt_out_risk", [r"the category \"\(infrequent\)\" .* rare ones", "Give it another name"],
    ),
    "an id that Python would round": (
        "select * replace (lead_id::decimal(38, 0) as lead_id) from leads",
        EVERY_ROLE, "lead_id", [r"the type is decimal\(38,0\) \(for example \"\d+\"\), whose values do not come back"],
    ),
    "a model that is not in the database": (
        "{{ config(materialized='ephemeral') }} select * from leads",
        EVERY_ROLE, "lead_id", ["the model is not in the database, or is ephemeral", "table or a view"],
    ),
    "a value too large to be squared": (
        "select * replace (case when lead_id % 1000 = 9 then 1e151 else opt_out_risk end as opt_out_risk) from leads",
        EVERY_ROLE, "opt_out_risk", [r"beyond 1e150 \(for example lead_id \d009 with 1e\+151\)"],
    ),
    "an infinite value": (
        "select * replace (case when lead_id % 1000 = 9 then 'infinity'::double else opt_out_risk end as opt_out_risk)"
        " from leads",
        EVERY_ROLE, "opt_out_risk",
        [r"\d leads? (has|have) a value that is not finite or beyond 1e150 \(for example lead_id \d009 with inf\)"],
    ),
    "a value that is not a number": (
        "select * replace (case when lead_id % 1000 = 9 then 'nan'::double else opt_out_risk end as opt_out_risk)"
        " from leads",
        EVERY_ROLE, "opt_out_risk", [r"not finite or beyond 1e150 \(for example lead_id \d009 with nan\)"],
    ),
    "a feature without any value": (
        "select * replace (null::double as opt_out_risk) from leads",
        EVERY_ROLE, "opt_out_risk", [r"NULL in every one of the \d+ leads", "Repair what fills it"],
    ),
    "an id of another type than in training": (
        "select * replace ('V' || lead_id as lead_id) from leads",
        ["validation_leads"], "lead_id",
        [r"the type is text \(for example \"V\d+\"\), and it is integer in the training"],
    ),
    "a repeated id": (
        "select * from leads union all select * from leads where lead_id % 1000 = 11",
        EVERY_ROLE, "lead_id", [r"2 leads have the id \d011", "Keep one row"],
    ),
    "a missing id": (
        "select * replace (nullif(lead_id, (select max(lead_id) from leads)) as lead_id) from leads",
        EVERY_ROLE, "lead_id", ["1 lead has the id NULL", "Give every lead an id"],
    ),
    "validation leads that are training leads": (
        "select * from leads union all by name select * from campaign_leads_train where lead_id <= 3",
        ["validation_leads"], "lead_id",
        [r"also in the training model \"stg_training_leads\": 3 \(for example lead_id 1\)", "one side only"],
    ),
}  # fmt: skip


# Where these cases are tried, the features are not declared to be numbers.
UNDECLARED = {"lead_scoring_features": [feature["name"] for feature in FEATURES]}
DECLARED_A_CATEGORY = {"lead_scoring_features": ["opt_out_risk", {"name": "recency_days", "type": "categorical"}]}
VARIABLES = {
    "a feature of another type than in training": UNDECLARED,
    "a category of another type than in training": DECLARED_A_CATEGORY,
    "a category that equals the label": UNDECLARED,
    "a category that is every lead's own": UNDECLARED,
    "a category with the name of the missing ones": UNDECLARED,
    "a category with the name of the rare ones": UNDECLARED,
}


def spoil(project, role, sql):
    """Put other leads in the place of the demo's."""
    seed = "with leads as (select * from {{ ref('" + SEEDS[role] + "') }})"
    project.write(f"models/staging/{MODELS[role]}.sql", f"{seed}\n{sql}")


@pytest.fixture(scope="module")
def project_with(built, tmp_path_factory):
    """A function that gives a copy of the project, parsed with some variables once, whose leads `give` can exchange."""
    projects = {}

    def get(variables):
        key = str(variables)
        if key not in projects:
            projects[key] = Project.copy_of(built, tmp_path_factory.mktemp("leads"))
            for role, model in MODELS.items():
                projects[key].write(f"models/staging/{model}.sql", f"select * from given_{role}")
            projects[key].parse(variables)
        for role in EVERY_ROLE:
            give(projects[key], role, "select * from leads")
        return projects[key]

    return get


def give(project, role, sql):
    """Put other leads in the place of the demo's, where the models read tables."""
    project.execute(f"create or replace table given_{role} as with leads as (select * from {SEEDS[role]}) {sql}")


@pytest.mark.parametrize("case", CASES)
def test_every_check_says_what_is_wrong_where_and_what_to_do(project_with, built, tmp_path, case):
    sql, roles, column, words = CASES[case]
    if sql.startswith("{{"):
        project = Project.copy_of(built, tmp_path)
        for role in roles:
            spoil(project, role, sql)
        project.parse()
    else:
        project = project_with(VARIABLES.get(case))
        for role in roles:
            give(project, role, sql)
    # Scoring comes after training, so a run that stops there would not get to the leads that are to be scored.
    for together in ([role for role in roles if role in LABELLED], [role for role in roles if role == "leads"]):
        checking = [CHECKED_BY[role] for role in together]
        if not checking:
            continue
        selected = ["--select", *MODELS.values(), *checking]
        result = project.dbt("run", *selected, variables=VARIABLES.get(case), parsed=True)
        assert project.failures(result) == set(checking)
        for role in together:
            start = f'lead_scoring: model "{MODELS[role]}" (variable lead_scoring_{role}), column "{column}": '
            said = [message.replace("\n", " ") for message in project.messages if start in message]
            assert said, (start, project.said)
            assert all(re.search(word, said[0]) for word in words), (words, said[0])


@pytest.mark.parametrize("role", EVERY_ROLE)
def test_the_build_stops_and_the_last_good_scores_stay(copy, role):
    before = copy.query(SCORES)
    spoil(copy, role, "select * replace (null::double as opt_out_risk) from leads")
    result = copy.dbt("build", "--exclude-resource-type", "unit_test", "--select", f"{MODELS[role]}+")
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
        r"lead_scoring: the weights in .* are of model_version \w+, and the bands in .* of an older one", copy.said
    )
    assert copy.query(SCORES).equals(before)


def test_a_column_that_is_missing_in_the_leads_to_score_is_said_once(copy):
    spoil(copy, "leads", "select * exclude (opt_out_risk) from leads")
    result = copy.dbt("build", "--exclude-resource-type", "unit_test", "test", "--select", "stg_contacts+")
    assert copy.failures(result) == {"scored_leads"}
    assert copy.said.count('column "opt_out_risk": there is no such column') == 1
    assert "Binder Error" not in copy.said


def test_a_feature_that_only_the_weights_have_is_named(copy):
    features = [feature for feature in FEATURES if feature["name"] != "opt_out_risk"]
    result = copy.dbt("run", "--select", "scored_leads", variables={"lead_scoring_features": features})
    assert copy.failures(result) == {"scored_leads"}
    assert 'column "opt_out_risk": the weights were trained with it, and it is not a feature any more' in copy.said


# What is done to the training leads, and for each column to be named words of the warning.
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
