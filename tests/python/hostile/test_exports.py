"""The exports of a project with hostile names, texts and numbers mean the same to every reader."""

import csv
import re
import sqlite3

import duckdb
import mistune
import numpy as np
import pandas as pd
import psycopg
import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner
from hostile.leads import ID, leads
from support.postgres import PostgresDatabase

from lead_scoring import tables
from lead_scoring.database import open_build
from lead_scoring.export.__main__ import main as export
from lead_scoring.quoting import quoted
from lead_scoring.report.__main__ import main as report


@pytest.fixture(scope="module")
def folder(hostile, tmp_path_factory):
    """The exports."""
    folder = tmp_path_factory.mktemp("exports")
    arguments = ["--database", hostile.database, "--output", folder, "--full", "--table", "crm.customers"]
    for dialect in ("duckdb", "sqlite", "postgres"):
        arguments += ["--dialect", dialect]
    result = CliRunner().invoke(export, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output
    return folder


def weights_of(hostile):
    """Name or category and weight, as in the weights table."""
    with open_build(hostile.database) as build:
        return [tuple(row.values()) for row in build.rows("select feature, category, weight from lead_scoring_weights")]


def test_the_csv_has_a_row_for_each_weight(hostile, folder):
    path = folder / "weights" / "weights.csv"
    expected = {
        (name if category is None else f"{name} = {category}", weight) for name, category, weight in weights_of(hostile)
    }
    with path.open(encoding="utf-8", newline="") as file:
        python = {(row["feature"], float(row["weight"])) for row in csv.DictReader(file)}
    pandas = pd.read_csv(path, keep_default_na=False, dtype={"feature": str})
    assert python == expected
    assert set(pandas.itertuples(index=False, name=None)) == expected
    assert set(duckdb.sql(f"from read_csv('{path}', header = true, all_varchar = true)").fetchall()) == {
        (name, repr(weight)) for name, weight in expected
    }


def test_all_columns_of_the_csv_come_back(hostile, folder):
    """PostgreSQL's rule, which DuckDB follows if told to: an empty text is quoted, NULL is not."""
    path = folder / "weights" / "lead_scoring_weights.csv"
    read = duckdb.sql(
        f"select feature, category, weight from read_csv('{path}', header = true, allow_quoted_nulls = false)"
    ).fetchall()
    assert sorted(read, key=repr) == sorted(weights_of(hostile), key=repr)
    assert ("",) in {(category,) for _, category, _ in read}


def check_scores(hostile, rows):
    expected = hostile.query("from scored_leads").set_index(ID)
    found = pd.DataFrame([row[1:5] for row in rows], index=[row[0] for row in rows]).loc[expected.index]
    assert len(rows) == len(expected)
    np.testing.assert_allclose(found[0].astype(float), expected["lead_score"], rtol=0, atol=1e-12)
    np.testing.assert_allclose(found[1].astype(float), expected["conversion_probability"], rtol=0, atol=1e-12)
    assert list(found[2]) == list(expected["score"])
    assert list(found[3]) == list(expected["score_band"])


def scripts(folder, dialect):
    return [
        # In binary: text mode would turn a carriage return in a name into a line break.
        (folder / "sql" / f"scoring_{name}.{dialect}.sql").read_bytes().decode("utf-8")
        for name in ("select", "weights")
    ]


def test_the_sql_on_duckdb(hostile, folder, duck):
    select, weights = scripts(folder, "duckdb")
    duck.register("frame", leads(nul="\0"))
    duck.execute("create schema crm; create table crm.customers as from frame")
    check_scores(hostile, duck.execute(select).fetchall())
    duck.execute(weights)
    duck.execute("select feature, category, weight from scoring_weights")
    assert sorted(duck.fetchall(), key=repr) == sorted(weights_of(hostile), key=repr)


def plain_value(value):
    """A value that SQLite accepts: of Python's own types, and a time as text."""
    if pd.isna(value):
        return None
    return value.isoformat() if isinstance(value, pd.Timestamp) else getattr(value, "item", lambda: value)()


def test_the_sql_on_sqlite(hostile, folder):
    select, weights = scripts(folder, "sqlite")
    frame = leads(nul="\0")
    with sqlite3.connect(":memory:") as connection:
        connection.execute("attach ':memory:' as crm")
        kinds = {"f": "real", "i": "integer", "b": "boolean"}
        columns = ", ".join(f"{quoted(name)} {kinds.get(frame[name].dtype.kind, 'text')}" for name in frame)
        connection.execute(f"create table crm.customers ({columns})")
        rows = [tuple(plain_value(value) for value in row) for row in frame.itertuples(index=False, name=None)]
        marks = ", ".join("?" * len(frame.columns))
        connection.executemany(f"insert into crm.customers values ({marks})", rows)
        check_scores(hostile, connection.execute(select).fetchall())
        connection.executescript(weights)
        written = connection.execute("select feature, category, weight from scoring_weights").fetchall()
    assert sorted(written, key=repr) == sorted(weights_of(hostile), key=repr)


def test_the_sql_on_postgresql(hostile, folder, postgres):
    select, weights = scripts(folder, "postgres")
    database = PostgresDatabase(postgres, "hostile_exports")
    database.load("crm", "customers", leads())
    with psycopg.connect(**database.parameters, autocommit=True) as connection:
        rows = connection.execute(select.encode()).fetchall()
        # It cannot hold NUL, which some of the ids have elsewhere.
        whole = {lead.replace("\0", ""): lead for lead in leads(nul="\0")[ID]}
        check_scores(hostile, [(whole[row[0]], *row[1:]) for row in rows])
        connection.execute(weights.encode())
        written = connection.execute("select feature, category, weight from scoring_weights").fetchall()
    assert sorted(written, key=repr) == sorted(weights_of(hostile), key=repr)


def in_one_line(text):
    return re.sub(r"\s+", " ", text).strip()


def test_the_model_card_shows_names_and_follows_none(hostile, folder):
    card = (folder / "model_card.md").read_text(encoding="utf-8")
    page = BeautifulSoup(mistune.create_markdown(plugins=["table", "url"])(card), "html.parser")
    assert page.find_all(["a", "img", "script", "b"]) == []
    widths = [{len(row.find_all(["td", "th"])) for row in table.find_all("tr")} for table in page.find_all("table")]
    assert [width for width in widths if len(width) != 1] == []
    assert len(widths) == 6
    cells = {in_one_line(cell.get_text()) for cell in page.find_all("td")}
    for feature in hostile.query("select feature from lead_scoring_feature_profile")["feature"]:
        # Characters that a terminal or a page would obey are written as escapes.
        shown = in_one_line(feature).replace("\x1b", "\\x1b")
        assert shown in cells, feature
    assert {"it's | best", "\\x1b[31m", "</script>"} <= cells
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", card)


def test_the_printed_tables_have_nothing_that_a_terminal_obeys(hostile):
    with open_build(hostile.database) as build:
        printed = [tables.weights_table(build, "simple"), tables.best_leads_table(build, "simple", leads=1600)]
    for text in printed:
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert len(printed[1].split("\n")) == 1600 + 2
    assert "\\x00" in printed[1]
    assert "\\x1b[31m" in printed[1]


def test_the_report_shows_names_and_follows_none(hostile, tmp_path):
    result = CliRunner().invoke(
        report, ["--database", str(hostile.database), "--output", str(tmp_path / "report.html")]
    )
    assert result.exit_code == 0, result.output
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    soup = BeautifulSoup(page, "html.parser")
    assert soup.find_all("img", src="x") == []
    assert [link["href"] for link in soup.find_all("a") if link.get("href", "").startswith("javascript")] == []
    assert "<script>alert(1)" not in page
    assert "![picture](http://example.com/p)" in soup.get_text()
