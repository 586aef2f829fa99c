"""The report, opened in a real browser as its readers do: no network, phone and desk, light and dark, on paper."""

import itertools
import json

import duckdb
import numpy as np
import pandas as pd
import pytest
from scipy.stats.contingency import relative_risk
from support.browser import horizontal_overflow
from support.harness import Project
from support.reports import open_report, write_report

LONG = "How many of our pages about prices and contracts the visitor has read in the last quarter"


@pytest.fixture(scope="module")
def wide(tmp_path_factory):
    """A consumer with 42 features: long names, names that are markup, many categories, a constant, missing values."""
    generator = np.random.default_rng(3)
    leads = pd.DataFrame({"lead_id": range(1200)})
    names = [LONG, "<script><b>", "<img src=x onerror=alert(1)>", "{{ run }}", "größe", "a.b[0]"]
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
    # Tests may fail on noise. To train 150 weights in SQL would take most of the time, and the report says the same of
    # them as of the other projects'.
    result = project.dbt("build", "--exclude-resource-type", "test", "--exclude", "lead_scoring_sql_weights")
    assert result.success, project.said
    return project


@pytest.fixture(scope="module", params=["built", "sales", "wide"])
def project(request):
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def visit(project, tmp_path_factory, chromium):
    with open_report(write_report(project, tmp_path_factory.mktemp("report") / "report.html"), chromium) as visit:
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
    importance = project.query("""
        select feature, share_of_variance from lead_scoring_feature_importance order by share_of_variance desc limit 40
    """)
    drawn = {row["feature"]: row["share_of_variance"] for row in data_of(specs["importance"])}
    assert drawn == dict(importance.to_numpy())
    assert list(drawn.values()) == sorted(drawn.values(), reverse=True)
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


def test_the_page_says_whom_to_call_and_why(project, visit):
    run = project.query("from lead_scoring_training_run").iloc[0]
    lead_id = run["id_column"]
    best = project.query(f'select * from scored_leads order by lead_score desc, "{lead_id}" limit 50')
    rows = visit.page.locator("#to-call tbody tr")
    assert rows.locator("td:first-child").all_text_contents() == [str(value) for value in best[lead_id]]
    assert rows.locator("td:nth-child(2)").all_text_contents() == [str(value) for value in best["score"]]
    assert rows.locator("td:nth-child(3)").all_text_contents() == list(best["score_band"])
    reasons = project.query("from lead_score_reasons").set_index(lead_id).loc[best[lead_id]]
    first = [text.split("\n") for text in rows.locator("td.reasons span:first-child").all_text_contents()]
    for (said,), contribution in zip(first, reasons["reason_1_contribution"], strict=True):
        assert said.endswith(" times the odds)")
        number = float(said.rsplit("(", 1)[1].split()[-4].replace(",", ""))
        if "(more than" in said:
            assert number == 1000 < np.exp(contribution)
            continue
        assert number == pytest.approx(np.exp(contribution), rel=0.06, abs=0.0501), said


def test_the_page_begins_with_a_verdict(project, visit):
    """Katz's interval of the risk ratio, by SciPy, converted to one of the lift."""
    scores = project.query("from lead_scoring_validation_scores where approach = 'logistic_regression'")
    best = project.query("from lead_scoring_gains_table where approach = 'logistic_regression' and bin = 1").iloc[0]
    others = len(scores) - best["leads"]
    ratio = relative_risk(best["positives"], best["leads"], scores["label"].sum() - best["positives"], others)
    share = best["leads"] / len(scores)
    low, high = (end / (share * end + 1 - share) for end in ratio.confidence_interval(0.95))
    lift = best["positives"] / best["leads"] / scores["label"].mean()
    assert visit.page.locator(".verdict b").inner_text() == f"{lift:.1f} times ({low:.1f} to {high:.1f}) as often"


def test_categories_have_counts_and_the_weights_their_standard_errors(project, visit):
    has_errors = project.query("""
        select count(*) as n from duckdb_tables()
        where table_name = 'lead_scoring_sql_weights' and schema_name = 'main'
    """)
    shown = visit.page.locator("#weights-section").inner_text()
    assert ("±" in shown.split("After ±")[-1]) == bool(has_errors["n"].iloc[0])
    categories = project.query("""
        select feature, category, odds.leads, coefficient
        from lead_scoring_odds_ratios as odds inner join lead_scoring_weights using (feature, category)
    """)
    features = dict.fromkeys(categories["feature"])
    assert visit.page.locator("#weights-section figure table").count() == len(features)
    for feature in features:
        figure = visit.page.locator("#weights-section figure").filter(has_text=f"{feature}: ")
        cells = [row.split("\t") for row in figure.locator("tbody tr:not(.faint)").all_inner_texts()]
        expected = categories[categories["feature"] == feature].nlargest(10, "leads", keep="all").set_index("category")
        assert len(cells) == min(10, len(categories[categories["feature"] == feature]))
        for name, leads, _, _, coefficient in cells:
            assert leads == f"{expected.loc[name, 'leads']:,}"
            assert coefficient.startswith(f"{expected.loc[name, 'coefficient']:+.2f}")


def test_every_column_of_a_table_can_be_reached_on_a_phone(visit):
    horizontal_overflow(visit.page, 390)
    for table in visit.page.locator(".scroll").all():
        reached = table.evaluate("""(box) => {
            box.scrollLeft = box.scrollWidth;
            const last = box.querySelector("tbody tr").lastElementChild.getBoundingClientRect();
            return last.right <= box.getBoundingClientRect().right + 1;
        }""")
        assert reached
    # Whom to call, and why, needs no scrolling at all.
    reasons = visit.page.locator("#to-call td.reasons").first.bounding_box()
    assert reasons["x"] + reasons["width"] <= 390


def test_the_dots_of_the_calibration_are_as_large_as_their_leads_are_many(project, visit):
    spec = specs_of(visit)["calibration"]
    sized = [layer["encoding"]["size"]["field"] for layer in spec["layer"] if "size" in layer.get("encoding", {})]
    assert sized == ["leads"]
    stored = project.query("select leads from lead_scoring_calibration_curve")["leads"]
    assert sorted(row["leads"] for row in data_of(spec)) == sorted(stored)
