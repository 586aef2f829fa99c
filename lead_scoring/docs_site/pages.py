"""The two pages of the lineage site."""

import json
from operator import attrgetter

import click
from dbt.cli.main import dbtRunner
from dbt_colibri.lineage_extractor.extractor import DbtColumnLineageExtractor
from dbt_colibri.report.generator import DbtColibriReportGenerator
from sqlglot.optimizer.scope import Scope

from lead_scoring.database import PROJECT, default_path

# Addresses that the page requests but that do not exist next to a file, and their replacements.
REPAIRS = {
    # The browser requests an icon of this name before the page has filled in the template.
    'xlink:href="{{': 'ng-attr-xlink:href="{{',
    # dbt's release of the page lacks its icon.
    "${require('./assets/favicons/favicon.ico')}": "data:,",
}

# dbt opens with a block `__overview__`, even that of an installed package, which would replace the user's own page. So
# the package's page has dbt's name for the page of a package. Only in the demo does it come first, with a link to the
# other page.
FRONT_PAGE = {
    '"name": "__lead_scoring__"': '"name": "__overview__"',
    "**For every day**": (
        "Which columns a column comes from is in "
        "[columns.html](columns.html?model=model.lead_scoring.scored_leads&parents=2&children=0).\\n\\n"
        "**For every day**"
    ),
}

OPEN_AT_SCORED_LEADS = """
<script>
if (!location.search) location.replace("?model=model.lead_scoring.scored_leads&parents=2&children=0");
</script>
"""

# dbt-colibri 0.3.7 uses the name that this list had in earlier releases of sqlglot. Without it, columns that come out
# of a UNION have no lineage. (A lambda in the class would keep this module, and with it DuckDB, alive until the very
# end of the process, and DuckDB complains about that.)
Scope.union_scopes = property(attrgetter("set_operation_scopes"))


def models_page(target):
    """dbt's static docs page of this project.

    Args:
        target: an empty folder for dbt's artifacts; manifest.json and catalog.json are left there.

    Returns:
        text of an HTML page.

    Raises:
        click.ClickException: the project has not been built, or dbt failed.
    """
    if not default_path().is_file():
        raise click.ClickException(f"{default_path()}: no such file. Run scripts/build first.")
    folders = ["--project-dir", PROJECT, "--profiles-dir", PROJECT, "--target-path", target, "--log-path", target]
    result = dbtRunner().invoke(["--quiet", "docs", "generate", "--static", *map(str, folders)])
    if not result.success:
        reason = f": {result.exception}" if result.exception else "."
        raise click.ClickException(
            f"`dbt docs generate` failed on {default_path()}{reason}"
            "\nIf the project has not been built there yet, run scripts/build first."
        )
    missing = _missing_tables(target)
    if missing:
        raise click.ClickException(
            f"{default_path()}: lacks {len(missing)} of this project's tables, {missing[0]} among them."
            " Run scripts/build first."
        )
    html = (target / "static_index.html").read_text(encoding="utf-8")
    for text, repair in (REPAIRS | FRONT_PAGE).items():
        html = html.replace(text, repair)
    return html


def _missing_tables(target):
    """Names of the seeds and models that are not in the database."""
    manifest, catalog = (
        json.loads((target / name).read_text(encoding="utf-8")) for name in ("manifest.json", "catalog.json")
    )
    tables = {
        key: node["name"] for key, node in manifest["nodes"].items() if node["resource_type"] in ("seed", "model")
    }
    return sorted(name for key, name in tables.items() if key not in catalog["nodes"])


def columns_page(target):
    """The lineage of columns, from the artifacts in dbt's target folder, as text of an HTML page.

    It opens at the scored leads. The library's command checks for a newer release; its classes do not use the network.
    """
    extractor = DbtColumnLineageExtractor(target / "manifest.json", target / "catalog.json")
    DbtColibriReportGenerator(extractor, disable_telemetry=True).generate_report(target / "columns")
    html = (target / "columns" / "index.html").read_text(encoding="utf-8")
    return html.replace("<head>", f"<head>{OPEN_AT_SCORED_LEADS}", 1)
