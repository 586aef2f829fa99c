"""The command `scripts/train`."""

import re
import shutil
import tempfile
from pathlib import Path

import click
import duckdb
import yaml

from lead_scoring import tables
from lead_scoring.database import open_build
from lead_scoring.export.__main__ import sql_options
from lead_scoring.export.write import write_exports
from lead_scoring.options import NamedPath
from lead_scoring.showing import visible
from lead_scoring.train import files, project
from lead_scoring.weights import suspicious_features

# Settings that come from options, so --vars cannot change them.
BY_OPTION = ["training_leads", "validation_leads", "labelled_leads", "leads", "id", "label", "demo_enabled"]


def read_variables(context, parameter, value):
    """The option --vars as a dict."""
    try:
        variables = yaml.safe_load(value) if value else {}
    except yaml.YAMLError as error:
        raise click.BadParameter(f"is not valid YAML: {error}") from error
    if not isinstance(variables, dict):
        raise click.BadParameter(f"must be a map, such as '{{lead_scoring_c: auto}}', but is {value!r}")
    for name in BY_OPTION:
        if f"lead_scoring_{name}" in variables:
            raise click.BadParameter(f"lead_scoring_{name} is set by the files and the options --id and --label")
    return variables


def check_database(context, parameter, value):
    """The option --database: a new file. DuckDB and dbt use its name as the name of the database."""
    if value is None:
        return value
    if value.exists() or not value.suffix or not value.parent.is_dir():
        raise click.UsageError(f"--database {value}: name a new file in a folder that exists, such as leads.duckdb")
    if not NAME.fullmatch(value.name) or value.name != value.name.strip():
        raise click.UsageError(
            f"--database {value}: the database is named after its file, but dbt does not escape that name. "
            "Use letters, digits, blanks and .,-_+=@&%~()[] only, as in leads.duckdb"
        )
    if value.name.split(".")[0].lower() in RESERVED:
        raise click.UsageError(
            f"--database {value}: DuckDB reserves the names {', '.join(RESERVED)}. Use another name."
        )
    try:
        value.touch()
        value.unlink()
    except OSError as error:
        raise click.UsageError(f"--database {value}: cannot be written there. {error.strerror}.") from error
    return value


PATH = NamedPath(path_type=Path)
NAME = re.compile(r"[\w .,+=@&%()\[\]~-]+")
RESERVED = ["main", "system", "temp"]


@click.command()
@click.option("--train", required=True, type=PATH, help="The leads to learn from: a CSV or Parquet file.")
@click.option("--valid", required=True, type=PATH, help="The leads to validate on: a file with the same columns.")
@click.option(
    "--output", required=True, type=NamedPath(file_okay=False, path_type=Path), help="The folder to write into."
)
@click.option("--label", default="converted", show_default=True, help="The column with the outcome, 0/1 or boolean.")
@click.option(
    "--id", "lead_id", help="The column that identifies a lead. Default: lead_id if there is one, else the row number."
)
@click.option(
    "--feature", "features", multiple=True, help="A column to learn from; may be repeated. Default: every other column."
)
@click.option("--exclude", multiple=True, help="A column not to learn from; may be repeated.")
@click.option(
    "--vars",
    "variables",
    metavar="YAML",
    callback=read_variables,
    help="Further settings, as variables of dbt: '{lead_scoring_c: auto, lead_scoring_min_category_count: 20}'.",
)
@sql_options
@click.option(
    "--database",
    type=PATH,
    callback=check_database,
    help="Keep the built database as this DuckDB file, for scripts/report.",
)
def main(train, valid, output, label, lead_id, features, exclude, variables, dialects, table, database):
    """Train on two files, and print how good the result is.

    It runs this dbt project on the files in a temporary database, with all its checks, and writes the same files as
    scripts/export: the weights, SQL that scores leads with them, a model card. Nothing is written unless every check
    passes.
    """
    with tempfile.TemporaryDirectory(prefix="lead_scoring_") as folder:
        folder = Path(folder)
        # DuckDB's views contain the name of their database, which is that of the file. So the file keeps its name when
        # it moves.
        throw_away = folder / "database" / (database.name if database else "lead_scoring.duckdb")
        throw_away.parent.mkdir()
        with duckdb.connect(str(throw_away)) as connection:
            found = files.load(connection, train, valid, lead_id, label, features, exclude)
        settings = {
            "lead_scoring_training_leads": "training_leads",
            "lead_scoring_validation_leads": "validation_leads",
            "lead_scoring_leads": "validation_leads",
            "lead_scoring_id": found.id_column,
            "lead_scoring_label": found.label_column,
            "lead_scoring_features": found.features,
        }
        project.write_project(folder, throw_away, settings | variables)
        project.build(folder, {"training_leads": train, "validation_leads": valid})
        with open_build(throw_away) as build:
            click.echo(f"\nThree approaches on {valid}\n\n{tables.metrics_table(build, 'simple')}\n")
            click.echo(f"The weights (absolute values sum to 1)\n\n{tables.weights_table(build, 'simple')}\n")
            for row in suspicious_features(build):
                name, auc = visible(row["feature"]), f"{row['roc_auc']:.4f}"
                click.echo(f"{name} predicts the outcome suspiciously well on its own (AUC-ROC {auc}).")
                click.echo("If it is filled in after the outcome is known, leave it out with --exclude.\n")
            paths = write_exports(build, output, dialects, table or "leads")
        if database:
            paths.append(Path(shutil.copy(throw_away, database)))
    for path in paths:
        click.echo(path)


if __name__ == "__main__":
    main(prog_name="scripts/train")
