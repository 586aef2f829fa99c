"""A public macro returns the same results with any column names, to the last digit.

Each name of the corpus is tried in one or two of these roles: the id, the label, the score, a group, a number, a
category, and a passed-through column. The texts of the corpus are the categories.
"""

import re
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import psycopg
import pytest
from hostile.corpus import LONG, NAMES, VALUES
from hostile.public_macros import IN_HOOKS, PLAIN, QUERIES, RUN_BY_DBT
from support.harness import PROJECT, Project
from support.postgres import PostgresDatabase

from lead_scoring.quoting import quoted

NEXT = "\n-- The next query.\n"
TEMPLATE = (
    "{%- for names in var('names') %}{% set n = loop.index0 %}"
    + NEXT.join(f"{{{{ lead_scoring.{macro}({arguments}) }}}}" for macro, arguments in QUERIES.items())
    + NEXT
    + "{% endfor %}"
)


@pytest.fixture(scope="module")
def macros(manifest):
    """The public macros: those outside macros/private and macros/settings."""
    return {
        macro["name"]
        for macro in manifest["macros"].values()
        if macro["package_name"] == "lead_scoring"
        and Path(macro["original_file_path"]).parts[1] not in ("private", "settings")
    }


def test_every_public_macro_is_tried(macros):
    assert macros == QUERIES.keys() | IN_HOOKS | RUN_BY_DBT


def named(names):
    """The plain names, and maps that assign names to roles, so that each name takes one or two of the seven in turn."""
    places = len(PLAIN)
    names = names + names[:places]
    turns = [dict(zip(PLAIN, names[first : first + places], strict=True)) for first in range(0, len(names) - places, 5)]
    assert all(len({name.lower() for name in turn.values()}) == places for turn in turns)
    return [PLAIN, *turns]


def tables():
    """Leads and their scores under plain names."""
    rng = np.random.default_rng(11)
    values = [value for value in VALUES if len(value) < 1000]
    leads = pd.DataFrame({PLAIN["id"]: rng.permutation(len(values)), PLAIN["kind"]: values})
    leads[PLAIN["label"]] = rng.integers(0, 2, len(leads))
    leads[PLAIN["score"]] = rng.integers(0, 15, len(leads)) / 15
    leads[PLAIN["team"]] = np.where(np.arange(len(leads)) % 3 == 0, None, "a\n'b\"")
    leads[PLAIN["number"]] = rng.normal(size=len(leads))
    leads[PLAIN["note"]] = values[::-1]
    kept, few = sorted({*values} - {"(Missing)"}), values[::2]
    weights = pd.DataFrame({"feature": PLAIN["kind"], "category": kept, "coefficient": rng.normal(size=len(kept))})
    weights.loc[len(weights)] = [PLAIN["number"], None, 0.7]
    weights = weights.assign(
        model_version="v1", mean=0.1, scale=1.3, intercept=-0.2, trained_at=pd.Timestamp("2026-01-31"),
        raw_weight=weights["coefficient"] / 1.3, weight=weights["coefficient"] / weights["coefficient"].abs().sum(),
    )  # fmt: skip
    categories = pd.DataFrame(
        {"feature": PLAIN["kind"], "category": kept, "weights_category": kept, "leads": 3, "conversions": 1}
    )
    scores = leads.drop(columns=[PLAIN["label"], PLAIN["team"]]).assign(
        lead_score=leads[PLAIN["score"]], conversion_probability=leads[PLAIN["score"]], score=3, score_band="A",
        model_version="v1", scored_at=pd.Timestamp("2026-01-31"),
    )  # fmt: skip
    return {
        "leads": leads,
        "weights": weights,
        "categories": categories,
        "few_categories": categories[categories["category"].isin(few)],
        "scores": scores,
        "predictions": leads[[PLAIN["id"]]].assign(probability=leads[PLAIN["score"]]),
    }


def create_tables(execute, places):
    """Rename columns and features in views whose names end in the number of the turn."""
    for n, names in enumerate(places):
        new = {plain: names[place] for place, plain in PLAIN.items()}
        for table, frame in tables().items():
            columns = [
                f"{quoted(column)} as {quoted(new.get(column, column))}" for column in frame if column != "feature"
            ]
            if "feature" in frame:
                cases = "".join(
                    " when '{}' then '{}'".format(plain, name.replace("'", "''")) for plain, name in new.items()
                )
                columns.insert(0, f"case feature{cases} end as feature")
            execute(f"create view {table}{n} as select {', '.join(columns)} from {table}")


def results(sql, places, fetch):
    """The rows of each query by macro and turn, sorted and with plain names instead of the others."""
    found = {}
    queries = sql.split(NEXT)
    for n, names in enumerate(places):
        plain = {name: PLAIN[place] for place, name in names.items()}
        for place, macro in enumerate(QUERIES):
            try:
                columns, rows = fetch(queries[n * len(QUERIES) + place])
            except (duckdb.Error, psycopg.Error) as error:
                raise AssertionError(macro, names) from error
            rows = [
                tuple(told(column, value, plain) for column, value in zip(columns, row, strict=True)) for row in rows
            ]
            found[macro, n] = [plain.get(column, column) for column in columns], sorted(rows, key=repr)
    return found


def told(column, value, plain):
    """A value, with a plain name if it is a name or a reason such as `kind = web`; none for the time of the query."""
    if column in ("scored_at", "trained_at"):
        return None
    if column in ("approach", "score_band", "text") or column.endswith("feature"):
        return plain.get(value, value)
    if re.fullmatch("reason_[0-9]", column) and value is not None:
        [name] = [name for name in plain if value == name or value.startswith(f"{name} = ")]
        return plain[name] + value.removeprefix(name)
    return value


def check(found, places):
    assert [macro for (macro, n), (_, rows) in found.items() if n == 0 and not rows] == []
    for (macro, n), result in found.items():
        assert result == found[macro, 0], (macro, places[n])


def test_macros_on_duckdb(parsed, duck):
    places = named([*NAMES, *LONG])
    sql = parsed.render(TEMPLATE, {"names": places})
    for table, frame in tables().items():
        duck.register("frame", frame)
        duck.execute(f"create table {table} as from frame")
    create_tables(duck.execute, places)

    def fetch(query):
        cursor = duck.execute(query)
        return [column[0] for column in cursor.description], cursor.fetchall()

    check(results(sql, places, fetch), places)


def test_macros_on_postgresql(postgres, tmp_path):
    places = named([name for name in NAMES if len(name.encode()) <= 63])
    database, project = PostgresDatabase(postgres, "hostile_macros"), Project(PROJECT, tmp_path)
    compiled = database.dbt(project, "compile", "--inline", TEMPLATE, variables={"names": places})
    for table, frame in tables().items():
        database.load("public", table, frame)
    with psycopg.connect(**database.parameters) as connection:
        create_tables(lambda statement: connection.execute(statement.encode()), places)

        def fetch(query):
            cursor = connection.execute(query.encode())
            return [column.name for column in cursor.description], cursor.fetchall()

        check(results(compiled.result.results[0].node.compiled_code, places, fetch), places)
