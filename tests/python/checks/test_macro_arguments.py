"""Public macros refuse arguments that cannot be meant, in their own words and not in those of the database."""

import re

import pytest
from hostile.public_macros import PLAIN, QUERIES
from support.harness import Project

WEIGHED = "weights='weights', features=['visits'], id='id'"


@pytest.mark.quick
@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        (
            f"score_leads(leads=none, {WEIGHED})",
            "score_leads: leads must be a relation, such as ref.*; it is set to null",
        ),
        (
            f"score_leads(leads=nothing, {WEIGHED})",
            "leads must be a relation.*; it is set to a name that is not defined",
        ),
        (
            f"score_leads(leads='l', categories='', {WEIGHED})",
            'score_leads: categories must be a relation.* or none.*set to ""',
        ),
        (
            "score_leads(leads='l', weights=5, features=['visits'])",
            "score_leads: weights must be a relation.*; it is set to 5",
        ),
        ("score_leads('l', 'w', ['visits'], id=none)", "score_leads: id must be a name; it is set to null"),
        ("roc_curve(none)", "roc_curve: relation must be a relation.*; it is set to null"),
        ("roc_curve('l', score=none)", "roc_curve: score must be a name; it is set to null"),
        ("gains_table('l', id=none)", "gains_table: id must be a name; it is set to null"),
        ("training_categories(['l'], ['visits'], 'won')", r"training_categories: relation must be a relation.*\['l'\]"),
        (
            "labelled_leads('l', 'id', 'won', ['visits', 'Won'])",
            'labelled_leads: features names the column "won", which is the label; take it out',
        ),
        (
            "labelled_leads('l', 'id', 'won', ['visits'], where=' ')",
            'labelled_leads: where must be an SQL condition, such as "age >= 18"; it is set to " "',
        ),
        ("labelled_leads('l', none, 'won', ['visits'])", "labelled_leads: id must be a name; it is set to null"),
    ],
)
def test_what_is_no_relation_or_no_name_is_refused(render, call, complaint):
    with pytest.raises(AssertionError, match=complaint):
        render(f"{{{{ lead_scoring.{call} }}}}")


@pytest.mark.quick
@pytest.mark.parametrize("macro", [macro for macro in QUERIES if not macro.startswith("test_")])
def test_every_macro_asks_for_relations(render, macro):
    """None of its relations may be none, whose name would be that of a table."""
    call = re.sub(r"'(\w+)' ~ n", "none", QUERIES[macro], count=1)
    with pytest.raises(
        AssertionError, match=r"lead_scoring: \w+: \w+ must be a relation, such as .*; it is set to null"
    ):
        render(f"{{% set names = {PLAIN} %}}{{% set n = 1 %}}{{{{ lead_scoring.{macro}({call}) }}}}")


CALLS = {
    "classification_metrics": (
        "ref('scores'), label='won', score='probabilty', id='id', precision_at=[5]",
        r'score names the column "probabilty", and .*scores.* has no such column; its columns are id, won, probability',
    ),
    "roc_curve": ("ref('scores'), label='wonn'", 'label names the column "wonn"'),
    "precision_recall_curve": ("ref('scores'), label='won', group_by=['team']", 'group_by names the column "team"'),
    "calibration_curve": ("ref('scores'), label='won', score='p'", 'score names the column "p"'),
    "compare_scores": ("ref('scores'), label='won', baseline='p_0'", 'baseline names the column "p_0"'),
    "gains_table": ("ref('scores'), label='won', id='no'", 'id names the column "no"'),
    "training_categories": ("ref('scores'), features=['nope'], label='won'", 'features names the column "nope"'),
}


def test_a_column_that_is_not_there_is_named(tmp_path):
    models = {"scores": "select i as id, i % 2 as won, i / 100.0 as probability from range(100) as t (i)"}
    models |= {f"of_{macro}": f"{{{{ lead_scoring.{macro}({call}) }}}}" for macro, (call, _) in CALLS.items()}
    models["right"] = "{{ lead_scoring.gains_table(ref('scores'), label='WON', id='id') }}"
    project = Project.consumer(tmp_path, models, {}, package_models={"+enabled": False})
    result = project.dbt("run")
    assert project.failures(result) == {f"of_{macro}" for macro in CALLS}
    for node in result.result.results:
        if node.node.name in project.failures(result):
            macro = node.node.name.removeprefix("of_")
            message = " ".join(node.message.split())
            assert re.search(f"lead_scoring: {macro}: {CALLS[macro][1]}", message), message
    assert project.dbt("compile").success, project.said
