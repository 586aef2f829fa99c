"""What a build measured, read from its database, as tables of text."""

import os
import re
from pathlib import Path

import duckdb
from tabulate import tabulate

PROJECT = Path(__file__).resolve().parent.parent
APPROACHES = {
    "equal_weights": "Equal weights",
    "logistic_regression": "Logistic regression",
    "gradient_boosting": "Gradient boosting",
}


def database_path():
    """Where the project's DuckDB file lies: the rule of profiles.yml."""
    return PROJECT / os.environ.get("LEAD_SCORING_DATABASE", "lead_scoring.duckdb")


def connect():
    """Open the database that the last build wrote, for reading."""
    return duckdb.connect(str(database_path()), read_only=True)


def metrics_table(connection, style):
    """The approaches' metrics on the validation leads, best known first.

    Args:
        connection: DuckDB connection to a built database.
        style: a format of tabulate, such as "simple" or "github".
    """
    metrics = connection.sql("select * from lead_scoring_metrics").df().set_index("approach").loc[list(APPROACHES)]
    precisions = [column for column in metrics if column.startswith("precision_at_")]
    columns = {"roc_auc": "AUC-ROC", "pr_auc": "PR-AUC", "brier_score": "Brier"}
    columns |= {column: f"P@{column.removeprefix('precision_at_')}" for column in precisions}
    rows = metrics[list(columns)].rename(columns=columns).rename(index=APPROACHES)
    return tabulate(rows, headers=["Approach", *rows.columns], tablefmt=style, floatfmt=".4f", missingval="-")


def weights_table(connection, style):
    """The weights, heaviest first, and what they mean in words; `style` as in metrics_table."""
    rows = connection.sql(
        """
        select
            feature || coalesce(' = ' || category, '') as feature,
            weight,
            case when weight > 0 then 'raises the score' when weight < 0 then 'lowers the score' else 'no effect' end
        from lead_scoring_weights
        order by abs(weight) desc, feature
        """
    ).fetchall()
    headers = ["Feature", "Weight", "A higher value"]
    return tabulate(rows, headers=headers, tablefmt=style, floatfmt="+.4f")


def best_leads_table(connection, style, leads=5):
    """The best leads with their reasons; `style` as in metrics_table."""
    best = connection.sql(f"select * from ranked_leads order by lead_rank limit {leads}").df()
    lead_id = best.columns[1]
    reasons = connection.sql(
        "select reasons.* from lead_score_reasons as reasons semi join best using (" + f'"{lead_id}")'
    )
    best = best.merge(reasons.df(), on=lead_id)
    rows = [
        [lead.lead_rank, lead[lead_id], lead.score, lead.score_band, ", ".join(reasons_of(lead))]
        for _, lead in best.iterrows()
    ]
    return tabulate(
        rows, headers=["Rank", lead_id, "Score", "Band", "Because of (effect on the log-odds)"], tablefmt=style
    )


def reasons_of(lead):
    """A lead's reasons as phrases such as "recency_days +1.26"."""
    names = [name for name in lead.index if re.fullmatch("reason_[0-9]+", name)]
    return [f"{lead[name]} {lead[f'{name}_contribution']:+.2f}" for name in names if isinstance(lead[name], str)]
