"""The charts of weights and scores, of the frames that contents.py and described_weights read."""

import altair as alt

from lead_scoring.report.style import SHORT, signed_bars, styled


def weight_bars(weights, palette):
    """The weights, heaviest first."""
    return signed_bars(
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
    return signed_bars(
        contributions.assign(effect=effects),
        "feature",
        "contribution",
        palette,
        [alt.Tooltip("contribution:Q", title="log-odds", format="+.3f")],
    )


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
