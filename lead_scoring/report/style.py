"""The style of all charts: they are as wide as their container, and texts do not overlap."""

import altair as alt

FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif'
STEP = 20
# Longer names end in an ellipsis; the tooltip has the full name.
LABEL = 150
# On wide screens names get more room.
WIDE_LABEL = alt.ExprRef(f"max({LABEL}, (containerSize()[0] || 0) * 0.4)")
# Shows 12k and 0.2; the format "s" alone would turn 0.2 into 200m.
SHORT = "format(datum.value, abs(datum.value) >= 1000 ? '.3~s' : '.3~g')"


def styled(chart, palette):
    """A chart as wide as its container, in the palette's colours."""
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


def signed_bars(frame, name, value, palette, tooltip, least):
    """Bars to the right for values that raise, to the left for those that lower, the largest on top.

    The axis covers at least -`least` to `least`, so that tiny values look tiny.
    """
    order = frame.sort_values(value, key=abs, ascending=False, kind="stable")[name].tolist()
    ends = [float(min(-least, frame[value].min())), float(max(least, frame[value].max()))]
    chart = (
        alt.Chart(frame, height=STEP * len(frame))
        .mark_bar()
        .encode(
            y=alt.Y(
                f"{name}:N", sort=order, title=None, axis=alt.Axis(domain=False, ticks=False, labelLimit=WIDE_LABEL)
            ),
            # Without a fixed number of digits, Vega uses as many as the ticks need.
            x=alt.X(f"{value}:Q", title=None, axis=alt.Axis(tickCount=5, format="+f")).scale(domain=ends, nice=True),
            color=alt.Color("effect:N", legend=None).scale(
                domain=["raises", "lowers", "nothing"], range=[palette.raises, palette.lowers, palette.faint]
            ),
            tooltip=[f"{name}:N", *tooltip],
        )
    )
    return styled(chart, palette)
