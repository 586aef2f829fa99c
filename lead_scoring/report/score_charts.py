"""The charts of weights and scores. Their data are the frames of contents.py and described_weights."""

import altair as alt

from lead_scoring.report.style import SHORT, STEP, WIDE_LABEL, signed_bars, styled


def importance_bars(features, palette, legend=True):
    """The share of the spread of the scores that each feature explains, the largest first."""
    frame = features.assign(
        kind=[
            "categories" if row.feature_type == "categorical" else "more raises" if row.weight > 0 else "more lowers"
            for row in features.itertuples()
        ]
    )
    chart = (
        alt.Chart(frame, height=STEP * len(frame))
        .mark_bar()
        .encode(
            y=alt.Y(
                "feature:N",
                sort=frame["feature"].tolist(),
                title=None,
                axis=alt.Axis(domain=False, ticks=False, labelLimit=WIDE_LABEL),
            ),
            x=alt.X("share_of_variance:Q", title=None, axis=alt.Axis(tickCount=5, format="%")),
            color=alt.Color("kind:N", legend=alt.Legend(title=None, columns=1) if legend else None).scale(
                domain=["more raises", "more lowers", "categories"],
                range=[palette.raises, palette.lowers, palette.not_converted],
            ),
            tooltip=[
                "feature:N",
                alt.Tooltip("share_of_variance:Q", title="share of the spread", format=".1%"),
                alt.Tooltip("contribution_standard_deviation:Q", title="spread of its own, log-odds", format=".2f"),
            ],
        )
    )
    return styled(chart, palette)


def contribution_bars(contributions, palette):
    """The difference between a lead's score and the average lead's, by feature, in log-odds."""
    effects = (contributions["contribution"] > 0).map({True: "raises", False: "lowers"})
    return signed_bars(
        contributions.assign(effect=effects),
        "feature",
        "contribution",
        palette,
        [alt.Tooltip("contribution:Q", title="log-odds", format="+.3f")],
        least=0.1,
    )


def scores(counts, bands, palette):
    """The number of leads by score, in the colours of their bands."""
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
