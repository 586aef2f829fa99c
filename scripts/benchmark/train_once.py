"""Train once on the leads in a folder's database, and print time and memory as a line of JSON.

Usage: train_once.py sklearn|sql FOLDER
"""

import contextlib
import io
import json
import os
import re
import sys
import time
from pathlib import Path

import duckdb


def main(trainer, folder):
    outcome = {"sklearn": with_sklearn, "sql": with_sql}[trainer](folder)
    # Not getrusage: its peak includes that of the process that started this one.
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    outcome["peak_megabytes"] = int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) / 1024
    print(json.dumps(outcome))


def with_sklearn(folder):
    """The steps of the Python model from the warehouse's table to its own."""
    # Imported here, so that these libraries do not count as memory of the other trainer.
    import project

    with duckdb.connect(folder / project.DATABASE_NAME, config={"threads": os.cpu_count()}) as connection:
        columns = ", ".join(f"cast({feature} as double) as {feature}" for feature in project.FEATURES)
        started = time.perf_counter()
        leads = connection.sql(f"select lead_id, converted, {columns} from {project.LEADS}")
        _, features, labels = project.TRAINER.read_leads(leads)
        settings = {"c": 1.0, "class_weight": "none", "min_category_count": 1}
        classifier = project.TRAINER.make_classifier(features, **settings).fit(features, labels)
        project.TRAINER.check_fit(classifier, features, labels)
        version = project.TRAINER.model_version(features, labels, settings)
        weights = project.TRAINER.weights_table(classifier, version)
        connection.from_df(weights).create("by_sklearn")
        seconds = time.perf_counter() - started
        connection.execute("drop table by_sklearn")
    return {"seconds": seconds, "coefficients": dict(zip(weights["feature"], weights["coefficient"], strict=True))}


def with_sql(folder):
    """Build the folder's dbt project, which has one model with the training materialization."""
    from dbt.cli.main import dbtRunner

    options = ["--quiet", "--project-dir", str(folder), "--profiles-dir", str(folder)]
    with contextlib.redirect_stdout(io.StringIO()):
        installed = dbtRunner().invoke(["deps", *options])
        trained = dbtRunner().invoke(["run", *options, "--select", "by_sql"])
    if not trained.success:
        raise RuntimeError(f"{installed.exception} {trained.exception} {trained.result}")
    with dbt_connection(folder) as connection:
        coefficients = dict(connection.execute("select feature, coefficient from by_sql").fetchall())
        iterations = {"sample": 0} | dict(
            connection.execute("select phase, count(*) from by_sql_training_info group by phase").fetchall()
        )
    return {
        "seconds": trained.result.results[0].execution_time,
        "coefficients": coefficients,
        "iterations": iterations,
    }


def dbt_connection(folder):
    """A second connection, with the same configuration, to the database that dbt still has open in this process."""
    import yaml

    target = yaml.safe_load((folder / "profiles.yml").read_text(encoding="utf-8"))["benchmark"]["outputs"]["dev"]
    return duckdb.connect(target["path"], config=target["config_options"])


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
