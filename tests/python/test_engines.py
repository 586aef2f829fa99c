"""The whole project on PostgreSQL: trained, scored and judged there, with the results that DuckDB has."""

import os

import pandas as pd
import psycopg
import pytest
import test_reference_data
from engines import assert_alike, tables
from harness import PROJECT, Project

TRAINED_IN_SQL = {"lead_scoring_trainer": "sql"}


class PostgresDatabase:
    """A database of the tests' server that dbt's target `postgres` goes to."""

    def __init__(self, connection, name):
        self.parameters = psycopg.conninfo.conninfo_to_dict(connection) | {"dbname": name}
        with psycopg.connect(connection, autocommit=True) as server:
            server.execute(f"create database {name}")

    def build(self, project, variables=None):
        """Build a project with everything dbt tests, in place of which a warning stops it."""
        names = {"HOST": "host", "PORT": "port", "USER": "user", "DATABASE": "dbname"}
        os.environ |= {f"LEAD_SCORING_POSTGRES_{name}": str(self.parameters[key]) for name, key in names.items()}
        result = project.dbt("build", "--target", "postgres", variables=variables)
        assert result.success, project.said

    def query(self, sql):
        with psycopg.connect(**self.parameters, options="-c search_path=lead_scoring") as connection:
            cursor = connection.execute(sql)
            return pd.DataFrame(cursor.fetchall(), columns=[column.name for column in cursor.description])

    def load(self, schema, name, frame):
        """A table from a pandas frame: whole numbers, numbers and text."""
        types = {"i": "bigint", "f": "double precision", "b": "boolean"}
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


def report(found, expected):
    differences = assert_alike(found, expected)
    print({column: f"{difference:.1e}" for column, difference in differences.items()})


def test_the_demo_is_the_same_on_postgresql(tmp_path, postgres_database):
    project = Project(PROJECT, tmp_path)
    assert project.dbt("build", "--warn-error", variables=TRAINED_IN_SQL).success, project.said
    postgres_database.build(project)
    report(tables(postgres_database.query), tables(project.query))


@pytest.mark.skipif(not test_reference_data.DATA.is_dir(), reason="the reference data is not beside the project")
def test_real_leads_with_categories_and_missing_values_are_the_same_on_postgresql(tmp_path, postgres_database):
    label, numeric, categorical, _ = test_reference_data.variant_of("xeducation_leads", "onehot")
    project, train, valid = test_reference_data.install(
        tmp_path, "xeducation_leads", label, numeric, categorical, complete=False
    )
    assert project.dbt("build", variables=TRAINED_IN_SQL).success, project.said
    for name, leads in {"past_leads": train, "recent_leads": valid}.items():
        postgres_database.load("raw", name, leads)
    postgres_database.build(project)
    report(tables(postgres_database.query), tables(project.query))
