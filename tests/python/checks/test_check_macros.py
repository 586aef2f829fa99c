"""The checks on their own: in the hooks of a user's models, without models or variables of this project."""

import re

import pytest
from support.harness import Project

PAST = """
    {{ config(materialized='table') }}
    select i as "Lead No", hash(i) % 100 / 10.0 as age, 'c' || hash(i || 'c') % 3 as country,
        hash(i || 'w') % 3 = 0 as won, hash(i || 'w') % 3 = 0 as paid, 'V' || i as other_id
    from range(300) as t (i)
"""
WEIGHTS = """
    {{ config(materialized='table') }}
    select * from (values ('age', null), ('country', 'c0'), ('country', 'c1')) as w (feature, category)
"""
TRAINING = "id='Lead No', label='won', features=['age', 'country']"
CATEGORIES = "categories=ref('weights'), features=['country']"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    project = Project.consumer(
        tmp_path_factory.mktemp("checks"), {"past": PAST, "weights": WEIGHTS}, {}, package_models={"+enabled": False}
    )
    assert project.dbt("run").success, project.said
    return project


def run_with(project, call, select):
    """Build a table `leads`, and a model whose hook calls a macro; returns whether it succeeded, and the messages."""
    project.write("models/leads.sql", f"{{{{ config(materialized='table') }}}}\n{select}")
    project.write(
        "models/checked.sql",
        f'{{{{ config(materialized="table", pre_hook="{{{{ lead_scoring.{call} }}}}") }}}}\n'
        "select 1 as one from {{ ref('leads') }} limit 1",
    )
    result = project.dbt("run", "--select", "leads", "checked")
    return result.success, project.said.replace("\n", " ")


@pytest.mark.parametrize(
    ("call", "select", "complaint"),
    [
        (
            f"check_training_leads(ref('leads'), {TRAINING})",
            "select * replace (case when \"Lead No\" = 7 then null else won end as won) from {{ ref('past') }}",
            r'relation "lead_scoring"."main"."leads", column "won": 1 lead has the label NULL '
            r"\(for example Lead No 7\)",
        ),
        (
            f"check_training_leads(ref('leads'), {TRAINING})",
            "select * replace (won::int as age) from {{ ref('past') }}",
            'column "age": it equals the label.*take it out of the argument features',
        ),
        (
            f"check_training_leads(ref('leads'), {TRAINING}, min_leads_per_class=250)",
            "select * from {{ ref('past') }}",
            "fewer than 250. .*lower the argument min_leads_per_class",
        ),
        (
            f"check_training_leads(ref('leads'), {TRAINING}, naming={{'subject': 'those of May', 'kind': 'setting', "
            "'prefix': 'my_'})",
            "select * exclude (age) from {{ ref('past') }}",
            'those of May, column "age": there is no such column.* change the setting my_features',
        ),
        (
            f"check_training_leads(ref('leads'), {TRAINING}, where='age < 0 -- nobody')",
            "select * from {{ ref('past') }}",
            "there are no training leads",
        ),
        (
            f"check_validation_leads(ref('leads'), training_leads=ref('past'), {TRAINING})",
            "select * from {{ ref('past') }} where \"Lead No\" < 5",
            r'leads that are also in the training model "past": 5 \(for example Lead No 0\)',
        ),
        (
            f"check_validation_leads(ref('leads'), training_leads=ref('past'), {TRAINING})",
            "select * replace (other_id as \"Lead No\") from {{ ref('past') }}",
            'column "Lead No": the type is text .*, but integer in the training leads',
        ),
        (
            "check_leads_to_score(ref('leads'), weights=ref('weights'), id='Lead No', features=['age', 'country'])",
            "select * replace (1 as country) from {{ ref('past') }}",
            'column "country": the type is integer .* but it was categorical in training',
        ),
        (
            "check_leads_to_score(ref('leads'), weights=ref('weights'), id='Lead No', features=['age'])",
            "select * from {{ ref('past') }}",
            'column "country": the weights were trained with it, but it is no longer a feature.* argument features',
        ),
        (
            "check_leads_to_score(ref('leads'), weights=ref('weights'), id='Lead No', "
            "features=['age', 'country', 'won'])",
            "select * from {{ ref('past') }}",
            'column "won": it is a feature, but the weights were trained without it.* take it out of the argument feat',
        ),
        (
            "check_leads_to_score(ref('leads'), weights=ref('weights'), id='Lead No', features=['age'], "
            "passthrough=['owner'])",
            "select * from {{ ref('past') }}",
            'column "owner": there is no such column.* change the argument passthrough',
        ),
    ],
)
def test_a_hook_stops_a_users_model(project, call, select, complaint):
    success, said = run_with(project, call, select)
    assert not success
    assert re.search(complaint, said), said


@pytest.mark.parametrize(
    ("call", "select"),
    [
        (f"check_training_leads(ref('leads'), {TRAINING})", "select * from {{ ref('past') }}"),
        (
            f"check_validation_leads(ref('leads'), training_leads=ref('past'), {TRAINING}, "
            "where='age >= 5', training_where='age < 5')",
            "select * from {{ ref('past') }}",
        ),
        (
            "check_leads_to_score(ref('leads'), weights=ref('weights'), id='Lead No', features=['age', 'country'])",
            "select * exclude (won) from {{ ref('past') }}",
        ),
    ],
)
def test_good_leads_pass(project, call, select):
    success, said = run_with(project, call, select)
    assert success, said
    assert "lead_scoring:" not in said


@pytest.mark.parametrize(
    ("made_with", "warning", "complaint"),
    [
        (
            f"unseen_categories(ref('past'), {CATEGORIES})",
            "warn_of_unseen_categories(this)",
            'column "country": .*% of the leads have a category that no training lead had .for example "c2".',
        ),
        (
            "feature_profile(ref('past'), features=['age', 'paid'], label='won', id='Lead No')",
            "warn_of_leaks(this)",
            r'column "paid": it nearly determines the label: alone it has an AUC-ROC of 1\.0000.*the argument features',
        ),
    ],
)
def test_a_hook_warns_of_what_a_users_model_holds(project, made_with, warning, complaint):
    only_unseen = "select * replace ('c2' as country)" if "unseen" in made_with else "select *"
    project.write(
        "models/leads.sql", f"{{{{ config(materialized='table') }}}}\n{only_unseen} from {{{{ ref('past') }}}}"
    )
    project.write(
        "models/checked.sql",
        f'{{{{ config(materialized="table", post_hook="{{{{ lead_scoring.{warning} }}}}") }}}}\n'
        f"{{{{ lead_scoring.{made_with.replace('past', 'leads')} }}}}",
    )
    result = project.dbt("run", "--select", "leads", "checked")
    assert result.success, project.said
    assert re.search("lead_scoring: warning: relation .*checked.*" + complaint, project.said.replace("\n", " "))
