"""The weights as a table for a database without dbt: CREATE TABLE and INSERT."""

from sqlglot import exp

from lead_scoring.export.dialects import comment, scientific, text, write

TABLE = "scoring_weights"
COLUMNS = {
    "model_version": exp.DType.TEXT,
    "feature": exp.DType.TEXT,
    "category": exp.DType.TEXT,
    "weight": exp.DType.DOUBLE,
    "coefficient": exp.DType.DOUBLE,
    "mean": exp.DType.DOUBLE,
    "scale": exp.DType.DOUBLE,
    "intercept": exp.DType.DOUBLE,
    "raw_weight": exp.DType.DOUBLE,
    "trained_at": exp.DType.TIMESTAMP,
}
# SQL Server's limit for one INSERT.
ROWS = 1000
# Dialects that can replace the content of a table in one transaction.
TRANSACTIONAL = {
    "bigquery", "duckdb", "fabric", "materialize", "mysql", "postgres", "redshift", "snowflake", "sqlite", "tsql",
}  # fmt: skip
# Tables stored as files: rows cannot be deleted, but the table can be emptied.
TRUNCATED = {"hive", "spark", "spark2"}


def scoring_weights(build, dialect):
    """Write the statements that fill a table scoring_weights with this build's weights only.

    Args:
        build: a lead_scoring.database.Build.
        dialect: one of lead_scoring.export.dialects.DIALECTS.

    Returns:
        text of the statements, each with its semicolon.
    """
    weights = build.rows(f"select {', '.join(COLUMNS)} from lead_scoring_weights order by feature, category")
    table = exp.table_(TABLE)
    clear = exp.TruncateTable(expressions=[table]) if dialect in TRUNCATED else exp.delete(table)
    inserts = [
        exp.insert(
            exp.values([tuple(_literal(row[name], kind, dialect) for name, kind in COLUMNS.items()) for row in some]),
            table,
            columns=list(COLUMNS),
        )
        for some in (weights[first : first + ROWS] for first in range(0, len(weights), ROWS))
    ]
    statements = [write(statement, dialect, width=1000) for statement in (clear, *inserts)]
    if dialect in TRANSACTIONAL:
        statements = [write(exp.Transaction(), dialect), *statements, write(exp.Commit(), dialect)]
    statements = [write(_create(table, dialect), dialect), *statements]
    if dialect in ("tsql", "fabric"):
        # Otherwise a failed INSERT leaves the transaction open, and COMMIT keeps the emptied table.
        statements = ["SET XACT_ABORT ON", *statements]
    version, trained_at = build.run["model_version"], build.run["trained_at"]
    return comment(
        f"Replaces all weights with those of the model {version}, trained at {trained_at:%Y-%m-%d %H:%M:%S} UTC.",
        "Run it so that it stops at the first error. To roll back to earlier weights, run their file again.",
    ) + "".join(f"{statement};\n" for statement in statements)


def _create(table, dialect):
    columns = [
        exp.ColumnDef(this=exp.to_identifier(name), kind=_data_type(kind, dialect)) for name, kind in COLUMNS.items()
    ]
    schema = exp.Schema(this=table, expressions=columns)
    return exp.Create(this=schema, kind="TABLE", exists=True)


def _data_type(kind, dialect):
    if kind == exp.DType.TEXT and dialect in ("tsql", "fabric"):
        return exp.DataType.build("nvarchar(max)", dialect="tsql")
    return exp.DataType.build(kind)


def _literal(value, kind, dialect):
    if value is None:
        return exp.null()
    if kind == exp.DType.DOUBLE:
        # With an exponent it is a double, or a decimal with all digits.
        number = exp.Literal.number(scientific(abs(value)))
        return exp.Neg(this=number) if value < 0 else number
    if kind == exp.DType.TEXT:
        return text(value, dialect)
    moment = exp.Literal.string(f"{value:%Y-%m-%d %H:%M:%S.%f}")
    # SQLite has no such type: a cast would keep only the year.
    return moment if dialect == "sqlite" else exp.cast(moment, exp.DType.TIMESTAMP)
