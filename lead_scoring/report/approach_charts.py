"""The charts that compare the approaches. Their data are the frames of contents.py."""

import altair as alt

from lead_scoring.report.style import styled
from lead_scoring.tables import APPROACHES


def _approach(points, palette):
    """The colours of the approaches in the data. Without Python models there is no gradient boosting."""
    colours = {title: getattr(palette, approach) for approach, title in APPROACHES.items()}
    compared = [title for title in colours if title in set(points["approach"])]
    return alt.Color(
        "approach:N", legend=alt.Legend(title=None, columns=1, symbolType="stroke", symbolStrokeWidth=3)
    ).scale(domain=compared, range=[colours[title] for title in compared])


def _diagonal(palette):
    """The line of a model without any skill, or without any error."""
    line = alt.Chart(alt.Data(values=[{"x": 0, "y": 0}, {"x": 1, "y": 1}]))
    return line.mark_line(color=palette.faint, strokeDash=[3, 3], strokeWidth=1).encode(x="x:Q", y="y:Q")


def _shares(x, y, x_title, y_title):
    """Two axes from 0% to 100%."""
    axis = alt.Axis(format="%", tickCount=5)
    return {
        "x": alt.X(f"{x}:Q", title=x_title, axis=axis).scale(domain=[0, 1]),
        "y": alt.Y(f"{y}:Q", title=y_title, axis=axis).scale(domain=[0, 1]),
    }


def _base(points, palette, encoding, **further):
    """The approaches in their colours; the caller chooses the mark."""
    return alt.Chart(points, height=260).encode(**encoding, color=_approach(points, palette), **further)


def roc(points, palette):
    """The ROC curves."""
    axes = _shares("false_positive_rate", "recall", "selected of those who do not convert", "of those who convert")
    lines = _base(points, palette, axes, order="place:Q").mark_line(strokeWidth=2)
    return styled(_diagonal(palette) + lines, palette)


def precision_recall(points, palette):
    """The precision-recall curves."""
    axes = _shares("recall", "precision", "selected of those who convert (recall)", "converted of the selected")
    return styled(_base(points, palette, axes, order="place:Q").mark_line(strokeWidth=2), palette)


def calibration(points, palette):
    """Predicted against actual conversion rates; on the diagonal, 30% means 30%."""
    axes = _shares("mean_predicted_value", "fraction_of_positives", "predicted probability", "converted")
    tooltip = [
        "approach:N",
        alt.Tooltip("mean_predicted_value:Q", title="predicted", format=".1%"),
        alt.Tooltip("fraction_of_positives:Q", title="converted", format=".1%"),
        alt.Tooltip("leads:Q", format=","),
    ]
    base = _base(points, palette, axes, tooltip=tooltip)
    # A dot for two leads means little, so its size shows the number of leads.
    most = int(points["leads"].max())
    # For the legend: the largest number, rounded to one digit, and a tenth of it.
    rounded = most // 10 ** (len(str(most)) - 1) * 10 ** (len(str(most)) - 1)
    legend = alt.Legend(title="leads", symbolType="circle", values=sorted({max(1, rounded // 10), rounded}))
    size = alt.Size("leads:Q", legend=legend).scale(domain=[0, most], range=[4, 260])
    dots = base.mark_circle(opacity=0.75).encode(size=size)
    return styled(_diagonal(palette) + base.mark_line(strokeWidth=1.5, opacity=0.6) + dots, palette)


def gains(points, palette):
    """The share of all conversions among the best-scored leads."""
    axes = _shares("cumulative_share_of_leads", "cumulative_gain", "best leads selected", "of those who convert")
    tooltip = [
        "approach:N",
        alt.Tooltip("cumulative_share_of_leads:Q", title="best leads", format=".0%"),
        alt.Tooltip("cumulative_gain:Q", title="of those who convert", format=".1%"),
        alt.Tooltip("cumulative_lift:Q", title="lift", format=".2f"),
    ]
    return _dotted(_base(points, palette, axes, order="bin:Q", tooltip=tooltip), palette)


def _dotted(base, palette):
    """Lines with tooltips at their points, in front of the diagonal."""
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
            color=_approach(points, palette),
            order="bin:Q",
            tooltip=["approach:N", alt.Tooltip("cumulative_lift:Q", title="lift", format=".2f")],
        )
    )
    return styled(chart, palette)
