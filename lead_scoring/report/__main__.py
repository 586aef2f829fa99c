"""The command `scripts/report`."""

from pathlib import Path

import click

from lead_scoring.database import build_options, open_build
from lead_scoring.options import NamedPath
from lead_scoring.report.page import report
from lead_scoring.writing import write_files


@click.command()
@build_options
@click.option(
    "--output",
    type=NamedPath(dir_okay=False, path_type=Path),
    default=Path("outputs/report.html"),
    show_default=True,
    help="The file to write.",
)
def main(database, schema, scoring, output):
    """Write one HTML page with the weights, metrics and charts of a build.

    The page needs no network and no other file, so you can send it by mail.
    """
    if output.resolve() == database.resolve():
        raise click.UsageError(f"{output} is the database: name another file with --output")
    with open_build(database, schema, scoring) as build:
        page = report(build)
    write_files({output: page})
    click.echo(output)


if __name__ == "__main__":
    main(prog_name="scripts/report")
