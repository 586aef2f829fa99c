"""The command `scripts/export`."""

from pathlib import Path

import click

from lead_scoring.database import build_options, open_build
from lead_scoring.export.dialects import DIALECTS
from lead_scoring.export.write import write_exports


def dialect_option(command):
    """Give a command the option that says in which SQL to write."""
    return click.option(
        "--dialect",
        "dialects",
        multiple=True,
        default=["duckdb"],
        show_default=True,
        type=click.Choice(DIALECTS, case_sensitive=False),
        help="The SQL to write; may be repeated.",
    )(command)


@click.command()
@build_options
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("outputs"),
    show_default=True,
    help="The folder to write into.",
)
@dialect_option
@click.option(
    "--leads",
    metavar="TABLE",
    help="The table that the SELECT reads, such as crm.contacts. Default: the model with the leads to score.",
)
@click.option("--full", is_flag=True, help="Also write weights/lead_scoring_weights.csv, with all columns.")
def main(database, schema, output, dialects, leads, full):
    """Write what a build learned, for those without dbt.

    \b
    weights/weights.csv                   feature and weight, in alphabetical order
    sql/scoring_select.<dialect>.sql      a SELECT that scores leads, the weights written out
    sql/scoring_weights.<dialect>.sql     CREATE TABLE and INSERT for a table scoring_weights
    model_card.md                         what the model is for, its data, metrics and limits, how to roll back
    """
    with open_build(database, schema) as build:
        paths = write_exports(build, output, dialects, leads, full)
    for path in paths:
        click.echo(path)


if __name__ == "__main__":
    main(prog_name="scripts/export")
