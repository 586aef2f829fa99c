"""A generic test works whatever the columns are called, and does not ignore a misspelled one."""

import re

import duckdb
import pytest

pytestmark = pytest.mark.quick

# Calls with a column {name}, and rows of (id, {name}) in `here` and `there` with which they must fail.
CALLS = {
    "absolute_sum_equals_one": ("column_name='id', group_by=['{name}']", [(1, 1), (1, 1)], []),
    "agrees_with": ("column_name='id', to='there', field='id', key='{name}'", [(1, 7)], [(2, 7)]),
    "one_row_for_each": ("column_name='{name}', to='there', field='{name}'", [(1, 7), (2, 7)], [(1, 7)]),
    "disjoint_from": ("column_name='{name}', to='there', field='{name}'", [(1, 7)], [(2, 7)]),
    "ranks_in_order": ("column_name='id', never_rises=['{name}']", [(1, 7), (2, 8)], []),
    "unique_combination": ("columns=['{name}']", [(1, 7), (2, 7)], []),
    "within_range": ("column_name='{name}', min_value=0, max_value=1", [(1, 7)], []),
}
NEXT = "\n-- The next query.\n"


def call(test, name):
    return "{{ lead_scoring.test_" + test + "('here', " + CALLS[test][0].format(name=name) + ") }}"


def create(duck, test, name):
    for table, rows in zip(["here", "there"], CALLS[test][1:], strict=True):
        duck.execute(f'create or replace table {table} (id integer, "{name}" integer)')
        for row in rows:
            duck.execute(f"insert into {table} values {row}")


@pytest.mark.parametrize("test", CALLS)
def test_a_column_may_be_called_like_anything_on_the_way(render, duck, test):
    prefixed = re.findall(r"\blead_scoring_(\w+)", render(call(test, "my_column")))
    names = sorted({*prefixed, "place", "value", "times", "absolute_sum"} - {"id"})
    for name, sql in zip(names, render(NEXT.join(call(test, name) for name in names)).split(NEXT), strict=True):
        create(duck, test, name)
        # The way dbt runs it.
        assert duck.sql(f"select count(*) from ({sql}) as dbt_internal_test").fetchall()[0][0] > 0, name


@pytest.mark.parametrize("test", CALLS)
def test_a_misspelled_column_is_an_error(render, duck, test):
    sql = render(call(test, "my_column"))
    create(duck, test, "my_colunm")
    with pytest.raises(duckdb.BinderException, match="my_column"):
        duck.sql(sql)


def test_a_column_that_only_the_model_has_is_an_error_too(render, duck):
    duck.execute("create table here as select 1 as id, 2 as lead_id")
    duck.execute("create table there as select 1 as id")
    with pytest.raises(duckdb.BinderException, match="lead_id"):
        duck.sql(render("{{ lead_scoring.test_disjoint_from('here', 'id', to='there', field='lead_id') }}"))


@pytest.mark.parametrize("group_by", [[], ["model_version"]])
def test_nothing_does_not_add_up_to_one(render, duck, group_by):
    duck.execute("create table here (weight double, model_version text)")
    sql = render(f"{{{{ lead_scoring.test_absolute_sum_equals_one('here', 'weight', group_by={group_by}) }}}}")
    assert len(duck.sql(sql).fetchall()) == 1


def test_no_column_is_no_combination(render):
    with pytest.raises(AssertionError, match="unique_combination: columns must name at least one column"):
        render("{{ lead_scoring.test_unique_combination('here', []) }}")
