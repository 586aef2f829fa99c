"""The command `scripts/notebook`."""

import logging
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from nbclient.exceptions import CellExecutionError
from nbconvert import HTMLExporter
from traitlets.config import Config

from lead_scoring.database import PROJECT, build_options, open_build
from lead_scoring.options import NamedPath
from lead_scoring.writing import write_files

NOTEBOOK = PROJECT / "notebooks" / "lead_scoring.ipynb"
SETTINGS = {
    "HTMLExporter": {
        "template_file": str(Path(__file__).parent / "page.html.j2"),
        "preprocessors": ["nbconvert.preprocessors.ExecutePreprocessor"],
        # Leave out scripts from the web, so that the page needs no network. It has no formulas and no old widgets,
        # which need them.
        "require_js_url": "",
        "mathjax_url": "",
        "embed_images": True,
    },
    # The kernel warns that other users of the machine could read its traffic.
    "ExecutePreprocessor": {"kernel_name": "python3", "extra_arguments": ["--IPKernelApp.log_level=ERROR"]},
}


@click.command()
@build_options
@click.option(
    "--output",
    type=NamedPath(dir_okay=False, path_type=Path),
    default=Path("outputs/notebook.html"),
    show_default=True,
    help="The file to write.",
)
def main(database, schema, scoring, output):
    """Run the notebook from top to bottom on a build, and write it with its results as a page."""
    with open_build(database, schema, scoring) as build:
        # The notebook reads these variables.
        os.environ["LEAD_SCORING_DATABASE"] = str(database.resolve())
        os.environ["LEAD_SCORING_SCHEMA"] = build.schema
    # nbconvert asks for a text next to each picture; the cells before it are that text.
    logging.getLogger("traitlets").setLevel(logging.ERROR)
    try:
        # The kernel leaves its sockets behind in its folder.
        with TemporaryDirectory() as folder:
            page, _ = HTMLExporter(config=Config(SETTINGS)).from_filename(
                str(NOTEBOOK), resources={"metadata": {"path": folder}}
            )
    except CellExecutionError as error:
        raise click.ClickException(f"{NOTEBOOK}: a cell failed.\n{error.ename}: {error.evalue}") from error
    write_files({output: page})
    click.echo(output)


if __name__ == "__main__":
    main(prog_name="scripts/notebook")
