"""The command `scripts/export`."""

from pathlib import Path

import click
from sqlglot import exp
from sqlglot.errors import SqlglotError

from lead_scoring.database import build_options, open_build
from lead_scoring.export.dialects import DIALECTS
from lead_scoring.export.write import write_exports
from lead_scoring.leads import leads_to_call
from lead_scoring.options import NamedPath
from lead_scoring.showing import visible


def sql_options(command):
    """Give a command the options that choose the SQL to write."""
    dialects = click.option(
        "--dialect",
        "dialects",
        multiple=True,
        default=["duckdb"],
        show_default=True,
        type=click.Choice(DIALECTS, case_sensitive=False),
        help="The SQL to write; may be repeated.",
    )
    table = click.option(
        "--table",
        metavar="TABLE",
        callback=check_table,
        help="The table that the SELECT reads, such as crm.contacts. Default: the model with the leads to score; in"
        " scripts/train, leads.",
    )
    return dialects(table(command))


def check_table(context, parameter, value):
    """The option --table: a valid name, with or without a schema."""
    try:
        table = exp.to_table(value) if value is not None else None
    except (SqlglotError, TypeError):
        table = exp.Table()
    if table is not None and not (table.parts and all(isinstance(part, exp.Identifier) for part in table.parts)):
        raise click.BadParameter(f"{value!r} is not the name of a table, such as contacts or crm.contacts")
    return value


@click.command()
@build_options
@click.option(
    "--output",
    type=NamedPath(file_okay=False, path_type=Path),
    default=Path("outputs"),
    show_default=True,
    help="The folder to write into.",
)
@click.option(
    "--leads",
    "file_format",
    is_flag=False,
    flag_value="csv",
    type=click.Choice(["csv", "parquet"]),
    help="Also write the leads to call, best first, with their reasons in words: `--leads` or `--leads parquet`.",
)
@click.option("--band", "bands", multiple=True, help="With --leads: only leads of this band; may be repeated.")
@click.option("--top", type=click.IntRange(1), help="With --leads: how many of the best leads. Default: all.")
@sql_options
@click.option("--full", is_flag=True, help="Also write weights/lead_scoring_weights.csv, with all columns.")
def main(database, schema, scoring, output, file_format, bands, top, dialects, table, full):
    """Write the weights of a build for people without dbt.

    \b
    leads/leads.csv                       whom to call and why, with --leads
    weights/weights.csv                   feature and weight, in alphabetical order
    sql/scoring_select.<dialect>.sql      a SELECT that scores leads, with the weights in it
    sql/scoring_weights.<dialect>.sql     CREATE TABLE and INSERT for a table scoring_weights
    model_card.md                         purpose, data, metrics and limits of the model, and how to roll back
    """
    if file_format is None and (bands or top):
        raise click.UsageError("--band and --top select leads to call: add --leads")
    with open_build(database, schema, scoring) as build:
        further = {}
        if file_format:
            check_bands(build, bands)
            warn_of_other_versions(build)
            query = leads_to_call(build, top, bands)
            further[f"leads/leads.{file_format}"] = lambda path: build.save(query, path, file_format)
        paths = write_exports(build, output, dialects, table, full, further)
    for path in paths:
        click.echo(path)


def check_bands(build, bands):
    """The option --band: names of bands that the build has."""
    known = [row["score_band"] for row in build.rows("from lead_scoring_bands order by band_position")]
    for band in bands:
        if band not in known:
            raise click.BadParameter(
                f"{band!r} is not a band; the bands are {visible(', '.join(known))}", param_hint="'--band'"
            )


def warn_of_other_versions(build):
    """Say that leads were scored with other weights than the build's, so that their reasons are unknown."""
    rows = build.rows("select distinct model_version from scored_leads order by 1")
    versions = [row["model_version"] for row in rows]
    if versions and versions != [build.run["model_version"]]:
        click.echo(
            f"Warning: the scored leads are of version {', '.join(versions)}, and the weights of "
            f"{build.run['model_version']}, so leads of another version have no reasons. Run `dbt build` again first.",
            err=True,
        )


if __name__ == "__main__":
    main(prog_name="scripts/export")
