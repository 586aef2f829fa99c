"""The SQL of `scripts/export` for a project with hostile names and texts, parsed again in every dialect."""

import re

import pytest
import sqlglot
from hostile.leads import CATEGORIES, ID, NUMBERS, settings
from sqlglot import exp
from support.exports import export, stored_weights

from lead_scoring.export.dialects import DIALECTS
from lead_scoring.export.scoring_weights import TRANSACTIONAL


def script(folder, name, dialect):
    """A written file as it is; to read it as text would turn a carriage return in a name into a line break."""
    return (folder / "sql" / f"{name}.{dialect}.sql").read_bytes().decode("utf-8")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect_reads_back_what_was_written(hostile, tmp_path, dialect):
    """Nothing unparsed, all columns quoted, and every text and number whole."""
    export(hostile, tmp_path, "--dialect", dialect, "--table", "customers")
    weights = hostile.query("from lead_scoring_weights")
    [query] = sqlglot.parse(script(tmp_path, "scoring_select", dialect), dialect=dialect)
    texts = {node.this for node in query.find_all(exp.Literal, exp.National) if isinstance(node.this, str)}
    known = hostile.query("select category from lead_scoring_categories")["category"]
    assert {*known, *weights["model_version"], *settings()["lead_scoring_band_shares"]} <= texts
    numbers = {float(cast.this.this) for cast in query.find_all(exp.Cast) if isinstance(cast.this, exp.Literal)}
    numeric, categorical = weights[weights["category"].isna()], weights[weights["category"].notna()]
    assert {*weights["intercept"], *numeric["raw_weight"], *numeric["mean"], *categorical["coefficient"]} <= numbers
    columns = list(query.find_all(exp.Column))
    missing = {ID, *NUMBERS, *CATEGORIES} - {column.name for column in columns}
    # In BigQuery no column can have a dot in its name.
    assert missing == ({name for name in NUMBERS + CATEGORIES if "." in name} if dialect == "bigquery" else set())
    assert all(column.this.args["quoted"] for column in columns)

    insert = script(tmp_path, "scoring_weights", dialect)
    if dialect in TRANSACTIONAL:
        keywords = re.findall("^(BEGIN|DELETE|INSERT|COMMIT)", insert, re.MULTILINE)
        assert keywords == ["BEGIN", "DELETE", "INSERT", "COMMIT"]
    statements = sqlglot.parse(insert, dialect=dialect)
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
        tree = sqlglot.parse(script(tmp_path, file, "tsql"), dialect="tsql")
        texts = {literal.this for statement in tree for literal in statement.find_all(exp.National)}
        assert set(hostile.query(f"select category from {table}")["category"].dropna()) <= texts
    select = " ".join(script(tmp_path, "scoring_select", "tsql").split())
    assert f"COALESCE([{CATEGORIES[0]}] COLLATE Latin1_General_100_BIN2, N'(missing)')" in select
    assert script(tmp_path, "scoring_weights", "tsql").split("\n")[2] == "SET XACT_ABORT ON;"


def test_sql_server_is_told_the_number_of_a_bit(sales, tmp_path):
    export(sales, tmp_path, "--dialect", "tsql")
    select = " ".join(script(tmp_path, "scoring_select", "tsql").split())
    assert "WHEN [is_partner] = 1 THEN 1 WHEN [is_partner] = 0 THEN 0" in select


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
