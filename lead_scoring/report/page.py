"""The page: the charts and tables of a build in one HTML file that needs nothing else."""

import json
from pathlib import Path

import vl_convert
from markupsafe import Markup, escape

from lead_scoring.report import approach_charts, contents, feature_charts, score_charts
from lead_scoring.report.palette import PAGE
from lead_scoring.tables import APPROACHES
from lead_scoring.templates import fill
from lead_scoring.weights import described_weights, suspicious_features

HERE = Path(__file__).parent
WEIGHTS = 40


def report(build):
    """Write the report of a build.

    Args:
        build: a lead_scoring.database.Build.

    Returns:
        text of an HTML page.
    """
    specs = {}

    def chart(name, made):
        """Put a chart aside under a name, and give its place on the page."""
        specs[name] = made.to_dict()
        return Markup('<div class="chart" id="{}"></div>').format(name)

    features = contents.features(build)
    numeric = features[features["feature_type"] == "numeric"]
    weights = described_weights(build, WEIGHTS)
    bands = contents.bands(build)
    examples = contents.example_leads(build)
    gains, calibration = contents.gains_table(build), contents.calibration_curve(build)
    return fill(
        "lead_scoring.report",
        "page.html.jinja",
        {"number": _number, "percent": _percent, "breakable": _breakable},
        title=build.titled("Lead scoring report"),
        run=build.run,
        scored=contents.scored(build),
        metrics=contents.metrics(build).to_dict("records"),
        chosen=APPROACHES["logistic_regression"],
        features=features.to_dict("records"),
        weights=weights.to_dict("records"),
        bands=bands.to_dict("records"),
        unseen=contents.unseen_categories(build),
        suspicious=suspicious_features(build),
        distributions=_distributions(build, features, chart),
        heatmap=_heatmap(build, numeric, chart),
        label_correlations=chart("label-correlations", feature_charts.label_correlations(numeric, PAGE))
        if len(numeric)
        else None,
        roc=chart("roc", approach_charts.roc(contents.roc_curve(build), PAGE)),
        precision_recall=chart(
            "precision-recall", approach_charts.precision_recall(contents.precision_recall_curve(build), PAGE)
        ),
        calibration=chart("calibration", approach_charts.calibration(calibration, PAGE)),
        gains=chart("gains", approach_charts.gains(gains, PAGE)),
        lift=chart("lift", approach_charts.lift(gains, PAGE)),
        weight_bars=chart("weights", score_charts.weight_bars(weights, PAGE)),
        scores=chart("scores", score_charts.scores(contents.scores(build), bands["score_band"].tolist(), PAGE)),
        examples=[
            example | {"chart": chart(f"lead-{place}", score_charts.contribution_bars(example["contributions"], PAGE))}
            for place, example in enumerate(examples, start=1)
        ],
        correlation_ends=feature_charts.CORRELATIONS,
        css=Markup((HERE / "page.css").read_text(encoding="utf-8")),
        vega=Markup(vl_convert.javascript_bundle().replace("</script", "<\\/script")),
        # Last, when all charts are made.
        specs=Markup(_embedded(specs)),
    )


def _distributions(build, features, chart):
    """Each feature with the chart of its distribution."""
    histograms, shares = contents.histograms(build), contents.category_shares(build)
    made = []
    for place, feature in enumerate(features.to_dict("records"), start=1):
        if feature["distinct_values"] <= 1 and not feature["missing_values"]:
            made.append(feature | {"chart": None})
            continue
        is_numeric = feature["feature_type"] == "numeric"
        rows = histograms if is_numeric else shares
        rows = rows[rows["feature"] == feature["feature"]].drop(columns="feature")
        if feature["column_type"] == "boolean" and is_numeric:
            rows = rows.assign(place=rows["min_value"], category=rows["min_value"].map({0: "no", 1: "yes"}))
            is_numeric = False
        draw = feature_charts.histogram if is_numeric else feature_charts.category_bars
        made.append(feature | {"chart": chart(f"feature-{place}", draw(rows, PAGE))})
    return made


def _heatmap(build, numeric, chart):
    if len(numeric) < 2:
        return None
    return chart(
        "correlations",
        feature_charts.correlation_heatmap(
            contents.correlations(build), numeric["feature"].tolist(), PAGE, legend=False
        ),
    )


def _embedded(specs):
    """JSON that no text within it can end before its time."""
    return json.dumps(specs, ensure_ascii=False, allow_nan=False).replace("<", "\\u003c")


def _number(value, digits=4):
    """A number with some significant digits, and never fewer than it has before the point; nothing for none."""
    if value is None or value != value:
        return ""
    return f"{value:,.0f}" if isinstance(value, int) or 10**digits <= abs(value) < 1e15 else f"{value:,.{digits}g}"


def _percent(value):
    return "" if value is None or value != value else f"{value:.1%}"


def _breakable(name):
    """A name that may go on in the next line after an underscore."""
    return escape(name).replace("_", Markup("_<wbr>"))
