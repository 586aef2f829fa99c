"""The notebook runs from top to bottom, shows the content of the tables, and is stored without results."""

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
    """Run by `scripts/notebook`; the page is opened without a network."""
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
        assert horizontal_overflow(visit.page, 390) == 0
        assert "a marketing team has hand-tuned weights in a SQL query" in text
        assert "NaN" not in text
        code = visit.page.locator(".jp-CodeCell .jp-Cell-inputWrapper")
        assert [code.first.is_visible(), code.last.is_visible()] == [False, False]
        visit.page.get_by_label("Show the code").check()
        assert [code.first.is_visible(), code.last.is_visible()] == [True, True]
    assert f"{metrics['roc_auc']:.4f}".rstrip("0") in text
    assert f"{weight:.4f}".rstrip("0") in text
    assert str(best["lead_id"]) in text
    contacts = copy.query("select count(*) as n from scored_leads")["n"].iloc[0]
    assert f"largest_difference\n{contacts}\t" in text
    reason = copy.query(f"select reason_1_feature from lead_score_reasons where lead_id = {best['lead_id']}").iloc[0, 0]
    phrase = copy.query(f"select phrase from lead_scoring_feature_profile where feature = '{reason}'")["phrase"].iloc[0]
    assert phrase.split("{value}")[0] in text


def test_the_notebook_tells_the_story_of_ones_own_leads(sales, tmp_path, chromium):
    """With categories and missing values: without the demo's story, and without a bare NaN or None."""
    page = tmp_path / "notebook.html"
    options = ["--database", sales.database, "--scoring", "lead_scoring", "--output", page]
    done = subprocess.run(
        [sys.executable, "-m", "lead_scoring.notebook", *options],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    with open_page(chromium, page.as_uri()) as visit:
        text = visit.page.inner_text("body")
        cells = visit.page.locator("td").all_inner_texts()
    assert "marketing" not in text
    assert "came by Referral (3.4 times the odds)" in text
    assert not {"NaN", "None", "nan", "<NA>"} & set(cells)


def test_without_a_build_the_notebook_says_so_in_a_line(tmp_path):
    command = [sys.executable, "-m", "lead_scoring.notebook", "--database", tmp_path / "nowhere.duckdb"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "nowhere.duckdb: no such file. Run scripts/build to make it" in done.stderr
    assert "Traceback" not in done.stderr
