"""The notebook runs from top to bottom, tells what the tables hold, and is kept without its results."""

import subprocess
import sys

import nbformat
from support.browser import horizontal_overflow, open_page
from support.harness import PROJECT

NOTEBOOK = PROJECT / "notebooks" / "lead_scoring.ipynb"


def test_the_notebook_is_kept_without_results():
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        assert cell.get("outputs", []) == []
        assert cell.get("execution_count") is None
    assert all("read_csv" not in cell.source and "seeds/" not in cell.source for cell in notebook.cells)


def test_the_notebook_runs_and_its_page_shows_the_build(copy, tmp_path, chromium):
    """As `scripts/notebook` runs it; the page is opened without a network."""
    page = tmp_path / "notebook.html"
    command = [sys.executable, "-m", "lead_scoring.notebook", "--database", copy.database, "--output", page]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    metrics = copy.query("from lead_scoring_metrics where approach = 'logistic_regression'").iloc[0]
    weight = copy.query("select weight from lead_scoring_weights where feature = 'recency_days'")["weight"].iloc[0]
    best = copy.query("from scored_leads order by lead_score desc, lead_id limit 1").iloc[0]
    with open_page(chromium, page.as_uri()) as visit:
        text = visit.page.inner_text("body")
        assert visit.errors == []
        assert visit.requests == []
        assert visit.page.locator("img").count() == 7
        assert horizontal_overflow(visit.page, 1440) == 0
    assert f"{metrics['roc_auc']:.4f}".rstrip("0") in text
    assert f"{weight:.4f}".rstrip("0") in text
    assert str(best["lead_id"]) in text
    contacts = copy.query("select count(*) as n from scored_leads")["n"].iloc[0]
    assert f"0\t{contacts}\t0.0" in text


def test_without_a_build_the_notebook_says_so_in_a_line(tmp_path):
    command = [sys.executable, "-m", "lead_scoring.notebook", "--database", tmp_path / "nowhere.duckdb"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "nowhere.duckdb: no such file. scripts/build writes it" in done.stderr
    assert "Traceback" not in done.stderr
