"""The site of `scripts/docs`, opened in a browser from its files."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner
from playwright.sync_api import expect
from support.browser import open_page
from support.harness import PROJECT

from lead_scoring.docs_site.__main__ import LINEAGE, main


def run_docs(folder, database):
    """Run the command like a user, from another folder, with a browser that only records the address to open."""
    note = f"import sys; open({str(folder / 'opened')!r}, 'w').write(sys.argv[1])"
    environment = os.environ | {
        "LEAD_SCORING_DATABASE": str(database),
        "PYTHONPATH": str(PROJECT),
        "BROWSER": f"{shlex.join([sys.executable, '-c', note])} %s",
    }
    command = [sys.executable, "-m", "lead_scoring.docs_site", "--output", "site"]
    return subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, text=True)


@dataclass
class Site:
    folder: Path
    database: Path
    printed: str
    opened: str

    def address(self, page="index.html", rest=""):
        return (self.folder / "site" / page).as_uri() + rest


@pytest.fixture(scope="module")
def site(built, tmp_path_factory):
    folder = tmp_path_factory.mktemp("docs")
    # dbt has the original open in this process, and DuckDB keeps other processes out. Data that are not yet in the file
    # are in the log next to it.
    database = shutil.copytree(built.output, folder / "built") / built.database.name
    done = run_docs(folder, database)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    return Site(folder, database, done.stdout, (folder / "opened").read_text(encoding="utf-8"))


def graph(page):
    """The nodes that the lineage graph shows, by unique_id, with colour and numbers of neighbours."""
    page.wait_for_function("window.graph && window.graph.nodes().length > 0")
    return page.evaluate(
        """Object.fromEntries(window.graph.nodes().filter(node => node.visible()).map(node => [node.id(), {
            type: node.data('resource_type'),
            path: node.data('original_file_path'),
            colour: node.style('background-color'),
            parents: node.indegree(),
            children: node.outdegree(),
        }]))"""
    )


def test_two_pages_are_written_and_the_lineage_is_opened(site):
    assert sorted(path.name for path in (site.folder / "site").iterdir()) == ["columns.html", "index.html"]
    for page in ("columns.html", "index.html"):
        assert str(site.folder / "site" / page) in site.printed
    assert site.opened == site.address(rest=LINEAGE)


@pytest.mark.parametrize(("arguments", "pages_opened"), [([], 1), (["--no-open"], 0)])
def test_the_browser_stays_closed_on_demand(tmp_path, monkeypatch, arguments, pages_opened):
    for page in ("models_page", "columns_page"):
        monkeypatch.setattr(f"lead_scoring.docs_site.__main__.{page}", lambda folder: "a page")
    opened = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    result = CliRunner().invoke(main, ["--output", str(tmp_path / "site"), *arguments])
    assert result.exit_code == 0, result.output
    assert (tmp_path / "site" / "index.html").is_file()
    assert len(opened) == pages_opened


@pytest.mark.parametrize("database", ["absent.duckdb", "empty.duckdb"])
def test_no_build_is_an_error_that_says_what_to_do(tmp_path, monkeypatch, database):
    duckdb.connect(str(tmp_path / "empty.duckdb")).close()
    monkeypatch.chdir(PROJECT)
    monkeypatch.setenv("LEAD_SCORING_DATABASE", str(tmp_path / database))
    opened = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    result = CliRunner().invoke(main, ["--output", str(tmp_path / "site")])
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert "Run scripts/build first" in result.output
    assert not (tmp_path / "absent.duckdb").exists()
    assert not (tmp_path / "site").exists()
    assert opened == []


def test_the_overview_explains_the_project_and_leads_on(site, chromium):
    with open_page(chromium, site.address()) as visit:
        expect(visit.page.locator("h1:visible").first).to_have_text("Lead scoring in the warehouse")
        assert visit.errors == []
        assert visit.requests == []
        visit.page.get_by_role("link", name="columns.html").click()
        expect(visit.page.get_by_text("conversion_probability").first).to_be_visible()
        assert visit.errors == []


def test_search_finds_a_model(site, chromium):
    with open_page(chromium, site.address()) as visit:
        visit.page.fill("#search", "scored_leads")
        visit.page.locator('.search-result[href="#!/model/model.lead_scoring.scored_leads"]').click()
        expect(visit.page.locator("h1:visible").first).to_contain_text("scored_leads")
        expect(visit.page.get_by_text("conversion_probability").first).to_be_visible()
        assert visit.errors == []
        assert visit.requests == []


def test_the_lineage_shows_every_layer_in_its_colour_from_seeds_to_exposures(site, chromium, manifest):
    with open_page(chromium, site.opened) as visit:
        nodes = graph(visit.page)
        assert visit.errors == []
        assert visit.requests == []
    kinds = ("seed", "model")
    expected = {key for key, node in manifest["nodes"].items() if node["resource_type"] in kinds}
    assert set(nodes) == expected | set(manifest["exposures"])

    folders = ["seeds/", *(f"models/{layer}/" for layer in ("staging", "training", "scoring", "evaluation"))]
    colours = [{node["colour"] for node in nodes.values() if node["path"].startswith(folder)} for folder in folders]
    assert [len(shown) for shown in colours] == [1] * 5
    assert len(set.union(*colours)) == 5

    assert {key for key, node in nodes.items() if node["parents"] == 0} == {
        key for key, node in nodes.items() if node["type"] == "seed"
    }
    assert all(node["children"] == 0 for node in nodes.values() if node["type"] == "exposure")


def test_whatever_the_whole_graph_shows_is_described(site, chromium, manifest):
    with open_page(chromium, site.address(rest="#!/overview?g_v=1")) as visit:
        nodes = graph(visit.page)
        assert visit.errors == []
    assert {node["type"] for node in nodes.values()} == {"seed", "model", "exposure", "test", "unit_test"}
    known = manifest["nodes"] | manifest["exposures"] | manifest["unit_tests"]
    assert [key for key in nodes if not known[key]["description"]] == []


def ancestors(edges, column):
    """All columns that a column is computed from, as (table, column)."""
    found, waiting = set(), [column]
    while waiting:
        target = waiting.pop()
        sources = {source for source, derived in edges if derived == target} - found
        found |= sources
        waiting += sources
    return found


def test_columns_are_traced_to_where_they_come_from(site, chromium):
    address = site.address("columns.html", "?model=model.lead_scoring.scored_leads&parents=2&children=0")
    with open_page(chromium, address) as visit:
        for name in ("scored_leads", "lead_scoring_weights", "lead_scoring_sklearn_weights", "campaign_contacts"):
            expect(visit.page.locator(".react-flow__node").filter(has_text=re.compile(f"^{name}"))).to_be_visible()
        data = visit.page.evaluate("window.colibriData")
        assert visit.errors == []
        assert visit.requests == []
    edges = {
        ((edge["source"].split(".")[-1], edge["sourceColumn"]), (edge["target"].split(".")[-1], edge["targetColumn"]))
        for edge in data["lineage"]["edges"]
        if edge["sourceColumn"] and edge["targetColumn"]
    }
    fit = "lead_scoring_sklearn_weights"
    assert ((fit, "coefficient"), ("lead_scoring_weights", "weight")) in edges
    sources = ancestors(edges, ("scored_leads", "conversion_probability"))
    assert {(fit, "coefficient"), (fit, "intercept"), ("campaign_contacts", "recency_days")} <= sources
    # This one comes out of a UNION.
    sources = ancestors(edges, ("lead_scoring_validation_scores", "probability"))
    assert {(fit, "coefficient"), ("lead_scoring_gradient_boosting", "probability")} <= sources
