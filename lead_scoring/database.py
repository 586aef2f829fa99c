"""Reading the tables of a build."""

import os
import re
from contextlib import contextmanager
from pathlib import Path

import click
import duckdb

PROJECT = Path(__file__).resolve().parent.parent


class Build:
    """The tables of one build: those of one schema in one DuckDB file.

    Attributes:
        path: the file.
        schema: the schema.
        run: the row of lead_scoring_training_run, as a dict; None where a value is NULL.
    """

    def __init__(self, connection, path, schema):
        self._connection = connection
        self.path = path
        self.schema = schema
        self.run = self.rows("select * from lead_scoring_training_run")[0]

    def frame(self, sql):
        """The result of a query as a pandas frame."""
        return self._checked(sql).df()

    def rows(self, sql):
        """The result of a query as a list of dicts, with Python's own types and None for NULL."""
        result = self._checked(sql)
        return [dict(zip(result.columns, row, strict=True)) for row in result.fetchall()]

    def _checked(self, sql):
        try:
            return self._connection.sql(sql)
        except (duckdb.CatalogException, duckdb.BinderException) as error:
            said = str(error).splitlines()[0]
            renamed = re.search('Catalog "(.+)" does not exist', said)
            advice = (
                f"The file has been renamed since it was built: name it {renamed[1]}{self.path.suffix} again."
                if renamed
                else "A full `dbt build` makes all tables."
            )
            raise click.ClickException(f"{self.path}, schema {self.schema}: {said} {advice}") from error


def default_path():
    """Where this project's own DuckDB file lies: the rule of profiles.yml."""
    return PROJECT / os.environ.get("LEAD_SCORING_DATABASE", "lead_scoring.duckdb")


@contextmanager
def open_build(path, schema=None):
    """Open what a build wrote, for reading.

    Args:
        path: the DuckDB file.
        schema: the schema with its tables; may be left out where only one has them.

    Yields:
        a Build.

    Raises:
        click.ClickException: no such file, no build in it, or builds in several schemas.
    """
    path = Path(path)
    if not path.is_file():
        raise click.ClickException(f"{path}: no such file. `dbt build` writes it; or name another one with --database.")
    with _connect(path) as connection:
        schemas = [
            row[0]
            for row in connection.execute(
                """
                select table_schema from information_schema.tables
                where table_name = 'lead_scoring_training_run' and table_catalog = current_database()
                order by table_schema
                """
            ).fetchall()
        ]
        if not schemas or schema not in [None, *schemas]:
            place = f"{path}" if schema is None else f"{path}, schema {schema}"
            found = f" Schemas with one: {', '.join(schemas)}." if schemas else ""
            raise click.ClickException(
                f"{place}: holds no build of lead_scoring (no table lead_scoring_training_run).{found}"
                " A full `dbt build` makes it."
            )
        if schema is None and len(schemas) > 1:
            raise click.ClickException(f"{path}: has builds in {', '.join(schemas)}. Name one of them with --schema.")
        schema = schema or schemas[0]
        connection.execute("set schema = ?", [schema])
        yield Build(connection, path, schema)


def _connect(path):
    try:
        return duckdb.connect(str(path), read_only=True)
    except duckdb.ConnectionException:
        # dbt has run in this process and still has the file open for writing: DuckDB shares that.
        return duckdb.connect(str(path))
    except duckdb.Error as error:
        raise click.ClickException(f"{path}: cannot be read as a DuckDB database. {error}") from error


def build_options(command):
    """Give a command the options that say which build to read."""
    database = click.option(
        "--database",
        type=click.Path(dir_okay=False, path_type=Path),
        default=default_path,
        help="The DuckDB file that `dbt build` wrote. Default: this project's own.",
    )
    schema = click.option("--schema", help="The schema with the build's tables, where several have one.")
    return database(schema(command))
