"""Leads that cannot be used are refused: the message names the model, the column, a value and the remedy."""

import re

import pytest
from checks.refused_leads import CASES, VARIABLES
from support.given_leads import CHECKED_BY, LABELLED, MODELS, give, spoil
from support.harness import FEATURES, Project


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


def test_a_column_that_is_missing_in_the_leads_to_score_is_said_once(copy):
    spoil(copy, "leads", "select * exclude (opt_out_risk) from leads")
    result = copy.dbt("build", "--exclude-resource-types", "test", "unit_test", "--select", "stg_contacts+")
    assert copy.failures(result) == {"scored_leads"}
    assert copy.said.count('column "opt_out_risk": there is no such column') == 1
    assert "Binder Error" not in copy.said


def test_a_feature_that_only_the_weights_have_is_named(copy):
    features = [feature for feature in FEATURES if feature["name"] != "opt_out_risk"]
    result = copy.dbt("run", "--select", "scored_leads", variables={"lead_scoring_features": features})
    assert copy.failures(result) == {"scored_leads"}
    assert 'column "opt_out_risk": the weights were trained with it, but it is no longer a feature' in copy.said
