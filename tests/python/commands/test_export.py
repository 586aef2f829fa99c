"""What `scripts/export` writes, on databases that have never seen dbt."""

import itertools
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
from lead_scoring.leads import odds_in_words

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


@pytest.mark.parametrize("file_format", ["csv", "parquet"])
def test_the_leads_to_call_are_the_best_with_their_reasons(project, tmp_path, file_format):
    """Ids and columns passed through as scored_leads has them, and every reason of lead_score_reasons in words."""
    run = run_of(project)
    lead_id = run["id_column"]
    export(project, tmp_path, "--leads", file_format)
    path = tmp_path / "leads" / f"leads.{file_format}"
    read = f"read_csv('{path}', all_varchar=true, header=true)" if file_format == "csv" else f"'{path}'"
    written = duckdb.sql(f"from {read}").df()
    scored = project.query(f"select * from scored_leads order by lead_score desc, {quoted(lead_id)}")
    passed = [column for column in scored if column not in {lead_id, *SCORE_COLUMNS}]
    reasons = project.query("from lead_score_reasons").set_index(lead_id).loc[scored[lead_id]]
    number = sum(column.endswith("_effect") for column in reasons)
    names = [f"reason_{place}" for place in range(1, number + 1)]
    assert list(written) == [lead_id, *passed, "score", "score_band", *names]
    for column in [lead_id, *passed, "score", "score_band"]:
        if file_format == "parquet":
            pd.testing.assert_series_equal(written[column], scored[column])
        else:
            assert list(written[column].fillna("")) == list(scored[column].astype("string").fillna(""))
    for name in names:
        assert list(written[name].isna()) == list(reasons[name].isna())
        contributions = reasons[f"{name}_contribution"].dropna()
        for said, contribution in zip(written[name].dropna(), contributions, strict=True):
            assert factor_of(said) == pytest.approx(np.exp(contribution), rel=0.06, abs=0.0501)


SCORE_COLUMNS = ["lead_score", "conversion_probability", "score", "score_band", "model_version", "scored_at"]


def factor_of(said):
    """The factor that a reason in words ends with."""
    if said.endswith("(hardly any effect)"):
        return 1.0
    only, number = re.fullmatch(r".* \((only |)([0-9.,]+) times the odds\)", said, re.DOTALL).groups()
    factor = float(number.replace(",", ""))
    assert bool(only) == (factor < 1)
    return factor


def test_a_reason_is_in_the_phrase_of_its_feature(sales, tmp_path):
    export(sales, tmp_path, "--leads")
    text = (tmp_path / "leads" / "leads.csv").read_text(encoding="utf-8")
    reasons = sales.query("from lead_score_reasons")
    named = {name for column in reasons for name in reasons[column].dropna() if re.fullmatch("reason_[0-9]", column)}
    assert "Lead Source = Google" in named
    assert "Lead Source = (missing)" in named
    assert re.search(r"came by Google \(1\.4 times the odds\)", text)
    assert re.search(r"last contact \d+ days ago \([0-9.]+ times the odds\)", text)
    assert re.search(r"industry = Ärzte & Pflege \(1\.9 times the odds\)", text)
    assert re.search(r"is_partner = yes \(1\.7 times the odds\)", text)
    # Where there is no value, no phrase is said of it.
    assert re.search(r"Lead Source = \(missing\) \(only 0\.3 times the odds\)", text)
    assert "came by (missing)" not in text
    assert "days_since_contact = " not in text


@pytest.mark.quick
@pytest.mark.parametrize(
    ("factor", "words"),
    [
        (3.2, "3.2 times the odds"), (2.05, "2.0 times the odds"), (12.4, "12 times the odds"),
        (1.04, "1.04 times the odds"), (1.004, "hardly any effect"), (0.996, "hardly any effect"),
        (0.97, "only 0.97 times the odds"), (0.42, "only 0.4 times the odds"), (0.06, "only 0.06 times the odds"),
        (0.003, "less than 0.01 times the odds"), (640, "640 times the odds"), (2e6, "more than 1,000 times the odds"),
        (1e300, "more than 1,000 times the odds"), (1e-300, "less than 0.01 times the odds"),
    ],
)  # fmt: skip
def test_odds_are_said_with_the_digits_that_matter(duck, factor, words):
    assert duck.execute(f"select {odds_in_words(repr(math.log(factor)) + '::double')}").fetchone() == (words,)


def test_leads_are_chosen_by_band_and_number(sales, tmp_path):
    def ids(*arguments):
        return list(pd.read_csv(export(sales, tmp_path, "--leads", *arguments) / "leads" / "leads.csv")["Account No"])

    ordered = sales.query('select * from scored_leads order by lead_score desc, "Account No"')
    assert ids() == list(ordered["Account No"])
    assert ids("--top", "7") == list(ordered["Account No"][:7])
    of_bands = ordered.loc[ordered["score_band"].isin(["B", "D"]), "Account No"]
    assert ids("--band", "B", "--band", "D", "--top", "140") == list(of_bands[:140])


def test_leads_without_known_reasons_are_listed_all_the_same(copy, tmp_path):
    copy.execute("update scored_leads set model_version = 'older'")
    written = pd.read_csv(export(copy, tmp_path, "--leads") / "leads" / "leads.csv")
    assert len(written) == 5000
    assert written[["reason_1", "reason_2", "reason_3"]].isna().all(axis=None)


def test_leads_that_cannot_be_written_leave_nothing(built, tmp_path):
    (tmp_path / "leads").mkdir()
    # DuckDB cannot write to where this leads.
    (tmp_path / "leads" / "leads.csv.part").symlink_to(tmp_path / "nowhere" / "leads.csv")
    arguments = ["--database", str(built.database), "--output", str(tmp_path), "--leads"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert "nothing was written: " in result.output
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_the_card_is_markdown_with_numbers_that_people_read(sales, tmp_path):
    lines = (export(sales, tmp_path) / "model_card.md").read_text(encoding="utf-8").splitlines()
    for before, line in itertools.pairwise(lines):
        assert not line.startswith("|") or before == "" or before.startswith("|"), line
    assert not [line for line in lines if re.search(r"\de\+\d", line)]
    assert not [line for line in lines if ",:" in line]
    mean = sales.query("select mean from lead_scoring_feature_profile where feature = 'annual_revenue'")["mean"].iloc[0]
    assert f"| {mean:,.0f} | " in "\n".join(lines)
    bands = sales.query("from lead_scoring_bands order by band_position")
    expected = [f"{share:.1%}" for share in bands["mean_conversion_probability"]]
    rows = [line.split(" | ") for line in lines if re.match(r"\| [A-D] \|", line)]
    assert [row[4] for row in rows] == expected


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
    assert "These are the demo's leads, which a script generated" in card
    assert all(f"| {feature['name']} | numeric |" in card for feature in FEATURES)

    card = (export(sales, tmp_path / "sales") / "model_card.md").read_text(encoding="utf-8")
    assert "from 2026-02-01 on." in card
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
        (["--table", "we'ird"], "Invalid value for '--table': \"we'ird\" is not the name of a table"),
        (["--leads", "crm.contacts"], "'crm.contacts' is not one of 'csv', 'parquet'"),
        (["--leads", "--band", "Z"], "Invalid value for '--band': 'Z' is not a band; the bands are A, B, C, D"),
        (["--leads", "--top", "0"], "Invalid value for '--top': 0 is not in the range"),
        (["--top", "5"], "--band and --top choose among the leads to call: add --leads"),
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
