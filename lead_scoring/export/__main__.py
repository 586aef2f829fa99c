"""The command `scripts/export`."""

from pathlib import Path

import click
from sqlglot import exp
from sqlglot.errors import SqlglotError

from lead_scoring.database import build_options, open_build
from lead_scoring.export.dialects import DIALECTS
from lead_scoring.export.write import write_exports


def sql_options(command):
    """Give a command the options that say which SQL to write."""
    dialects = click.option(
        "--dialect",
        "dialects",
        multiple=True,
        default=["duckdb"],
        show_default=True,
        type=click.Choice(DIALECTS, case_sensitive=False),
        help="The SQL to write; may be repeated.",
    )
    leads = click.option(
        "--leads",
        metavar="TABLE",
        callback=check_table,
        help="The table that the SELECT reads, such as crm.contacts. Default: the model with the leads to score.",
    )
    return dialects(leads(command))


def check_table(context, parameter, value):
    """The option --leads: a name that can be read, with a schema before it or not."""
    try:
        if value is not None:
            exp.to_table(value)
        return value
    except SqlglotError as error:
        raise click.BadParameter(f"{value!r} is no name of a table, such as contacts or crm.contacts") from error


@click.command()
@build_options
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("outputs"),
    show_default=True,
    help="The folder to write into.",
)
@sql_options
@click.option("--full", is_flag=True, help="Also write weights/lead_scoring_weights.csv, with all columns.")
def main(database, schema, scoring, output, dialects, leads, full):
    """Write what a build learned, for those without dbt.

    \b
    weights/weights.csv                   feature and weight, in alphabetical order
    sql/scoring_select.<dialect>.sql      a SELECT that scores leads, the weights written out
    sql/scoring_weights.<dialect>.sql     CREATE TABLE and INSERT for a table scoring_weights
    model_card.md                         what the model is for, its data, metrics and limits, how to roll back
    """
    with open_build(database, schema, scoring) as build:
        paths = write_exports(build, output, dialects, leads, full)
    for path in paths:
        click.echo(path)


if __name__ == "__main__":
    main(prog_name="scripts/export")
