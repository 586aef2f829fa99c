"""A metric macro returns the same results with any names of the relation and its columns."""

import re

import numpy as np
import pandas as pd
import pytest

# The arguments of a macro.
SCORED = "{relation}, label={label}, score={score}"
CALLS = {
    "classification_metrics": SCORED + ", group_by=[{team}], id={id}, precision_at=[1, 3]",
    "roc_curve": SCORED + ", group_by=[{team}]",
    "precision_recall_curve": SCORED + ", group_by=[{team}]",
    "calibration_curve": SCORED + ", group_by=[{team}], n_bins=3, strategy='quantile'",
    "gains_table": SCORED + ", group_by=[{team}], id={id}, n_bins=3",
    "compare_scores": SCORED + ", baseline={baseline}",
}
PLAIN = {
    "relation": "my_leads", "label": "my_label", "score": "my_score", "baseline": "my_baseline", "id": "my_id",
    "team": "my_team",
}  # fmt: skip
COLUMNS = ["label", "score", "baseline", "id", "team"]
NEXT = "\n-- The next query.\n"


def leads():
    rng = np.random.default_rng(11)
    return pd.DataFrame(
        {
            "label": rng.integers(0, 2, 60),
            "score": rng.integers(0, 15, 60) / 15,
            "baseline": rng.integers(0, 15, 60) / 15,
            "id": rng.permutation(60),
            "team": np.where(np.arange(60) % 3 == 0, None, "a"),
        }
    )


def call(macro, **names):
    """The template that calls a macro with plain names, except for those given."""
    quoted = {role: f"'{name}'" for role, name in (PLAIN | names).items()}
    return "{{ lead_scoring." + macro + "(" + CALLS[macro].format(**quoted) + ") }}"


def takes(role):
    """The macros that have an argument for a role."""
    return [macro for macro, arguments in CALLS.items() if f"{{{role}}}" in arguments]


def queries(render, macro, role, names):
    """Pairs of a name and the macro's SQL in which something has that name; dbt is started once."""
    templates = [call(macro, **{role: name}) for name in names]
    return zip(names, render(NEXT.join(templates)).split(NEXT), strict=True)


def result(duck, sql, team=PLAIN["team"]):
    """The rows of a query in an order that does not depend on the name of the team's column."""
    frame = duck.sql(sql).df().rename(columns={team: "team"})
    return frame.sort_values(list(frame.columns), ignore_index=True)


def create(duck, relation="my_leads", other_columns=(), **names):
    """A table with the leads under these names, and with other columns that nothing reads."""
    columns = dict.fromkeys(other_columns, "'another column'") | {(PLAIN | names)[role]: role for role in COLUMNS}
    selected = ", ".join(f'{value} as "{name}"' for name, value in columns.items())
    duck.register("frame", leads())
    duck.execute(f'create or replace table "{relation}" as select {selected} from frame')


@pytest.fixture(params=CALLS)
def macro(request):
    return request.param


@pytest.fixture
def plain(render, duck, macro):
    """The names in a macro's SQL, with and without the prefix, and its result with plain names."""
    sql = render(call(macro))
    create(duck)
    prefixed = set(re.findall(r"\blead_scoring_\w+", sql))
    expected = result(duck, sql)
    return prefixed, {name.removeprefix("lead_scoring_") for name in prefixed} | {"labelled", "bins", "place"}, expected


def test_a_relation_may_be_called_like_anything_on_the_way(render, duck, macro, plain):
    _, names, expected = plain
    for name, sql in queries(render, macro, "relation", sorted(names)):
        of_a_cte = f"with {name} as (from my_leads) select * from ({sql}) as result"
        pd.testing.assert_frame_equal(result(duck, of_a_cte), expected)
        create(duck, relation=name)
        pd.testing.assert_frame_equal(result(duck, sql), expected)


@pytest.mark.parametrize(("role", "macro"), [(role, macro) for role in COLUMNS for macro in takes(role)])
def test_a_column_may_be_called_like_anything_on_the_way(render, duck, macro, plain, role):
    prefixed, names, expected = plain
    made = set(expected.columns)
    # Group columns appear in the result and in every CTE, so some names are not allowed.
    usable = names - made if role == "team" else names | made | prefixed
    for name, sql in queries(render, macro, role, sorted(usable)):
        create(duck, other_columns=names | made | prefixed, **{role: name})
        pd.testing.assert_frame_equal(result(duck, sql, (PLAIN | {role: name})["team"]), expected)


@pytest.mark.parametrize("macro", takes("team"))
def test_a_group_column_that_could_not_be_told_from_a_column_of_the_macro_is_refused(render, macro, plain):
    for name in [*plain[2].columns[1:], "lead_scoring_label"]:
        with pytest.raises(AssertionError, match=f'{macro}: group_by names the column "{name.upper()}"'):
            render(call(macro, team=name.upper()))
