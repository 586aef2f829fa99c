"""The charts of the features. Their data are the frames of contents.py."""

import altair as alt

from lead_scoring.report.style import SHORT, STEP, signed_bars, styled


def _outcome(palette, legend):
    return alt.Color("outcome:N", legend=alt.Legend(title=None) if legend else None).scale(
        domain=["converted", "not converted"], range=[palette.converted, palette.not_converted]
    )


def histogram(bins, palette, legend=False):
    """The distribution of a numeric feature, for each outcome."""
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
    """The frequency of each category, for each outcome."""
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
    """Correlations of numeric features in the order of `names`. Columns are labelled with the numbers of the rows."""
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
    """The correlation of each numeric feature with the outcome."""
    numeric = features[features["feature_type"] == "numeric"].assign(
        effect=lambda frame: (frame["label_correlation"] > 0).map({True: "raises", False: "lowers"})
    )
    return signed_bars(
        numeric,
        "feature",
        "label_correlation",
        palette,
        [alt.Tooltip("label_correlation:Q", title="correlation with the outcome", format="+.3f")],
        # The heat map's colour for no correlation.
        least=CORRELATIONS[3],
    )
