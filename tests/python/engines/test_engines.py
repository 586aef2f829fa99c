"""The whole project on PostgreSQL: trained, scored and judged there, with the results that DuckDB has."""

import os

import numpy as np
import pandas as pd
import psycopg
import pytest
from support import engines, newton
from support.harness import PROJECT, Project
from support.training_cases import CASES, LABEL, by_feature, features_of, trained_alone


class PostgresDatabase:
    """A database of the tests' server that dbt's target `postgres` goes to."""

    def __init__(self, connection, name):
        self.parameters = psycopg.conninfo.conninfo_to_dict(connection) | {"dbname": name}
        with psycopg.connect(connection, autocommit=True) as server:
            server.execute(f"create database {name}")

    def build(self, project, *arguments):
        """Build a project, with all of its tests."""
        self.dbt(project, "build", *arguments)

    def dbt(self, project, command, *arguments):
        names = {"HOST": "host", "PORT": "port", "USER": "user", "DATABASE": "dbname"}
        os.environ |= {f"LEAD_SCORING_POSTGRES_{name}": str(self.parameters[key]) for name, key in names.items()}
        result = project.dbt(command, "--target", "postgres", *arguments)
        assert result.success, project.said

    def query(self, sql):
        with psycopg.connect(**self.parameters, options="-c search_path=lead_scoring") as connection:
            cursor = connection.execute(sql)
            return pd.DataFrame(cursor.fetchall(), columns=[column.name for column in cursor.description])

    def load(self, schema, name, frame):
        """A table from a pandas frame: numbers, booleans, timestamps and text."""
        types = {"i": "bigint", "f": "double precision", "b": "boolean", "M": "timestamp"}
        columns = ", ".join(f'"{column}" {types.get(frame[column].dtype.kind, "text")}' for column in frame)
        with psycopg.connect(**self.parameters) as connection:
            connection.execute(f"create schema if not exists {schema}")
            connection.execute(f"create table {schema}.{name} ({columns})")
            with connection.cursor().copy(f"copy {schema}.{name} from stdin") as copy:
                for row in frame.astype(object).where(frame.notna(), None).itertuples(index=False):
                    copy.write_row(row)


@pytest.fixture
def postgres_database(postgres, request):
    return PostgresDatabase(postgres, f"test_{abs(hash(request.node.name))}")


def report(differences):
    print({column: f"{difference:.1e}" for column, difference in differences.items()})


def test_the_demo_is_the_same_on_postgresql(tmp_path, built_in_sql, postgres_database):
    postgres_database.build(Project(PROJECT, tmp_path))
    report(engines.assert_alike(engines.tables(postgres_database.query), engines.tables(built_in_sql.query)))
    postgres_database.build(Project(PROJECT, tmp_path), "--empty")


@pytest.mark.skipif(not engines.HAS_REAL_LEADS, reason="the real leads, no part of the project, are not beside it")
def test_real_leads_with_categories_and_missing_values_are_the_same_on_postgresql(tmp_path, postgres_database):
    project, leads = engines.real_leads(tmp_path)
    for name, frame in leads.items():
        postgres_database.load("raw", name, frame)
    # dbt's unit tests are the demo's.
    postgres_database.build(project, "--exclude-resource-type", "unit_test")
    report(engines.assert_alike(engines.tables(postgres_database.query), engines.tables(project.query)))
    postgres_database.build(project, "--empty", "--exclude-resource-type", "unit_test")


def test_weights_learned_by_scikit_learn_score_on_postgresql(tmp_path, built, postgres_database):
    """Three small tables are all that scoring needs: no model of the project is built where the leads are."""
    project, frames = engines.scoring_alone(tmp_path, built)
    for name, frame in frames.items():
        postgres_database.load("raw", name, frame)
    postgres_database.build(project)
    scored = postgres_database.query("select * from scored")
    report({"conversion_probability": engines.assert_scored_alike(scored, built)})


HARD_CASES = [
    "plain",
    "large_means",
    "collinear",
    "identical_and_constant",
    "separable",
    "separating_category",
    "balanced",
    "boolean_label",
    "eighty_five_features",
    "rare_categories",
    "only_categories",
]


def test_the_fit_on_postgresql_is_that_of_an_independent_solver(tmp_path, postgres_database):
    project = trained_alone(tmp_path, HARD_CASES)
    for name in HARD_CASES:
        postgres_database.load("main", f"leads_{name}", CASES[name][0])
    postgres_database.dbt(project, "run")
    for name in HARD_CASES:
        frame, settings = CASES[name]
        expected = newton.fit(frame, LABEL, features_of(frame), **settings)
        weights = by_feature(postgres_database.query(f"select * from {name}")).reindex(expected.coefficient.index)
        for column in ("coefficient", "standard_error"):
            np.testing.assert_allclose(weights[column], getattr(expected, column), rtol=1e-8, atol=1e-9, err_msg=name)
