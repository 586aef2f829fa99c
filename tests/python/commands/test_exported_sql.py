"""The SQL and CSV files of `scripts/export`, on databases that have never seen dbt."""

import sqlite3

import duckdb
import numpy as np
import pandas as pd
import psycopg
import pytest
from support.exports import export, run_of, stored_weights

from lead_scoring.quoting import quoted


@pytest.fixture(params=["built", "sales"])
def project(request):
    """The demo; and a project with text ids, booleans, and rare, missing and unseen categories."""
    return request.getfixturevalue(request.param)


def duckdb_database(frame, types):
    connection = duckdb.connect()
    columns = ", ".join(f"{quoted(name)} {kind}" for name, kind in types.items())
    connection.execute(f"create table customers ({columns})")
    connection.execute("insert into customers select * from frame")
    return connection.execute


def sqlite_database(frame, types):
    connection = sqlite3.connect(":memory:")
    columns = ", ".join(f"{quoted(name)} {kind}" for name, kind in types.items())
    connection.execute(f"create table customers ({columns})")
    marks = ", ".join("?" * len(types))
    connection.executemany(f"insert into customers values ({marks})", frame.itertuples(index=False))
    return connection.execute


@pytest.fixture
def leads_of(project):
    """The leads to score with Python's own values, and their columns' types in standard SQL."""
    name = quoted(run_of(project)["leads_model"])
    types = dict(project.query(f"describe {name}")[["column_name", "column_type"]].to_numpy())
    types = {
        column: {"VARCHAR": "text", "DOUBLE": "double precision", "HUGEINT": "bigint"}.get(kind, kind.lower())
        for column, kind in types.items()
    }
    frame = project.query(f"from {name}").astype(object)
    return frame.where(frame.notna(), None), types


def check_scores(project, rows):
    """Compare (id, lead_score, conversion_probability, score, score_band, model_version, ...) with scored_leads."""
    lead_id = run_of(project)["id_column"]
    expected = project.query("from scored_leads").set_index(lead_id)
    assert len(rows) == len(expected) > 0
    scores = pd.DataFrame([row[1:6] for row in rows], index=[row[0] for row in rows]).loc[expected.index]
    np.testing.assert_allclose(scores[0].astype(float), expected["lead_score"], rtol=0, atol=1e-12)
    np.testing.assert_allclose(scores[1].astype(float), expected["conversion_probability"], rtol=0, atol=1e-12)
    assert list(scores[2]) == list(expected["score"])
    assert list(scores[3]) == list(expected["score_band"])
    assert set(scores[4]) == set(expected["model_version"])


@pytest.mark.parametrize(("dialect", "database"), [("duckdb", duckdb_database), ("sqlite", sqlite_database)])
def test_the_select_gives_the_scores_on_an_embedded_database(project, leads_of, tmp_path, dialect, database):
    execute = database(*leads_of)
    export(project, tmp_path, "--dialect", dialect, "--table", "main.customers")
    rows = execute((tmp_path / "sql" / f"scoring_select.{dialect}.sql").read_text(encoding="utf-8")).fetchall()
    check_scores(project, rows)


def test_the_select_gives_the_scores_on_postgres(project, leads_of, tmp_path, postgres):
    frame, types = leads_of
    export(project, tmp_path, "--dialect", "postgres", "--table", "crm.customers")
    with psycopg.connect(postgres) as connection:
        connection.execute("create schema crm")
        connection.execute(
            "create table crm.customers ({})".format(", ".join(f"{quoted(n)} {t}" for n, t in types.items()))
        )
        with connection.cursor().copy("copy crm.customers from stdin") as copy:
            for row in frame.itertuples(index=False):
                copy.write_row(row)
        query = (tmp_path / "sql" / "scoring_select.postgres.sql").read_text(encoding="utf-8")
        # As psql sends it: without parameters, so that a % in a name is a %.
        check_scores(project, connection.execute(query.encode()).fetchall())
        connection.rollback()


def test_the_weights_replace_what_a_plain_database_had(project, tmp_path, postgres):
    export(project, tmp_path, "--dialect", "duckdb", "--dialect", "sqlite", "--dialect", "postgres")
    statements = {
        path.suffixes[0][1:]: path.read_text("utf-8") for path in (tmp_path / "sql").glob("scoring_weights.*")
    }
    expected = stored_weights(project)
    columns = "model_version, feature, category, weight, coefficient, mean, scale, intercept, raw_weight"

    def check(execute):
        written = execute(f"select {columns} from scoring_weights").fetchall()
        assert sorted(written, key=str) == sorted(expected, key=str)
        assert f"{run_of(project)['trained_at']:%Y-%m-%d %H:%M:%S}" in str(
            execute("select cast(max(trained_at) as varchar(40)) from scoring_weights").fetchone()[0]
        )

    duck = duckdb.connect()
    sqlite = sqlite3.connect(":memory:", isolation_level=None)
    server = psycopg.connect(postgres, autocommit=True)
    with duck, server:
        for run, execute, dialect in [
            (duck.execute, duck.execute, "duckdb"),
            (sqlite.executescript, sqlite.execute, "sqlite"),
            (lambda sql: server.execute(sql.encode()), server.execute, "postgres"),
        ]:
            execute("drop table if exists scoring_weights")
            run(statements[dialect])
            check(execute)
            execute("update scoring_weights set model_version = 'old', weight = 0")
            run(statements[dialect])
            check(execute)


def test_the_csv_is_alphabetical_and_to_the_last_digit(project, tmp_path):
    export(project, tmp_path, "--full")
    weights = project.query("from lead_scoring_weights")
    names = weights["feature"] + (" = " + weights["category"]).fillna("")
    written = pd.read_csv(tmp_path / "weights" / "weights.csv")
    assert list(written.columns) == ["feature", "weight"]
    assert list(written["feature"]) == sorted(names, key=str.encode)
    assert dict(written.to_numpy()) == dict(zip(names, weights["weight"], strict=True))
    whole = pd.read_csv(tmp_path / "weights" / "lead_scoring_weights.csv")
    assert list(whole.columns) == list(weights.columns)
    assert sorted(whole["raw_weight"]) == sorted(weights["raw_weight"])
