"""The tests' steps on Spark, in one session. It runs in .venv-spark, which has dbt-spark but none of the tests'
packages.

Reads a list of steps from its input, as JSON: {"dbt": [arguments]} runs a command and stops if it fails, {"load":
table, "file": path} loads a Parquet file into a table, {"query": sql, "folder": path} writes the result of a query as
Parquet.
"""

import json
import os
import sys
import time

from dbt.cli.main import dbtRunner
from pyspark.sql import SparkSession


def main():
    # The tables last only as long as the session, and for few leads interpreting is faster than compiling.
    session = (
        SparkSession.builder.master(os.environ.get("LEAD_SCORING_SPARK_MASTER", "local[2]"))
        .config("spark.sql.catalogImplementation", "in-memory")
        .config("spark.sql.warehouse.dir", f"{os.environ['LEAD_SCORING_SPARK_FOLDER']}/warehouse")
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .config("spark.sql.adaptive.enabled", "false")
        .config("spark.log.level", "ERROR")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.memory", "2g")
        .getOrCreate()
    )
    for step in json.load(sys.stdin):
        started = time.monotonic()
        if "dbt" in step:
            result = dbtRunner().invoke(step["dbt"])
            if not result.success:
                sys.exit(f"dbt {step['dbt'][0]} failed: {result.exception}")
        elif "load" in step:
            session.sql(f"create schema if not exists {step['load'].split('.')[0]}")
            session.read.parquet(step["file"]).write.mode("overwrite").saveAsTable(step["load"])
        else:
            session.sql("use lead_scoring")
            session.sql(step["query"]).coalesce(1).write.mode("overwrite").parquet(step["folder"])
        print(f"{time.monotonic() - started:6.1f} s {json.dumps(step)[:100]}", file=sys.stderr)
    session.stop()


if __name__ == "__main__":
    main()
