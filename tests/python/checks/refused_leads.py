"""Unusable leads: how they are made from good ones, and the words of the error message."""

from support.given_leads import EVERY_ROLE, LABELLED, UNDECLARED

# The change to the leads, the roles in which it is an error, the column that the message names, and words of the
# message.
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
    "a label that a terminal would obey": (
        "select * replace (case when lead_id % 1000 = 0 then chr(27) || '[2J' else converted::varchar end as converted)"
        " from leads",
        LABELLED, "converted", [r'the label "\\x1b\[2J" \(for example'],
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
        LABELLED, "converted", [r"all \d+ leads have the label 1", "leads that did not"],
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
        [r"type is text \(for example \"high\"\), which makes the feature categorical, but it was numeric",
         "same type in every model"],
    ),
    "a category of another type than in training": (
        "select * replace (recency_days > 30 as recency_days) from leads",
        ["validation_leads"], "recency_days",
        [r"the type is boolean \(for example \"false\"\), but it was integer in training", "same type in every model"],
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
        [r"the category \"\(missing\)\" \(for example lead_id \d009\), a name .* missing values"],
    ),
    "a category with the name of the rare ones": (
        "select * replace (case when lead_id % 1000 = 9 then '(infrequent)' else lead_id || '' end as opt_out_risk)"
        " from leads",
        LABELLED, "opt_out_risk", [r"the category \"\(infrequent\)\" .* rare categories", "Rename it"],
    ),
    "an id that Python would round": (
        "select * replace (lead_id::decimal(38, 0) as lead_id) from leads",
        EVERY_ROLE, "lead_id", [r"the type is decimal\(38,0\) \(for example \"\d+\"\), whose values change"],
    ),
    "an id that is a time with a zone": (
        "select * replace ((time '00:00:00' + to_seconds(lead_id))::timetz as lead_id) from leads",
        EVERY_ROLE, "lead_id", [r"the type is time with time zone .*Python", "Cast it to text"],
    ),
    "an id that is a date without an end": (
        "select * replace (case lead_id % 1000 when 7 then 'infinity' else date '2000-01-01' + lead_id end as lead_id)"
        " from leads qualify row_number() over (partition by lead_id % 1000 = 7) = 1 or lead_id % 1000 <> 7",
        EVERY_ROLE, "lead_id", ["1 lead has the id infinity, which Python has no date for", "Cast the id to text"],
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
        EVERY_ROLE, "opt_out_risk", [r"NULL in all \d+ leads", "Fix the job that fills it"],
    ),
    "an id of another type than in training": (
        "select * replace ('V' || lead_id as lead_id) from leads",
        ["validation_leads"], "lead_id",
        [r"the type is text \(for example \"V\d+\"\), but integer in the training"],
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
    "an id of a collation that ignores case": (
        "select * replace (lead_id::varchar collate nocase as lead_id) from leads",
        EVERY_ROLE, "lead_id",
        [r"its collation takes different texts for the same, such as \"a\" and \"A\"", 'Select "lead_id" collate "C"'],
    ),
    "an id written in other letters": (
        "select lead_id as \"LEAD_ID\", * exclude (lead_id) from leads",
        EVERY_ROLE, "lead_id", [r"the model writes it \"LEAD_ID\"", "the variable lead_scoring_id and in every model"],
    ),
    "a category of a collation that ignores accents": (
        "select * replace (('k' || recency_days) collate noaccent as opt_out_risk) from leads",
        LABELLED, "opt_out_risk", ["its collation takes different texts for the same"],
    ),
    "a category of a collation of a language": (
        "select * replace (('k' || recency_days) collate de as opt_out_risk) from leads",
        LABELLED, "opt_out_risk", ["its collation takes different texts for the same"],
    ),
}  # fmt: skip

DECLARED_A_CATEGORY = {"lead_scoring_features": ["opt_out_risk", {"name": "recency_days", "type": "categorical"}]}
# The settings of some cases.
VARIABLES = {
    "a feature of another type than in training": UNDECLARED,
    "a category of another type than in training": DECLARED_A_CATEGORY,
    "a category that equals the label": UNDECLARED,
    "a category that is every lead's own": UNDECLARED,
    "a category with the name of the missing ones": UNDECLARED,
    "a category with the name of the rare ones": UNDECLARED,
    "a category of a collation that ignores accents": UNDECLARED,
    "a category of a collation of a language": UNDECLARED,
}
