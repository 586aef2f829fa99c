"""The charts, of the frames that contents.py reads. Each is as wide as its place, and no text in it overlaps."""

import altair as alt

FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif'
STEP = 20
# Longer names end in an ellipsis; the tooltip has all of them.
LABEL = 150
# Where there is room, more of it is for names.
WIDE_LABEL = alt.ExprRef(f"max({LABEL}, (containerSize()[0] || 0) * 0.4)")
# 12k and 0.2: the format "s" alone would make 200m of the latter.
SHORT = "format(datum.value, abs(datum.value) >= 1000 ? '.3~s' : '.3~g')"


def styled(chart, palette):
    """A chart as wide as its place, in the palette's colours."""
    return (
        chart.properties(width="container", background=palette.paper)
        .configure(font=FONT)
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=palette.faint,
            titleColor=palette.faint,
            gridColor=palette.rule,
            domainColor=palette.rule,
            tickColor=palette.rule,
            titleFontWeight="normal",
            labelFontSize=11,
            titleFontSize=11,
            labelLimit=LABEL,
            labelOverlap="greedy",
            labelSeparation=4,
        )
        .configure_legend(
            labelColor=palette.ink,
            titleColor=palette.faint,
            titleFontWeight="normal",
            orient="top",
            direction="horizontal",
            columns=2,
            labelLimit=LABEL,
            symbolStrokeWidth=0,
        )
    )


def _outcome(palette, legend):
    return alt.Color("outcome:N", legend=alt.Legend(title=None) if legend else None).scale(
        domain=["converted", "not converted"], range=[palette.converted, palette.not_converted]
    )


def histogram(bins, palette, legend=False):
    """How the values of a numeric feature are distributed among the leads of either outcome."""
    chart = (
        alt.Chart(bins, height=110)
        .mark_bar(opacity=0.6, binSpacing=0)
        .encode(
            x=alt.X(
                "min_value:Q", bin="binned", title=None, axis=alt.Axis(labelExpr=SHORT, grid=False, tickCount=4)
            ).scale(zero=False, nice=False),
            x2="max_value:Q",
            y=alt.Y("share:Q", stack=None, title=None, axis=alt.Axis(format="%", tickCount=3)),
            color=_outcome(palette, legend),
            tooltip=[
                alt.Tooltip("min_value:Q", title="from", format=".4~g"),
                alt.Tooltip("max_value:Q", title="to below", format=".4~g"),
                "outcome:N",
                alt.Tooltip("leads:Q", format=","),
                alt.Tooltip("share:Q", title="share of the outcome", format=".1%"),
            ],
        )
    )
    return styled(chart, palette)


def category_bars(shares, palette, legend=False):
    """How frequent each category is among the leads of either outcome."""
    chart = (
        alt.Chart(shares, height=STEP * shares["category"].nunique())
        .mark_bar()
        .encode(
            y=alt.Y("category:N", sort=alt.EncodingSortField("place"), title=None, axis=alt.Axis(labelLimit=120)),
            yOffset=alt.YOffset("outcome:N"),
            x=alt.X("share:Q", title=None, axis=alt.Axis(format="%", tickCount=3)),
            color=_outcome(palette, legend),
            tooltip=[
                "category:N",
                "outcome:N",
                alt.Tooltip("leads:Q", format=","),
                alt.Tooltip("share:Q", title="share of the outcome", format=".1%"),
            ],
        )
    )
    return styled(chart, palette)


CORRELATIONS = [-0.7, -0.4, -0.1, 0.1, 0.4, 0.7]


def correlation_heatmap(correlations, names, palette, legend=True):
    """Correlations of numeric features in the order of `names`; a column has the number that its row begins with."""
    places = {name: place for place, name in enumerate(names, start=1)}
    shown = correlations[correlations["feature"].isin(places) & correlations["other_feature"].isin(places)]
    shown = shown.assign(
        row=[f"{places[name]} {name}" for name in shown["feature"]], column=shown["other_feature"].map(places)
    )
    colors = [
        *(palette.negative_3, palette.negative_2, palette.negative_1, palette.none),
        *(palette.positive_1, palette.positive_2, palette.positive_3),
    ]
    chart = (
        alt.Chart(shown, height=STEP * len(names))
        .mark_rect(stroke=palette.rule, strokeWidth=0.5)
        .encode(
            y=alt.Y("row:N", sort=[f"{place} {name}" for name, place in places.items()], title=None),
            x=alt.X("column:O", sort=list(places.values()), title=None, axis=alt.Axis(orient="top", labelAngle=0)),
            color=alt.Color(
                "correlation:Q", legend=alt.Legend(title=None, gradientLength=300) if legend else None
            ).scale(type="threshold", domain=CORRELATIONS, range=colors),
            tooltip=["feature:N", "other_feature:N", alt.Tooltip("correlation:Q", format="+.3f")],
        )
    )
    return styled(chart, palette)


def label_correlations(features, palette):
    """How each numeric feature goes together with the outcome."""
    numeric = features[features["feature_type"] == "numeric"].assign(
        effect=lambda frame: (frame["label_correlation"] > 0).map({True: "raises", False: "lowers"})
    )
    return _signed_bars(
        numeric,
        "feature",
        "label_correlation",
        palette,
        [alt.Tooltip("label_correlation:Q", title="correlation with the outcome", format="+.3f")],
    )


def weight_bars(weights, palette):
    """The weights, heaviest first."""
    return _signed_bars(
        weights,
        "label",
        "weight",
        palette,
        [
            alt.Tooltip("weight:Q", format="+.4f"),
            alt.Tooltip("odds_ratio:Q", title="odds of a conversion x", format=".3~g"),
        ],
    )


def contribution_bars(contributions, palette):
    """What sets a lead's score apart from the average lead's, in log-odds."""
    effects = (contributions["contribution"] > 0).map({True: "raises", False: "lowers"})
    return _signed_bars(
        contributions.assign(effect=effects),
        "feature",
        "contribution",
        palette,
        [alt.Tooltip("contribution:Q", title="log-odds", format="+.3f")],
    )


def _signed_bars(frame, name, value, palette, tooltip):
    """Bars to the right where something raises, to the left where it lowers, the largest on top."""
    order = frame.sort_values(value, key=abs, ascending=False, kind="stable")[name].tolist()
    chart = (
        alt.Chart(frame, height=STEP * len(frame))
        .mark_bar()
        .encode(
            y=alt.Y(
                f"{name}:N", sort=order, title=None, axis=alt.Axis(domain=False, ticks=False, labelLimit=WIDE_LABEL)
            ),
            x=alt.X(f"{value}:Q", title=None, axis=alt.Axis(tickCount=5, format="+.2~f")),
            color=alt.Color("effect:N", legend=None).scale(
                domain=["raises", "lowers", "nothing"], range=[palette.raises, palette.lowers, palette.faint]
            ),
            tooltip=[f"{name}:N", *tooltip],
        )
    )
    return styled(chart, palette)


def _approach(palette):
    return alt.Color(
        "approach:N", legend=alt.Legend(title=None, columns=1, symbolType="stroke", symbolStrokeWidth=3)
    ).scale(
        domain=["Logistic regression", "Gradient boosting", "Equal weights"],
        range=[palette.logistic_regression, palette.gradient_boosting, palette.equal_weights],
    )


def _diagonal(palette):
    """What a model without any skill, or without any error, would give."""
    line = alt.Chart(alt.Data(values=[{"x": 0, "y": 0}, {"x": 1, "y": 1}]))
    return line.mark_line(color=palette.faint, strokeDash=[3, 3], strokeWidth=1).encode(x="x:Q", y="y:Q")


def _shares(x, y, x_title, y_title):
    """Two axes from 0% to 100%."""
    axis = alt.Axis(format="%", tickCount=5)
    return {
        "x": alt.X(f"{x}:Q", title=x_title, axis=axis).scale(domain=[0, 1]),
        "y": alt.Y(f"{y}:Q", title=y_title, axis=axis).scale(domain=[0, 1]),
    }


def roc(points, palette):
    """The ROC curves."""
    lines = (
        alt.Chart(points, height=260)
        .mark_line(strokeWidth=2)
        .encode(
            **_shares("false_positive_rate", "recall", "selected of those who do not convert", "of those who convert"),
            color=_approach(palette),
            order="place:Q",
        )
    )
    return styled(_diagonal(palette) + lines, palette)


def precision_recall(points, palette):
    """The precision-recall curves."""
    lines = (
        alt.Chart(points, height=260)
        .mark_line(strokeWidth=2)
        .encode(
            **_shares("recall", "precision", "selected of those who convert (recall)", "converted of the selected"),
            color=_approach(palette),
            order="place:Q",
        )
    )
    return styled(lines, palette)


def calibration(points, palette):
    """What was predicted against what happened; on the diagonal, 30% means 30%."""
    encoding = _shares("mean_predicted_value", "fraction_of_positives", "predicted probability", "converted")
    tooltip = [
        "approach:N",
        alt.Tooltip("mean_predicted_value:Q", title="predicted", format=".1%"),
        alt.Tooltip("fraction_of_positives:Q", title="converted", format=".1%"),
        alt.Tooltip("leads:Q", format=","),
    ]
    base = alt.Chart(points, height=260).encode(**encoding, color=_approach(palette), tooltip=tooltip)
    return styled(_diagonal(palette) + base.mark_line(strokeWidth=2) + base.mark_circle(size=40, opacity=1), palette)


def gains(points, palette):
    """How many of those who convert are among the best-scored leads."""
    encoding = _shares("cumulative_share_of_leads", "cumulative_gain", "best leads selected", "of those who convert")
    tooltip = [
        "approach:N",
        alt.Tooltip("cumulative_share_of_leads:Q", title="best leads", format=".0%"),
        alt.Tooltip("cumulative_gain:Q", title="of those who convert", format=".1%"),
        alt.Tooltip("cumulative_lift:Q", title="lift", format=".2f"),
    ]
    base = alt.Chart(points, height=260).encode(**encoding, color=_approach(palette), order="bin:Q", tooltip=tooltip)
    return styled(_diagonal(palette) + base.mark_line(strokeWidth=2) + base.mark_circle(size=40, opacity=1), palette)


def lift(points, palette):
    """How many times better than at random the best-scored leads convert."""
    chart = (
        alt.Chart(points[points["bin"] > 0], height=260)
        .mark_line(strokeWidth=2, point=alt.OverlayMarkDef(size=40, opacity=1))
        .encode(
            x=alt.X(
                "cumulative_share_of_leads:Q", title="best leads selected", axis=alt.Axis(format="%", tickCount=5)
            ).scale(domain=[0, 1]),
            y=alt.Y("cumulative_lift:Q", title="lift", axis=alt.Axis(tickCount=5, format=".1f")),
            color=_approach(palette),
            order="bin:Q",
            tooltip=["approach:N", alt.Tooltip("cumulative_lift:Q", title="lift", format=".2f")],
        )
    )
    return styled(chart, palette)


def scores(counts, bands, palette):
    """How many leads have which score, in the colours of their bands."""
    colors = [getattr(palette, f"band_{place}") for place in range(1, 7)]
    chart = (
        alt.Chart(counts, height=200)
        .transform_calculate(end="datum.score + 1")
        .mark_bar(binSpacing=0)
        .encode(
            x=alt.X("score:Q", bin="binned", title="score (probability in percent)", axis=alt.Axis(grid=False)).scale(
                domain=[0, 101], nice=False
            ),
            x2="end:Q",
            y=alt.Y("leads:Q", title="leads", axis=alt.Axis(tickCount=4, labelExpr=SHORT)),
            color=alt.Color("score_band:N", legend=alt.Legend(title=None, columns=4)).scale(domain=bands, range=colors),
            tooltip=["score:Q", alt.Tooltip("score_band:N", title="band"), alt.Tooltip("leads:Q", format=",")],
        )
    )
    return styled(chart, palette)
