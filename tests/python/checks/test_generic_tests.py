"""Every generic test passes on good rows and fails on bad ones."""

import pandas as pd
import pytest
from support.harness import FEATURES, PROJECT

pytestmark = pytest.mark.quick

NAN = float("nan")
INF = float("inf")

# Test, arguments, rows that pass, and tables that must each fail.
CASES = {
    "absolute_sum_equals_one": (
        "column_name='w', group_by=['v']",
        {"v": ["a", "a", "b"], "w": [0.75, -0.25, 1.0]},
        [
            {"v": ["a", "a"], "w": [0.75, -0.2500001]},
            {"v": ["a", "b"], "w": [1.0, 0.5]},
            {"v": ["a"], "w": [NAN]},
            {"v": ["a"], "w": [None]},
        ],
    ),
    "within_range": (
        "column_name='x', min_value=-2, max_value=2.5",
        {"x": [-2.0, 0.0, 2.5, None]},
        [{"x": [-2.001]}, {"x": [2.501]}, {"x": [INF]}, {"x": [-INF]}],
    ),
    "agrees_with": (
        "column_name='p', to='there', field='q', key='id', tolerance=1e-9",
        {"id": [1, 2], "p": [0.25, 0.5]},
        [
            {"id": [1, 2], "p": [0.25, 0.500000002]},
            {"id": [1, 2], "p": [0.499999998, 0.5]},
            {"id": [1, 2], "p": [0.25, None]},
            {"id": [1, 2, 3], "p": [0.25, 0.5, 0.5]},
            {"id": [1], "p": [0.25]},
        ],
    ),
    "one_row_for_each": (
        "column_name='id', to='there', field='id'",
        {"id": [2, 1]},
        [{"id": [1]}, {"id": [1, 2, 2]}, {"id": [1, 2, 3]}, {"id": [1, 3]}, {"id": [1, 2, None]}],
    ),
    "unique_combination": (
        "columns=['a', 'b']",
        {"a": ["x", "x", "y", None], "b": ["1", None, "1", None]},
        [{"a": ["x", "x"], "b": ["1", "1"]}, {"a": ["x", "x"], "b": [None, None]}],
    ),
    "disjoint_from": (
        "column_name='id', to='there', field='id'",
        {"id": [3, 4]},
        [{"id": [3, 2]}],
    ),
    "ranks_in_order": (
        "column_name='r', never_rises=['x', 'y']",
        {"r": [2, 1, 3], "x": [0.5, 0.75, 0.5], "y": [1, 1, 1]},
        [
            {"r": [1, 2], "x": [0.5, 0.75], "y": [1, 1]},
            {"r": [1, 2], "x": [0.5, 0.5], "y": [1, 2]},
            {"r": [1, 3], "x": [0.5, 0.5], "y": [1, 1]},
            {"r": [1, 1], "x": [0.5, 0.5], "y": [1, 1]},
            {"r": [0, 1], "x": [0.5, 0.5], "y": [1, 1]},
            {"r": [1, None], "x": [0.5, 0.5], "y": [1, 1]},
            {"r": [1, 2], "x": [0.5, None], "y": [1, 1]},
        ],
    ),
    "within_declared_ranges": (
        f"features={FEATURES}",
        {"recency_days": [0, 60, None], "sentiment_score": [-2.0, 2.0, 0.0]},
        [
            {"recency_days": [61], "sentiment_score": [0.0]},
            {"recency_days": [-1], "sentiment_score": [0.0]},
            {"recency_days": [1], "sentiment_score": [-2.5]},
            {"recency_days": [1], "sentiment_score": [INF]},
        ],
    ),
}


def failing_rows(duck, render, name, rows):
    frame = pd.DataFrame(rows)
    if name == "within_declared_ranges":
        frame = frame.assign(**{f["name"]: f["min"] for f in FEATURES if f["name"] not in frame})
    # A table, not the frame itself: pandas cannot tell a missing number from NaN, and DuckDB reads both as NULL.
    duck.execute("create or replace table here as select * from frame")
    duck.execute("create or replace table there as select * from (values (1, 0.25), (2, 0.5)) as rows (id, q)")
    arguments = CASES[name][0]
    sql = render("{{ lead_scoring.test_" + name + "('here'" + (", " + arguments if arguments else "") + ") }}")
    return len(duck.sql(sql).fetchall())


def test_every_generic_test_is_tested():
    assert {path.stem for path in (PROJECT / "macros" / "generic_tests").glob("*.sql")} == CASES.keys()


@pytest.mark.parametrize("name", CASES)
def test_good_rows_pass(duck, render, name):
    assert failing_rows(duck, render, name, CASES[name][1]) == 0


@pytest.mark.parametrize(("name", "rows"), [(name, rows) for name, case in CASES.items() for rows in case[2]])
def test_bad_rows_fail(duck, render, name, rows):
    assert failing_rows(duck, render, name, rows) > 0


@pytest.mark.parametrize("name", ["within_range", "agrees_with", "absolute_sum_equals_one"])
def test_not_a_number_fails(duck, render, name):
    duck.execute("create table here as select 1 as id, 'a' as v, 'nan'::double as x, 'nan'::double as p, x as w")
    duck.execute("create table there as select 1 as id, 0.5 as q")
    sql = render("{{ lead_scoring.test_" + name + "('here', " + CASES[name][0] + ") }}")
    assert duck.sql(sql).fetchall()
