"""The report, opened in a real browser as its readers do: no network, phone and desk, light and dark, on paper."""

import itertools
import json

import duckdb
import numpy as np
import pandas as pd
import pytest
from click.testing import CliRunner
from support.browser import horizontal_overflow, open_page
from support.harness import Project

from lead_scoring.report.__main__ import main

LONG = "How many of our pages about prices and contracts the visitor has read in the last quarter"


@pytest.fixture(scope="module")
def wide(tmp_path_factory):
    """A consumer with 42 features: long names, names that are markup, many categories, a constant, missing values."""
    generator = np.random.default_rng(3)
    leads = pd.DataFrame({"lead_id": range(1200)})
    names = [LONG, "</script><b>", "<img src=x onerror=alert(1)>", "{{ run }}", "größe", "a.b[0]"]
    names += [f"{LONG}, part {number}" for number in range(30)]
    for name in names:
        leads[name] = generator.lognormal(size=1200) * 10.0 ** generator.integers(-3, 6)
    leads.loc[::7, LONG] = None
    leads["constant"] = 1.0
    for number in range(5):
        leads[f"text {number}"] = generator.choice(
            [f"Category with a long name, {n}" for n in range(number * 9 + 2)], 1200
        )
    leads.loc[::5, "text 4"] = "</script>"
    logits = np.log(leads["größe"]) - np.log(leads["größe"]).mean() + (leads["text 0"].str.endswith("1")) - 0.5
    leads["converted"] = (generator.random(1200) < 1 / (1 + np.exp(-logits))).astype(int)
    project = Project.consumer(
        tmp_path_factory.mktemp("wide"),
        {"past": "{{ config(materialized='table') }} select * from raw_leads"},
        {
            "lead_scoring_labelled_leads": "past",
            "lead_scoring_leads": "past",
            "lead_scoring_features": [*names, "constant", *[f"text {number}" for number in range(5)]],
        },
    )
    with duckdb.connect(str(project.database)) as connection:
        connection.execute("create table raw_leads as select * from leads")
    # Chance decides whether noise loses against equal weights; this file is about the page.
    project.dbt("build", "--exclude-resource-type", "test")
    return project


@pytest.fixture(scope="module", params=["built", "sales", "wide"])
def project(request):
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def page_file(project, tmp_path_factory):
    """The report of a project, as a file."""
    file = tmp_path_factory.mktemp("report") / "report.html"
    arguments = ["--database", str(project.database), "--schema", "main", "--output", str(file)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return file


@pytest.fixture(scope="module")
def visit(page_file, chromium):
    with open_page(chromium, page_file.as_uri()) as visit:
        visit.page.wait_for_function("document.documentElement.dataset.drawn === 'all'")
        yield visit


def specs_of(visit):
    return json.loads(visit.page.text_content("#specs"))


def test_every_chart_is_drawn_without_an_error_or_a_network(visit):
    charts = visit.page.locator(".chart").count()
    assert charts == len(specs_of(visit)) >= 15
    assert visit.page.locator(".chart svg").count() == charts
    assert visit.errors == []
    assert visit.requests == []
    for marks in visit.page.locator(".chart svg").all():
        assert marks.locator(".mark-rect path, .mark-line path, .mark-symbol path").count() > 0


@pytest.mark.parametrize("width", [390, 768, 1440])
def test_nothing_is_wider_than_the_window(visit, width):
    assert horizontal_overflow(visit.page, width) == 0


@pytest.mark.parametrize("width", [390, 1440])
def test_no_text_in_a_chart_overlaps_another(visit, width):
    horizontal_overflow(visit.page, width)
    visit.page.wait_for_timeout(500)
    for chart in visit.page.locator(".chart").all():
        boxes = chart.evaluate("""(chart) => [...chart.querySelectorAll("text")]
            .filter((text) => text.textContent && text.getAttribute("opacity") !== "0")
            .map((text) => [text.textContent, text.getBoundingClientRect().toJSON()])""")
        inside = chart.bounding_box()
        for text, box in boxes:
            assert box["left"] >= inside["x"] - 1, text
            assert box["right"] <= inside["x"] + inside["width"] + 1, text
        for (text, one), (other_text, other) in itertools.combinations(boxes, 2):
            apart = (
                one["right"] <= other["left"] + 1
                or other["right"] <= one["left"] + 1
                or one["bottom"] <= other["top"] + 4
                or other["bottom"] <= one["top"] + 4
            )
            assert apart, (chart.get_attribute("id"), text, other_text)


def test_charts_follow_light_and_dark_and_paper_is_light(visit):
    def brightness(selector, property_name):
        color = visit.page.locator(selector).first.evaluate(f"(node) => getComputedStyle(node)['{property_name}']")
        return sum(float(part) for part in color.removeprefix("rgb(").removesuffix(")").split(",")[:3]) / 3

    for scheme, paper_is_bright in [("light", True), ("dark", False)]:
        visit.page.emulate_media(color_scheme=scheme)
        assert (brightness("body", "background-color") > 128) == paper_is_bright
        assert (
            abs(brightness("body", "background-color") - brightness("#importance .role-axis-label text", "fill")) > 80
        )
    visit.page.emulate_media(media="print", color_scheme="dark")
    assert brightness("body", "background-color") > 128
    visit.page.emulate_media(media="screen", color_scheme="light")


def test_the_page_shows_what_the_tables_hold(project, visit):
    run = project.query("from lead_scoring_training_run").iloc[0]
    assert run["model_version"] in visit.page.title()
    metrics = project.query("from lead_scoring_metrics where approach = 'logistic_regression'").iloc[0]
    chosen = visit.page.locator("tr.chosen td").all_text_contents()
    assert chosen[:5] == [
        "Logistic regression",
        *(f"{metrics[name]:.4f}" for name in ["roc_auc", "pr_auc", "brier_score", "log_loss"]),
    ]

    specs = specs_of(visit)
    weights = project.query("""
        select feature || coalesce(' = ' || category, '') as label, weight from lead_scoring_weights
        order by abs(weight) desc, label limit 40
    """)
    assert {row["label"]: row["weight"] for row in data_of(specs["weights"])} == dict(weights.to_numpy())
    features = project.query("select count(*) as n from lead_scoring_feature_profile")["n"].iloc[0]
    assert visit.page.locator("#distributions figure").count() == min(features, 40)
    scores = project.query("select score, count(*) as leads from scored_leads group by score")
    drawn = pd.DataFrame(data_of(specs["scores"])).groupby("score")["leads"].sum()
    assert dict(drawn) == dict(scores.to_numpy())
    for name, table, columns in [
        ("calibration", "lead_scoring_calibration_curve", ["mean_predicted_value", "fraction_of_positives"]),
        ("gains", "lead_scoring_gains_table", ["cumulative_share_of_leads", "cumulative_gain"]),
    ]:
        stored = {tuple(row) for row in project.query(f"select {', '.join(columns)} from {table}").to_numpy()}
        assert stored <= {tuple(row[column] for column in columns) for row in data_of(specs[name])}
    stored = {
        tuple(row) for row in project.query("select false_positive_rate, recall from lead_scoring_roc_curve").to_numpy()
    }
    points = [(row["false_positive_rate"], row["recall"]) for row in data_of(specs["roc"])]
    assert set(points) <= stored
    assert {(0.0, 0.0), (1.0, 1.0)} <= set(points)
    assert len(points) <= 3 * 402


def data_of(spec):
    """The rows that a chart draws."""
    return max(spec["datasets"].values(), key=len)


def test_the_strongest_and_the_weakest_lead_are_explained(project, visit):
    run = project.query("from lead_scoring_training_run").iloc[0]
    lead_id = run["id_column"]
    ordered = project.query(f'select * from scored_leads order by lead_score desc, "{lead_id}"')
    reasons = project.query("from lead_score_reasons").set_index(lead_id)
    weakest = ordered[ordered["lead_score"] == ordered["lead_score"].min()].sort_values(lead_id).iloc[0]
    shown = visit.page.locator("#examples figure").all_text_contents()
    assert len(shown) == 2
    for text, lead in zip(shown, [ordered.iloc[0], weakest], strict=True):
        assert f": {lead_id} {lead[lead_id]}" in text
        assert f"Score {lead['score']}, band {lead['score_band']}" in text
        assert reasons.loc[lead[lead_id], "reason_1"] in text


def test_scores_of_older_weights_are_pointed_out(copy, tmp_path, chromium):
    copy.execute("update scored_leads set model_version = 'older'")
    file = tmp_path / "report.html"
    result = CliRunner().invoke(main, ["--database", str(copy.database), "--output", str(file)])
    assert result.exit_code == 0, result.output
    with open_page(chromium, file.as_uri()) as visit:
        assert "The scored leads are of older" in " ".join(visit.page.locator("p.notice").all_text_contents())


def test_a_report_of_no_scored_leads_and_of_a_leak(copy, tmp_path, chromium):
    copy.execute(
        "delete from scored_leads",
        "update lead_scoring_feature_profile set roc_auc = 0.95, is_suspected_leak = true where feature_position = 1",
    )
    file = tmp_path / "report.html"
    result = CliRunner().invoke(main, ["--database", str(copy.database), "--output", str(file)])
    assert result.exit_code == 0, result.output
    with open_page(chromium, file.as_uri()) as visit:
        visit.page.wait_for_function("document.documentElement.dataset.drawn === 'all'")
        assert visit.errors == []
        notices = " ".join(visit.page.locator("p.notice").all_text_contents())
    assert "recency_days alone tells the outcome suspiciously well (AUC 0.950)" in notices
    assert "the demo's leads, which are invented" in notices


def test_the_demos_database_is_not_taken_for_ones_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LEAD_SCORING_DATABASE", raising=False)
    result = CliRunner().invoke(main, [])
    assert result.exit_code == 2
    assert "Name the DuckDB file that `dbt build` wrote: --database yours.duckdb" in result.output


def report_of(database, output):
    return CliRunner().invoke(main, ["--database", str(database), "--output", str(output)])


def test_an_unfinished_build_is_refused_and_the_report_that_was_there_stays(copy, tmp_path):
    (tmp_path / "report.html").write_text("yesterday's")
    copy.execute("drop table lead_scoring_roc_curve")
    result = report_of(copy.database, tmp_path / "report.html")
    assert result.exit_code == 1
    words = "has no table lead_scoring_roc_curve. A full `dbt build` makes all tables."
    assert words in result.output.replace("\n", " ")
    assert (tmp_path / "report.html").read_text() == "yesterday's"


def test_a_renamed_database_is_read_or_asked_to_be_named_again(copy, tmp_path):
    """Before DuckDB 2.0, views refer to tables by the name of the file."""
    copy.execute("checkpoint")
    renamed = tmp_path / "renamed.duckdb"
    renamed.write_bytes(copy.database.read_bytes())
    result = report_of(renamed, tmp_path / "report.html")
    if duckdb.__version__ >= "2":
        assert result.exit_code == 0, result.output
    else:
        assert result.exit_code == 1
        assert "name it lead_scoring.duckdb again" in result.output.replace("\n", " ")
