"""What `scripts/export` writes, on databases that have never seen dbt."""

import math
import re
import sqlite3

import duckdb
import numpy as np
import pandas as pd
import psycopg
import pytest
import sqlglot
from click.testing import CliRunner
from sqlglot import exp
from support.harness import FEATURES, Project

from lead_scoring.export.__main__ import main
from lead_scoring.export.dialects import DIALECTS
from lead_scoring.export.scoring_weights import TRANSACTIONAL

# Names and texts that somebody may have, or try. The id is called like a step of the query.
NAMES = ["order", "größe", "it's", 'quote"d', "a.b", "percent %s", "-- comment", "*/ x"]
TEXTS = [
    "Google",
    "google",
    "Google ",
    "",
    "it's",
    'quote"d',
    "back\\slash",
    "line\nbreak",
    "größe",
    "日本",
    "*/ --",
    "%s",
]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A consumer whose columns and categories have such names, with missing values, booleans and codes."""
    generator = np.random.default_rng(7)
    leads = pd.DataFrame({"logit": [f"L'{number}" for number in range(900)]})
    for name in NAMES[:4]:
        leads[name] = generator.normal(size=900).round(6)
    leads.loc[generator.random(900) < 0.1, "größe"] = None
    leads["a.b"] = generator.choice([True, False, None], 900)
    leads["percent %s"] = pd.array(generator.choice([1, 2, None], 900), dtype="Int64")
    leads["-- comment"] = generator.choice([True, False, None], 900)
    leads["*/ x"] = generator.choice([*TEXTS, None], 900)
    logits = leads["order"] + (leads["*/ x"] == "Google") - leads["a.b"].eq(True)
    leads["won"] = (generator.random(900) < 1 / (1 + np.exp(-logits))).astype(int)
    folder = tmp_path_factory.mktemp("hostile")
    project = Project.consumer(
        folder,
        {"all_leads": "{{ config(materialized='table') }} select * from raw_leads"},
        {
            "lead_scoring_labelled_leads": "all_leads",
            "lead_scoring_leads": "all_leads",
            "lead_scoring_id": "logit",
            "lead_scoring_label": "won",
            "lead_scoring_features": [
                *NAMES[:5],
                {"name": "percent %s", "type": "categorical"},
                {"name": "-- comment", "type": "categorical"},
                "*/ x",
            ],
            "lead_scoring_band_shares": {"it's best": 0.2, "rest": 0.8},
            "lead_scoring_min_category_count": 55,
        },
    )
    with duckdb.connect(str(project.database)) as connection:
        connection.execute("create table raw_leads as select * from leads")
    # The leads are noise for the most part: the equal weights may well win, which is none of this file's business.
    project.dbt("build", "--exclude-resource-type", "test")
    assert project.query("select count(*) as leads from scored_leads")["leads"].iloc[0] == 900, project.said
    return project


@pytest.fixture(params=["built", "sales", "hostile"])
def project(request):
    """The demo; a consumer with text ids, rare, missing and unseen categories; one with hostile names."""
    return request.getfixturevalue(request.param)


def export(project, folder, *arguments):
    """Run the command; the folder that it wrote into."""
    options = ["--database", str(project.database), "--schema", "main", "--output", str(folder), *arguments]
    result = CliRunner().invoke(main, options)
    assert result.exit_code == 0, result.output
    return folder


def run_of(project):
    return project.query("from lead_scoring_training_run").iloc[0]


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


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


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


def stored_weights(project):
    """All columns of the weights but the last, trained_at, as tuples with None for NULL."""
    weights = project.query("select * exclude (trained_at) from lead_scoring_weights").astype(object)
    return list(weights.where(weights.notna(), None).itertuples(index=False, name=None))


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


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect_reads_back_what_was_written(hostile, tmp_path, dialect):
    """Nothing unparsed, all columns quoted, and every text and number whole."""
    export(hostile, tmp_path, "--dialect", dialect, "--table", "customers")
    weights = hostile.query("from lead_scoring_weights")
    [query] = sqlglot.parse((tmp_path / "sql" / f"scoring_select.{dialect}.sql").read_text("utf-8"), dialect=dialect)
    texts = {node.this for node in query.find_all(exp.Literal, exp.National) if isinstance(node.this, str)}
    known = hostile.query("select category from lead_scoring_categories")["category"]
    assert {*known, *weights["model_version"], "it's best", "rest"} <= texts
    numbers = {float(cast.this.this) for cast in query.find_all(exp.Cast) if isinstance(cast.this, exp.Literal)}
    numeric, categorical = weights[weights["category"].isna()], weights[weights["category"].notna()]
    assert {*weights["intercept"], *numeric["raw_weight"], *numeric["mean"], *categorical["coefficient"]} <= numbers
    columns = list(query.find_all(exp.Column))
    # In BigQuery no column can have a dot in its name.
    assert {"logit", *NAMES} - {column.name for column in columns} == ({"a.b"} if dialect == "bigquery" else set())
    assert all(column.this.args["quoted"] for column in columns)

    script = (tmp_path / "sql" / f"scoring_weights.{dialect}.sql").read_text("utf-8")
    if dialect in TRANSACTIONAL:
        keywords = re.findall("^(BEGIN|DELETE|INSERT|COMMIT)", script, re.MULTILINE)
        assert keywords == ["BEGIN", "DELETE", "INSERT", "COMMIT"]
    statements = sqlglot.parse(script, dialect=dialect)
    inserted = [
        tuple(value_of(node) for node in row.expressions[:-1])
        for statement in statements
        for values in statement.find_all(exp.Values)
        for row in values.expressions
    ]
    assert sorted(inserted, key=str) == sorted(stored_weights(hostile), key=str)


def test_sql_server_is_told_that_texts_are_unicode_and_that_case_counts(hostile, tmp_path):
    export(hostile, tmp_path, "--dialect", "tsql")
    for file, table in {"scoring_select": "lead_scoring_categories", "scoring_weights": "lead_scoring_weights"}.items():
        tree = sqlglot.parse((tmp_path / "sql" / f"{file}.tsql.sql").read_text("utf-8"), dialect="tsql")
        texts = {literal.this for statement in tree for literal in statement.find_all(exp.National)}
        assert set(hostile.query(f"select category from {table}")["category"].dropna()) <= texts
    select = (tmp_path / "sql" / "scoring_select.tsql.sql").read_text("utf-8")
    assert "COALESCE([*/ x] COLLATE Latin1_General_100_BIN2, N'(missing)')" in " ".join(select.split())
    assert "WHEN [a.b] = 1 THEN 1 WHEN [a.b] = 0 THEN 0" in " ".join(select.split())
    assert (tmp_path / "sql" / "scoring_weights.tsql.sql").read_text("utf-8").split("\n")[2] == "SET XACT_ABORT ON;"


def value_of(node):
    """The Python value that a literal stands for."""
    if isinstance(node, exp.Null):
        return None
    if isinstance(node, exp.Neg):
        return -value_of(node.this)
    if isinstance(node, exp.Tuple):
        # As sqlglot reads ClickHouse's rows.
        return value_of(node.expressions[0])
    return float(node.this) if node.is_number else node.this


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


def test_the_model_card_says_what_the_tables_say(built, sales, tmp_path):
    card = (export(built, tmp_path / "demo") / "model_card.md").read_text(encoding="utf-8")
    run = run_of(built)
    metrics = built.query("from lead_scoring_metrics where approach = 'logistic_regression'").iloc[0]
    assert f"# Model card: lead score {run['model_version']}\n" in card
    assert f"| {run['training_leads']:,} | {run['training_conversions']:,} | 41.3% |" in card
    assert f"{metrics['roc_auc']:.4f} |   {metrics['pr_auc']:.4f} |" in card
    coefficient = built.query("from lead_scoring_weights where feature = 'recency_days'").iloc[0]
    odds_ratio = f"{math.exp(coefficient['coefficient']):.3g}"
    assert f"| {coefficient['weight']:+.4f} | 17.6 more (one standard deviation): times {odds_ratio} |" in card
    assert "The leads are the demo's, which are invented" in card
    assert all(f"| {feature['name']} | numeric |" in card for feature in FEATURES)

    card = (export(sales, tmp_path / "sales") / "model_card.md").read_text(encoding="utf-8")
    assert "from 2026-02-01 on are for validation" in card
    assert "selected by cross-validation" in card
    assert "| Lead Source | categorical |" in card


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["--database", "nowhere.duckdb"],
            "nowhere.duckdb: no such file. scripts/build writes it, or `dbt build` in a project",
        ),
        (["--database", "text.duckdb"], "text.duckdb: is no DuckDB database"),
        (["--database", "empty.duckdb"], "empty.duckdb: holds no build of lead_scoring"),
        (["--dialect", "cobol"], "'cobol' is not one of"),
        (
            ["--schema", "sandbox"],
            "schema sandbox: holds no build of lead_scoring (no table lead_scoring_training_run).",
        ),
        (["--table", "we'ird"], "Invalid value for '--table': \"we'ird\" is no name of a table"),
        (["--output", "text.duckdb"], "Directory 'text.duckdb' is a file"),
    ],
)
def test_what_cannot_be_exported_is_said(built, tmp_path, monkeypatch, arguments, words):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.duckdb").write_text("This is no database." * 100)
    duckdb.connect("empty.duckdb").close()
    database = [] if "--database" in arguments else ["--database", str(built.database)]
    result = CliRunner().invoke(main, [*database, *arguments])
    assert result.exit_code != 0
    assert words in result.output
    assert not (tmp_path / "outputs").exists()


def test_what_cannot_be_written_leaves_nothing(built, tmp_path):
    (tmp_path / "model_card.md").mkdir()
    result = CliRunner().invoke(main, ["--database", str(built.database), "--output", str(tmp_path)])
    assert result.exit_code == 1
    assert "nothing was written: " in result.output
    assert list(tmp_path.rglob("*")) == [tmp_path / "model_card.md"]


def test_one_of_several_builds_is_asked_for(copy, tmp_path):
    copy.execute(
        "create schema other",
        "create table other.lead_scoring_training_run as from main.lead_scoring_training_run",
    )
    arguments = ["--database", str(copy.database), "--schema", "other", "--output", str(tmp_path / "outputs")]
    assert "schema other: has no table lead_scoring_bands." in CliRunner().invoke(main, arguments).output
    result = CliRunner().invoke(main, ["--database", str(copy.database), "--output", str(tmp_path / "outputs")])
    builds = "lead_scoring in the schema main, lead_scoring in the schema other"
    assert f"has several builds: {builds}. Choose one with --scoring or --schema." in result.output
    export(copy, tmp_path / "outputs", "--schema", "main")


def test_a_build_that_ended_early_is_said(copy, tmp_path):
    copy.execute("drop table lead_scoring_bands cascade")
    result = CliRunner().invoke(main, ["--database", str(copy.database), "--output", str(tmp_path / "outputs")])
    assert result.exit_code != 0
    assert "has no table lead_scoring_bands. A full `dbt build` makes all tables." in result.output
    assert not (tmp_path / "outputs").exists()
