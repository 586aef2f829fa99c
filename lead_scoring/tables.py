"""The results of a build as text tables."""

from tabulate import tabulate

from lead_scoring.leads import named_reasons
from lead_scoring.quoting import quoted
from lead_scoring.reasons import reasons_of
from lead_scoring.showing import visible
from lead_scoring.weights import described_weights

APPROACHES = {
    "equal_weights": "Equal weights",
    "logistic_regression": "Logistic regression",
    "gradient_boosting": "Gradient boosting",
}

# With many categories there are too many weights to read at a glance.
WEIGHTS = 30


def metrics_table(build, style):
    """The metrics of the approaches on the validation leads, the best-known metric first.

    Args:
        build: a database.Build.
        style: a format of tabulate, such as "simple" or "github".
    """
    metrics = build.frame("select * from lead_scoring_metrics").set_index("approach")
    # Gradient boosting is a Python model, so it is missing if the weights are trained in SQL.
    metrics = metrics.loc[[approach for approach in APPROACHES if approach in metrics.index]]
    precisions = [column for column in metrics if column.startswith("precision_at_")]
    columns = {"roc_auc": "AUC-ROC", "pr_auc": "PR-AUC", "brier_score": "Brier"}
    columns |= {column: f"P@{column.removeprefix('precision_at_')}" for column in precisions}
    rows = metrics[list(columns)].rename(columns=columns).rename(index=APPROACHES)
    return tabulate(rows, headers=["Approach", *rows.columns], tablefmt=style, floatfmt=".4f", missingval="-")


def scored_leads_table(build, style, leads=6):
    """The first scored leads by id, as a SELECT returns them, without the time; `style` as in metrics_table."""
    lead_id = quoted(build.run["id_column"])
    first = build.frame(f"select * exclude (scored_at) from scored_leads order by {lead_id} limit {leads}")
    return tabulate(first, headers="keys", tablefmt=style, showindex=False, floatfmt=".4f")


def weights_table(build, style):
    """The weights, largest first, with their effect in words; `style` as in metrics_table."""
    words = {"raises": "raises the score", "lowers": "lowers the score", "nothing": "no effect"}
    heaviest = described_weights(build, WEIGHTS)
    # A weight that is shown as 0 has no effect that anybody could see.
    shown = [
        [visible(row.label), row.weight, words[row.effect if round(row.weight, 4) else "nothing"]]
        for row in heaviest.itertuples()
    ]
    lighter = build.run["weights"] - len(shown)
    shown += [[f"and {lighter} lighter ones", None, None]] if lighter else []
    headers = ["Feature", "Weight", "Effect"]
    return tabulate(shown, headers=headers, tablefmt=style, floatfmt="+.4f", disable_numparse=[0])


def best_leads_table(build, style, leads=5):
    """The best leads with their reasons; `style` as in metrics_table."""
    lead_id = build.run["id_column"]
    best = build.rows(f"""
        with best as (select * from ranked_leads order by lead_rank limit {leads})
        select best.lead_rank, best.score, best.score_band, reasons.*
        from ({named_reasons(build)}) as reasons inner join best using ({quoted(lead_id)}) order by best.lead_rank
    """)
    rows = [
        [
            lead["lead_rank"],
            visible(str(lead[lead_id])),
            lead["score"],
            visible(lead["score_band"]),
            ", ".join(f"{visible(reason['name'])} ({reason['contribution']:+.2f})" for reason in reasons_of(lead)),
        ]
        for lead in best
    ]
    headers = ["Rank", visible(lead_id), "Score", "Band", "Because of (effect on the log-odds)"]
    return tabulate(rows, headers=headers, tablefmt=style, disable_numparse=[1, 3])
