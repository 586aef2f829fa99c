"""The whole project on Apache Spark, with the same results as on DuckDB. Run it with: scripts/test --engine spark"""

import json
import os
import subprocess

import duckdb
import pytest
from support import engines
from support.harness import PROJECT, Project

SPARK = PROJECT / ".venv-spark" / "bin" / "python"


@pytest.fixture(scope="module")
def results(tmp_path_factory, built, built_in_sql):
    """For each test, DuckDB's results and a function that reads Spark's. Spark starts once for all tests."""
    folder = tmp_path_factory.mktemp("spark")
    results, steps = {}, []

    def load(frames):
        for name, frame in frames.items():
            duckdb.from_df(frame).write_parquet(str(folder / f"{name}.parquet"))
            steps.append({"load": f"raw.{name}", "file": str(folder / f"{name}.parquet")})

    def build(test, project, queries, expected=None):
        steps.append({"dbt": project.command_line("build", "--target", "spark")})
        for place, query in enumerate(queries):
            steps.append({"query": query, "folder": str(folder / test / str(place))})
        results[test] = (
            expected or project,
            lambda query: duckdb.sql(f"from '{folder / test / str(queries.index(query))}/*.parquet'").df(),
        )

    compared = [f"select * from {name}" for name in engines.COMPARISONS]
    for name in ("demo", "real_leads", "scoring_alone"):
        (folder / name).mkdir()
    build("demo", Project(PROJECT, folder / "demo"), compared, expected=built_in_sql)
    if engines.HAS_REAL_LEADS:
        # With all 25 each of the trainer's passes takes Spark about half a minute.
        project, frames = engines.real_leads(folder / "real_leads", categories=6)
        load(frames)
        build("real_leads", project, compared)
    project, frames = engines.scoring_alone(folder / "scoring_alone", built)
    load(frames)
    build("scoring_alone", project, ["select * from scored"])
    environment = os.environ | {"LEAD_SCORING_SPARK_FOLDER": str(folder), "SPARK_LOCAL_IP": "127.0.0.1"}
    subprocess.run(
        [SPARK, PROJECT / "tests" / "python" / "support" / "spark_steps.py"],
        input=json.dumps(steps),
        text=True,
        check=True,
        cwd=folder,
        env=environment,
    )
    return results


def report(differences):
    print({column: f"{difference:.1e}" for column, difference in differences.items()})


@pytest.mark.parametrize("leads", ["demo", "real_leads"])
def test_a_build_is_the_same_on_spark(results, leads):
    if leads not in results:
        pytest.skip("the real leads are not part of the project, and are missing here")
    project, query = results[leads]
    report(engines.assert_alike(engines.tables(query), engines.tables(project.query)))


def test_weights_learned_by_scikit_learn_score_on_spark(results, built):
    """Scoring needs only three small tables: no model of the project is built on the engine with the leads."""
    _, query = results["scoring_alone"]
    report({"conversion_probability": engines.assert_scored_alike(query("select * from scored"), built)})
