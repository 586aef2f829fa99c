"""`scripts/docs`: write the lineage site and open it."""

import tempfile
import webbrowser
from pathlib import Path

import click

from lead_scoring.docs_site.pages import columns_page, models_page
from lead_scoring.options import NamedPath
from lead_scoring.writing import write_files

# The whole graph except for tests. Materializations are listed, because the page cannot exclude unit tests by type.
MATERIALIZATIONS = ["seed", "view", "table", "logistic_regression"]
LINEAGE = f"#!/overview?g_v=1&g_i={'%20'.join(f'config.materialized:{name}' for name in MATERIALIZATIONS)}%20exposure:*"


@click.command()
@click.option(
    "--output",
    type=NamedPath(file_okay=False, path_type=Path),
    default=Path("outputs/lineage"),
    show_default=True,
    help="The folder to write to.",
)
@click.option("--no-open", is_flag=True, help="Do not open the page in the browser.")
def main(output, no_open):
    """Write two pages about the last build, and open the first one at the lineage.

    index.html is dbt's docs, with every model, column and test described; columns.html shows which columns each column
    comes from.
    """
    # dbt changes the current folder.
    output = output.resolve()
    models, columns = output / "index.html", output / "columns.html"
    with tempfile.TemporaryDirectory() as folder:
        pages = {models: models_page(Path(folder)), columns: columns_page(Path(folder))}
    write_files(pages)
    click.echo(f"Docs and lineage of models: {models}")
    click.echo(f"Lineage of columns:         {columns}")
    if not no_open:
        webbrowser.open(models.as_uri() + LINEAGE)


if __name__ == "__main__":
    main(prog_name="scripts/docs")
