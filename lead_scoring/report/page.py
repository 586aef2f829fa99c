"""The page: the charts and tables of a build in one HTML file that needs nothing else."""

import json
from datetime import datetime
from pathlib import Path

import vl_convert
from markupsafe import Markup, escape

from lead_scoring.commands import command
from lead_scoring.numbers import is_none, number
from lead_scoring.report import approach_charts, contents, feature_charts, score_charts
from lead_scoring.report.palette import PAGE
from lead_scoring.tables import APPROACHES
from lead_scoring.templates import fill
from lead_scoring.weights import suspicious_features

HERE = Path(__file__).parent
# Longer ids are shortened in the middle.
ID_LENGTH = 16


def report(build):
    """Write the report of a build.

    Args:
        build: a lead_scoring.database.Build.

    Returns:
        text of an HTML page.
    """
    specs = {}

    def chart(name, made):
        """Store a chart under a name, and return its placeholder on the page."""
        specs[name] = made.to_dict()
        return Markup('<div class="chart" id="{}"></div>').format(name)

    features = contents.features(build)
    numeric = features[features["feature_type"] == "numeric"]
    bands = contents.bands(build)
    weights = contents.weights(build)
    examples = contents.example_leads(build)
    gains, calibration = contents.gains_table(build), contents.calibration_curve(build)
    return fill(
        "lead_scoring.report",
        "page.html.jinja",
        {
            "number": number,
            "percent": _percent,
            "signed": _signed,
            "error": _error,
            "times": _times,
            "breakable": _breakable,
            "shortened": _shortened,
            "shown": _shown,
        },
        title=build.titled("Lead scoring report"),
        run=build.run,
        scored=contents.scored(build),
        verdict=contents.verdict(build),
        to_call=contents.leads_list(build),
        export_leads=command(build, "export", "--leads"),
        metrics=contents.metrics(build).to_dict("records"),
        chosen=APPROACHES["logistic_regression"],
        features=features.to_dict("records"),
        weights=_weights_by_feature(weights, features),
        has_errors=bool(weights["standard_error"].notna().any()),
        bands=[row | {"digits": _digits_apart(row)} for row in bands.to_dict("records")],
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
        importance=chart("importance", score_charts.importance_bars(features, PAGE, legend=False)),
        scores=chart("scores", score_charts.scores(contents.scores(build), bands["score_band"].tolist(), PAGE)),
        examples=[
            example | {"chart": chart(f"lead-{place}", score_charts.contribution_bars(example["contributions"], PAGE))}
            for place, example in enumerate(examples, start=1)
        ],
        correlation_ends=feature_charts.CORRELATIONS,
        css=Markup((HERE / "page.css").read_text(encoding="utf-8")),
        vega=Markup(vl_convert.javascript_bundle().replace("</script", "<\\/script")),
        # At the end, when all charts exist.
        specs=Markup(_embedded(specs)),
    )


def _weights_by_feature(weights, features):
    """The weights of each feature, the most important feature first: one for a number, or those of its categories.

    Returns:
        a list of dicts: feature, share_of_variance, column_type, and number (its weight) or categories (those with the
        most leads, ordered by their effect on the odds, highest first) and others (the number of remaining categories
        and of their leads).
    """
    listed = []
    for feature in features.to_dict("records"):
        rows = weights[weights["feature"] == feature["feature"]].to_dict("records")
        described = {name: feature[name] for name in ("feature", "share_of_variance", "column_type")}
        if feature["feature_type"] == "numeric":
            listed.append(described | {"number": rows[0]})
            continue
        shown, others = rows[: contents.CATEGORIES], rows[contents.CATEGORIES :]
        shown.sort(key=lambda row: -row["odds_ratio"])
        listed.append(
            described
            | {
                "categories": shown,
                "others": {"number": len(others), "leads": sum(row["leads"] for row in others)},
            }
        )
    return listed


def _distributions(build, features, chart):
    """Each feature with the chart of its distribution, or with a note if there is none."""
    histograms, shares = contents.histograms(build), contents.category_shares(build)
    made = []
    for place, feature in enumerate(features.to_dict("records"), start=1):
        if feature["distinct_values"] <= 1 and not feature["missing_values"]:
            made.append(feature | {"chart": None, "note": "The same in every training lead."})
            continue
        is_numeric = feature["feature_type"] == "numeric"
        rows = histograms if is_numeric else shares
        rows = rows[rows["feature"] == feature["feature"]].drop(columns="feature")
        if not is_numeric and (note := _too_many(feature, rows)):
            made.append(feature | {"chart": None, "note": note})
            continue
        if feature["column_type"] == "boolean" and is_numeric:
            rows = rows.assign(place=rows["min_value"], category=rows["min_value"].map({0: "no", 1: "yes"}))
            is_numeric = False
        draw = feature_charts.histogram if is_numeric else feature_charts.category_bars
        made.append(feature | {"chart": chart(f"feature-{place}", draw(rows, PAGE))})
    return made


def _too_many(feature, shares):
    """The note for a feature whose most frequent categories have hardly any leads; None for other features."""
    leads = shares.groupby("place")["leads"].sum()
    named = leads[leads.index <= contents.CATEGORIES]
    if named.sum() >= 0.1 * leads.sum():
        return None
    return (
        f"{feature['distinct_values']:,} different values among {feature['leads']:,} leads, none of them in more than "
        f"{named.max():,.0f}: too many to show."
    )


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
    """JSON in which no text can end the script early."""
    return json.dumps(specs, ensure_ascii=False, allow_nan=False).replace("<", "\\u003c")


def _percent(value, digits=1):
    # Adding 0 turns -0 into 0.
    return "" if is_none(value) else f"{round(value, digits + 2) + 0.0:.{digits}%}"


def _digits_apart(band):
    """How many digits after the point of a percentage tell a band's expected share from the ends of its interval."""
    ends = (band["low"], band["high"])
    return next(
        digits
        for digits in range(1, 9)
        if digits == 8
        or not band["is_off"]
        or _percent(band["mean_conversion_probability"], digits) not in [_percent(end, digits) for end in ends]
    )


def _signed(value, digits):
    return f"{round(value, digits) + 0.0:+.{digits}f}"


def _error(value, digits):
    """The text after a coefficient: its standard error, if there is one."""
    return "" if is_none(value) else f" ± {value:.{digits}f}"


def _times(value):
    """A factor, rounded so that it can be read aloud."""
    return f"{value:,.0f}" if value >= 9.95 else f"{value:.2f}" if value < 0.095 else f"{value:.1f}"


def _breakable(name):
    """A name that may break after an underscore."""
    return escape(name).replace("_", Markup("_<wbr>"))


def _shortened(value):
    """An id; if it is long, without its middle part, and with the full id in its title."""
    whole = str(value)
    if len(whole) <= ID_LENGTH:
        return whole
    return Markup('<span title="{}">{}…{}</span>').format(whole, whole[: ID_LENGTH // 2], whole[1 - ID_LENGTH // 2 :])


def _shown(value):
    """A column's own value, unchanged except for unnecessary digits of a number."""
    if isinstance(value, float):
        return number(value, 6)
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return "" if value is None else str(value)
