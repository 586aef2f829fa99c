"""dbt without a warehouse: it gets invented columns and answers, and logs every query to a file.

python offline.py queries.json compile --no-introspect ...
"""

import json
import re
import sys
from pathlib import Path

from dbt.adapters.contracts.connection import AdapterResponse
from dbt.cli.main import dbtRunner
from dbt.context.providers import RuntimeDatabaseWrapper
from dbt.task.compile import CompileTask
from dbt_common.clients.agate_helper import table_from_rows

# The columns of every table, by kind.
COLUMNS = {
    "lead_id": "integer", "converted": "integer", "age": "number", "visits": "integer", "country": "text",
    "region_code": "integer", "is_customer": "boolean", "region": "text", "seen_on": "date",
}  # fmt: skip
TYPES = {
    "bigquery": {"integer": "INT64", "number": "NUMERIC", "text": "STRING", "boolean": "BOOL", "date": "DATE"},
    "databricks": {
        "integer": "bigint", "number": "decimal(10,2)", "text": "string", "boolean": "boolean", "date": "date",
    },
    "redshift": {
        "integer": "bigint", "number": "numeric(10,2)", "text": "character varying(256)", "boolean": "boolean",
        "date": "date",
    },
    # In Snowflake, every whole number is a NUMBER(38,0).
    "snowflake": {
        "integer": "NUMBER(38,0)", "number": "NUMBER(10,2)", "text": "VARCHAR(16777216)", "boolean": "BOOLEAN",
        "date": "DATE",
    },
    "sqlserver": {
        "integer": "bigint", "number": "decimal(10,2)", "text": "varchar(100)", "boolean": "bit", "date": "date",
    },
}  # fmt: skip
# The answers to queries that match a pattern: a row, or rows. The checks find no problem with the leads.
ANSWERS = {
    r"having count\(\*\) > 1": [],
    r"order by 2, 1 limit 10": [("0", 500, "1"), ("1", 500, "2")],
    r"count\(category\)": [("age", 0), ("visits", 0), ("country", 2), ("region_code", 2)],
    # Every feature has 500 values; none is unusable, constant or an id.
    r"1e(150|70)": [(1000, *4 * (500, 0, None, None, 1, 5, 5))],
    r"count\(distinct": [(1000, *4 * (0, 0, 0, 500, 3))],
    r"select distinct model_version": [("v1",)],
    r"is_suspected_leak": [("age", 0.95)],
    r"share_of_leads": [("country", 0.75, "somewhere")],
    # No date is missing, and no lead is on both sides.
    r"^select count\(\*\)": [(0, None)],
    # Two features with the same aggregates.
    "": [("7",) * 20],
}


QUERIES = []


def columns_of(wrapper, relation):
    """The result of adapter.get_columns_in_relation for any relation."""
    column = wrapper._adapter.Column
    engine = wrapper.type()
    # BigQuery's types have no length, and Databricks keeps them as written.
    create = column if engine in ("bigquery", "databricks") else column.from_description
    return [
        create(name.upper() if engine == "snowflake" else name, TYPES[engine][kind]) for name, kind in COLUMNS.items()
    ]


def execute(wrapper, sql, **_):
    """The result of adapter.execute for any query."""
    QUERIES.append(sql)
    rows = next(rows for pattern, rows in ANSWERS.items() if re.search(pattern, sql.strip(), re.IGNORECASE))
    names = [f"column_{place}" for place in range(len(rows[0]) if rows else 1)]
    return AdapterResponse("OK"), table_from_rows(rows, names)


if __name__ == "__main__":
    RuntimeDatabaseWrapper.get_columns_in_relation = columns_of
    RuntimeDatabaseWrapper.execute = execute
    # Compile everything else even if a node fails.
    CompileTask.raise_on_first_error = lambda task: False
    result = dbtRunner().invoke(sys.argv[2:])
    Path(sys.argv[1]).write_text(json.dumps(QUERIES), encoding="utf-8")
    if result.exception:
        sys.exit(str(result.exception))
