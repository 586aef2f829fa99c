"""The two pages of the lineage site."""

import json
from operator import attrgetter

import click
from dbt.cli.main import dbtRunner
from dbt_colibri.lineage_extractor.extractor import DbtColumnLineageExtractor
from dbt_colibri.report.generator import DbtColibriReportGenerator
from sqlglot.optimizer.scope import Scope

from lead_scoring.database import PROJECT, default_path

# What the page asks for in vain when it is opened from a file, and what it should have asked for.
REPAIRS = {
    # The browser looks for an icon of this name before the page has filled it in.
    'xlink:href="{{': 'ng-attr-xlink:href="{{',
    # The page's icon was lost when the page was put together.
    "${require('./assets/favicons/favicon.ico')}": "data:,",
}

# dbt shows a block `__overview__` first, also that of an installed package: it would stand in for the user's own page.
# So the package's page has the name that dbt knows for a package's, and comes first in the demo alone, with a link to
# the page that is written beside it.
FRONT_PAGE = {
    '"name": "__lead_scoring__"': '"name": "__overview__"',
    "**To select every day**": (
        "Which columns a column comes from is in "
        "[columns.html](columns.html?model=model.lead_scoring.scored_leads&parents=2&children=0).\\n\\n"
        "**To select every day**"
    ),
}

OPEN_AT_SCORED_LEADS = """
<script>
if (!location.search) location.replace("?model=model.lead_scoring.scored_leads&parents=2&children=0");
</script>
"""

# dbt-colibri 0.3.7 knows this list by the name it had in earlier releases of sqlglot: without it, no column that comes
# out of a UNION has a lineage. (Not a lambda: the class would keep this module, and through it DuckDB, alive until the
# very end of the process, of which DuckDB complains.)
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
    """Names of the seeds and models that the database lacks."""
    manifest, catalog = (
        json.loads((target / name).read_text(encoding="utf-8")) for name in ("manifest.json", "catalog.json")
    )
    tables = {
        key: node["name"] for key, node in manifest["nodes"].items() if node["resource_type"] in ("seed", "model")
    }
    return sorted(name for key, name in tables.items() if key not in catalog["nodes"])


def columns_page(target):
    """The lineage of columns, from the artifacts in dbt's target folder, as text of an HTML page.

    It opens at the scored leads. The library's command would look for a newer release; its classes use no network.
    """
    extractor = DbtColumnLineageExtractor(target / "manifest.json", target / "catalog.json")
    DbtColibriReportGenerator(extractor, disable_telemetry=True).generate_report(target / "columns")
    html = (target / "columns" / "index.html").read_text(encoding="utf-8")
    return html.replace("<head>", f"<head>{OPEN_AT_SCORED_LEADS}", 1)
