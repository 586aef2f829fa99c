"""Reading the tables of a build."""

import os
import re
import tempfile
from contextlib import contextmanager
from pathlib import Path

import click
import duckdb

from lead_scoring.described import described_columns
from lead_scoring.options import NamedPath
from lead_scoring.quoting import quoted, text

PROJECT = Path(__file__).resolve().parent.parent
# The scoring that uses the package's own models.
PLAIN_SCORING = "lead_scoring"
# In its place for a build of no rows.
EMPTY = "an empty build (dbt build --empty)"

BUILD_AGAIN = "A full `dbt build` makes all tables."
# The tables that the report and the exports read.
TABLES = [
    "lead_scoring_bands",
    "lead_scoring_calibration_curve",
    "lead_scoring_categories",
    "lead_scoring_feature_correlations",
    "lead_scoring_feature_histograms",
    "lead_scoring_feature_importance",
    "lead_scoring_feature_profile",
    "lead_scoring_gains_table",
    "lead_scoring_metrics",
    "lead_scoring_odds_ratios",
    "lead_scoring_precision_recall_curve",
    "lead_scoring_roc_curve",
    "lead_scoring_training_run",
    "lead_scoring_unseen_categories",
    "lead_scoring_weights",
    "lead_score_contributions",
    "lead_score_reasons",
    "ranked_leads",
    "scored_leads",
]
# The tables that have rows after every build, except with --empty.
FILLED = [
    "lead_scoring_bands",
    "lead_scoring_calibration_curve",
    "lead_scoring_feature_importance",
    "lead_scoring_feature_profile",
    "lead_scoring_gains_table",
    "lead_scoring_metrics",
    "lead_scoring_odds_ratios",
    "lead_scoring_training_run",
    "lead_scoring_weights",
]


class Build:
    """The tables of one build in a DuckDB file.

    Attributes:
        path: the file.
        schema: the schema with its lead_scoring_training_run.
        is_only: whether the file holds no other build with rows.
        run: the row of lead_scoring_training_run as a dict, with None for NULL.
    """

    def __init__(self, connection, path, schema, is_only=True):
        self._connection = connection
        self.path = path
        self.schema = schema
        self.is_only = is_only
        self.run = self._read_run()

    def frame(self, sql):
        """The result of a query as a pandas frame."""
        return self._checked(sql).df()

    def rows(self, sql):
        """The result of a query as a list of dicts, with Python's own types and None for NULL."""
        result = self._checked(sql)
        return [dict(zip(result.columns, row, strict=True)) for row in result.fetchall()]

    def csv(self, sql):
        """The result of a query as the text of a CSV file; see save."""
        with tempfile.TemporaryDirectory(prefix="lead_scoring_") as folder:
            path = Path(folder) / "result.csv"
            self.save(sql, path, "csv")
            return path.read_bytes().decode("utf-8")

    def has(self, table):
        """Whether the build has a table or view that not every build makes."""
        return table in self._present()

    def save(self, sql, path, file_format):
        """Write the result of a query to a file.

        In a CSV file, DuckDB quotes any text that could be read as the end of a line, and writes an empty text as ""
        and NULL as nothing.

        Args:
            sql: the query.
            path: the pathlib.Path of the file.
            file_format: csv or parquet.

        Raises:
            OSError: the file cannot be written.
        """
        try:
            self._connection.execute(f"copy ({sql}) to {text(str(path))} (format {file_format})")
        except duckdb.IOException as error:
            raise OSError(str(error)) from error

    def titled(self, title):
        """The title, followed by the name of the scoring if it is not the plain one."""
        scoring = self.run["scoring"]
        return title if scoring == PLAIN_SCORING else f"{title} of {scoring}"

    def _read_run(self):
        """The training run. Checks that all tables exist and belong to one build."""
        present = self._present()
        place = f"{self.path}, schema {self.schema}:"
        # DuckDB would read a table that the schema lacks from another schema.
        for table in TABLES:
            if table not in present:
                raise click.ClickException(f"{place} has no table {table}. {BUILD_AGAIN}")
            columns = [row["column_name"] for row in self.rows(f"describe {table}")]
            for column in described_columns(table):
                if column not in columns:
                    raise click.ClickException(
                        f"{place} {table} has no column {column}; another version of the package built it. "
                        f"{BUILD_AGAIN}"
                    )
        for table in FILLED:
            if not self.rows(f"select 1 from {table} limit 1"):
                raise click.ClickException(
                    f"{place} the table {table} has no rows, as after `dbt build --empty`. A full `dbt build` fills it."
                )
        runs = self.rows("select * from lead_scoring_training_run")
        versions = {
            table: [row["model_version"] for row in self.rows(f"select distinct model_version from {table} order by 1")]
            for table in ("lead_scoring_weights", "lead_scoring_training_run", "lead_scoring_bands")
        }
        if len(runs) != 1 or any(of != [runs[0]["model_version"]] for of in versions.values()):
            listed = ", ".join(f"{table} has {' and '.join(of) or 'none'}" for table, of in versions.items())
            raise click.ClickException(
                f"{place} the tables are of several versions of the model: {listed}; probably because a build stopped "
                f"between them. {BUILD_AGAIN}"
            )
        return runs[0]

    def _present(self):
        """Names of the tables and views of the schema, and of those that hold the rest of the build."""
        rows = self.rows("""
            select table_name from information_schema.tables
            where table_catalog = current_database() and list_contains(current_schemas(false), table_schema)
        """)
        return {row["table_name"] for row in rows}

    def _checked(self, sql):
        try:
            return self._connection.sql(sql)
        except (duckdb.CatalogException, duckdb.BinderException) as error:
            said = str(error).splitlines()[0]
            renamed = re.search('Catalog "(.+)" does not exist', said)
            advice = (
                f"The file was renamed after the build: rename it back to {renamed[1]}{self.path.suffix}."
                if renamed
                else BUILD_AGAIN
            )
            raise click.ClickException(f"{self.path}, schema {self.schema}: {said} {advice}") from error


def default_path():
    """The path of this project's own DuckDB file, by the rule in profiles.yml."""
    return PROJECT / os.environ.get("LEAD_SCORING_DATABASE", "lead_scoring.duckdb")


@contextmanager
def open_build(path, schema=None, scoring=None):
    """Open a build for reading.

    Args:
        path: the DuckDB file.
        schema: the schema with its tables; optional if only one schema has them.
        scoring: the dbt package whose models made them; optional if there is only one.

    Yields:
        a Build.

    Raises:
        click.ClickException: the file does not exist, or does not hold exactly one such build.
    """
    path = Path(path)
    if not path.is_file():
        raise click.ClickException(
            f"{path}: no such file. Run scripts/build to make it, or `dbt build` in your own project,"
            " or choose another file with --database."
        )
    with _readable(path), _connect(path) as connection:
        builds = _scorings_by_schema(connection)
        schema = _schema_of(builds, path, schema, scoring)
        schemas = [schema, *_further_schemas(connection, path, schema, builds)]
        connection.execute(f"set search_path = {text(','.join(map(quoted, schemas)))}")
        yield Build(connection, path, schema, is_only=len(_filled(builds)) == 1)


def _schema_of(builds, path, schema, scoring):
    """The schema of the only build with this schema and scoring; None stands for any."""
    found = [name for name, of in builds.items() if schema in (None, name) and scoring in (None, of)]
    # An empty build, such as one for continuous integration, is in nobody's way.
    found = [name for name in found if name in _filled(builds)] or found
    if len(found) == 1:
        return found[0]
    listed = ", ".join(f"{of} in the schema {name}" for name, of in builds.items())
    if found:
        option = "--scoring or --schema" if len({builds[name] for name in found}) > 1 else "--schema"
        raise click.ClickException(f"{path}: has several builds: {listed}. Choose one with {option}.")
    asked = {"schema": schema, "scoring": scoring}
    place = ", ".join([str(path), *(f"{option} {value}" for option, value in asked.items() if value is not None)])
    if builds:
        raise click.ClickException(f"{place}: holds no such build. It holds {listed}.")
    raise click.ClickException(
        f"{place}: holds no build of lead_scoring (no table lead_scoring_training_run). A full `dbt build` makes "
        "it, under this name unless generate_alias_name of your project gives it another."
    )


def _filled(builds):
    """Those of the builds that have rows."""
    return [name for name, of in builds.items() if of != EMPTY]


def _further_schemas(connection, path, schema, builds):
    """The schemas with the tables that the schema of a build lacks, as where `+schema` sets a layer apart.

    Args:
        connection: to the file.
        path: the file, for messages.
        schema: the schema with lead_scoring_training_run.
        builds: the schemas that have one.

    Raises:
        click.ClickException: several schemas have such a table, so they may be of several builds.
    """
    rows = connection.execute(
        "select table_name, table_schema from information_schema.tables where table_catalog = current_database()"
    ).fetchall()
    places = {table: {place for name, place in rows if name == table} for table in TABLES}
    elsewhere = {table: found - set(builds) for table, found in places.items() if schema not in found}
    for table, found in elsewhere.items():
        if len(found) > 1:
            raise click.ClickException(
                f"{path}, schema {schema}: several schemas have a table {table} ({', '.join(sorted(found))}), and "
                "nothing says which of them belongs to this build. Build each target into a file of its own, and each "
                "scoring into one schema."
            )
    return sorted({place for found in elsewhere.values() for place in found})


def _scorings_by_schema(connection):
    """The scoring of each schema with a build."""
    schemas = connection.execute(
        """
        select table_schema from information_schema.tables
        where table_name = 'lead_scoring_training_run' and table_catalog = current_database()
        order by table_schema
        """
    ).fetchall()
    scorings = {}
    for (schema,) in schemas:
        run = connection.execute(f"from {quoted(schema)}.lead_scoring_training_run").df().to_dict("records")
        # Earlier versions of the package had no such column.
        scorings[schema] = run[0].get("scoring", "unknown") if run else EMPTY
    return scorings


def _connect(path):
    try:
        # DuckDB would also open files of other formats, if necessary with an extension that it downloads.
        with path.open("rb") as file:
            if file.read(12)[8:] != b"DUCK":
                raise click.ClickException(f"{path}: is not a DuckDB database.")
    except OSError as error:
        raise click.ClickException(f"{path}: cannot be read. {error}") from error
    try:
        return duckdb.connect(str(path), read_only=True)
    except duckdb.ConnectionException:
        # If dbt has run in this process, it still has the file open for writing. DuckDB shares that connection.
        return duckdb.connect(str(path))


@contextmanager
def _readable(path):
    """Turn the errors of a file that cannot be read, at once or halfway through, into messages."""
    try:
        yield
    except duckdb.IOException as error:
        if "Could not set lock" in str(error):
            raise click.ClickException(f"{path}: is in use; try again when dbt has ended. {error}") from error
        raise click.ClickException(f"{path}: cannot be read. {error}") from error


def build_options(command):
    """Give a command the options that choose the build."""
    options = [
        click.option(
            "--database",
            type=NamedPath(dir_okay=False, path_type=Path),
            callback=_own_or_named,
            help="The DuckDB file that `dbt build` wrote. Default in this project's folder: the project's own.",
        ),
        click.option("--schema", help="The schema with the build's tables, if several schemas hold a build."),
        click.option(
            "--scoring",
            help=f"The dbt package whose models made them, if there are several: {PLAIN_SCORING} or a further scoring.",
        ),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def _own_or_named(context, parameter, value):
    """Require a name outside this project, where the default would be mistaken for the user's own database."""
    if value is None and Path.cwd().resolve() != PROJECT and "LEAD_SCORING_DATABASE" not in os.environ:
        raise click.UsageError("Name the DuckDB file that `dbt build` wrote: --database yours.duckdb")
    return value or default_path()
