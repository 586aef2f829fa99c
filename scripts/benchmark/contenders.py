"""The alternatives for scoring and for computing metrics that the benchmark compares."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
import orbital
import pandas as pd
from orbital.types import DoubleColumnType, Int64ColumnType
from project import FEATURES, LEADS
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score

OUTPUT = "output"
PREDICTIONS = "predictions"
PROBABILITY = "conversion_probability"
# About a million rows: DuckDB returns vectors of 2048.
VECTORS_PER_CHUNK = 488

LIMIT = "limit"
LIMIT_ALL_COLUMNS = "limit, all columns"
LITERAL = "literal weights"
WEIGHTS = "weights table"
ORBITAL = "orbital"
ORBITAL_PROBABILITY = "orbital, probability only"
SKLEARN = "scikit-learn"
SKLEARN_CHUNKS = "scikit-learn, in chunks"
SCORED_LEADS = "scored_leads"
METRICS_SQL = "SQL"
METRICS_SKLEARN = "scikit-learn"


@dataclass(frozen=True)
class Contender:
    """One way to get a result.

    Attributes:
        name: its name in the tables.
        description: text for readers of the results.
        run: function that does it. Scoring creates the table OUTPUT; metrics are returned by name.
        probability: column of OUTPUT with the probability, which must agree between contenders; None if there is none.
    """

    name: str
    description: str
    run: Callable[[], dict | None]
    probability: str | None = None


def scoring(connection, renderer, pipeline):
    """Return the alternatives for scoring. Each creates a table with one row per lead."""
    sigmoid = renderer.inline("{{ lead_scoring._sigmoid('logit') }}")
    queries = limits(sigmoid) + weighted(connection, renderer, sigmoid) + orbital_queries(pipeline)
    return [
        *(
            Contender(name, description, partial(connection.execute, f"create table {OUTPUT} as {sql}"), probability)
            for name, description, sql, probability in queries
        ),
        Contender(
            SKLEARN,
            "Fetch the rows as a data frame, `predict_proba`, write `lead_id` and the probability back.",
            partial(score_with_sklearn, connection, pipeline),
            PROBABILITY,
        ),
        Contender(
            SKLEARN_CHUNKS,
            "The same, optimized: in chunks of a million rows, which save memory and time.",
            partial(score_with_sklearn_in_chunks, connection, pipeline),
            PROBABILITY,
        ),
    ]


def limits(sigmoid):
    """Return the lower limits, which no weights could beat: name, explanation, SQL, and None as the probability."""
    logits = select_logits(" + ".join(f"cast({feature} as double)" for feature in FEATURES))
    return [
        (
            LIMIT,
            "The same query with no weights: the sum of the features through the same sigmoid.",
            f"select lead_id, {sigmoid} as {PROBABILITY} from ({logits})",
            None,
        ),
        (
            LIMIT_ALL_COLUMNS,
            "The limit with the seven columns of `scored_leads`; the last four are constants.",
            f"select lead_id, logit as lead_score, {sigmoid} as {PROBABILITY}, 0 as score, 'A' as score_band, "
            f"'0123456789ab' as model_version, timestamp '2000-01-01' as scored_at from ({logits})",
            None,
        ),
    ]


def weighted(connection, renderer, sigmoid):
    """Return the formula with its weights: name, explanation, SQL and the column of the probability."""
    score_leads = renderer.inline(
        f"{{{{ lead_scoring.score_leads(leads='{LEADS}', weights='lead_scoring_weights', features={FEATURES}) }}}}"
    )
    return [
        (
            LITERAL,
            "The formula of the weights table with the weights written into the query.",
            f"select lead_id, {sigmoid} as {PROBABILITY} from ({select_logits(literal_logit(connection))})",
            PROBABILITY,
        ),
        (
            WEIGHTS,
            "`score_leads`, which reads the weights from their table; `lead_id` and the probability.",
            f"select lead_id, {PROBABILITY} from ({score_leads})",
            PROBABILITY,
        ),
        (
            SCORED_LEADS,
            "The model `scored_leads`: score, probability, percent, band, version and time.",
            renderer.models("scored_leads")["scored_leads"],
            PROBABILITY,
        ),
    ]


def orbital_queries(pipeline):
    """Return orbital's SQL: name, explanation, SQL and the column of the probability."""
    # orbital needs all features to be of one type.
    columns = {feature: DoubleColumnType() for feature in FEATURES}
    columns["lead_id"] = Int64ColumnType(passthrough=True)
    parsed = orbital.parse_pipeline(pipeline, features=columns)
    sql = orbital.export_sql(LEADS, parsed, dialect="duckdb", projection=orbital.ResultsProjection(["lead_id"]))
    column = "output_probability.1"
    return [
        (ORBITAL, "The SQL that orbital generates: `lead_id`, the label and both probabilities.", sql, column),
        (
            ORBITAL_PROBABILITY,
            "The same, optimized: only `lead_id` and one probability are selected, so that DuckDB skips the rest.",
            f'select lead_id, "{column}" as {PROBABILITY} from ({sql})',
            PROBABILITY,
        ),
    ]


def select_logits(expression):
    return f"select lead_id, {expression} as logit from {LEADS}"


def literal_logit(connection):
    """Return the formula of the weights table with all numbers as double-precision literals."""
    weights = connection.sql("select feature, raw_weight, mean, intercept from lead_scoring_weights").fetchall()
    terms = [
        f"coalesce({weight:.17e} * (cast({feature} as double) - {mean:.17e}), 0)"
        for feature, weight, mean, _ in weights
    ]
    return f"{weights[0][-1]:.17e} + {' + '.join(terms)}"


def select_leads(connection):
    return connection.execute(f"select lead_id, {', '.join(FEATURES)} from {LEADS}")


def write_back(connection, lead_ids, probabilities):
    frame = pd.DataFrame({"lead_id": lead_ids, PROBABILITY: probabilities}, copy=False)
    connection.from_df(frame).create(OUTPUT)


def score_with_sklearn(connection, pipeline):
    leads = select_leads(connection).df()
    write_back(connection, leads["lead_id"], pipeline.predict_proba(leads[FEATURES])[:, 1])


def score_with_sklearn_in_chunks(connection, pipeline):
    cursor = select_leads(connection.cursor())
    lead_ids, probabilities = [], []
    while len(leads := cursor.fetch_df_chunk(VECTORS_PER_CHUNK)):
        lead_ids.append(leads["lead_id"])
        probabilities.append(pipeline.predict_proba(leads[FEATURES])[:, 1])
    write_back(connection, np.concatenate(lead_ids), np.concatenate(probabilities))


def create_predictions(connection, ways):
    """Create the table PREDICTIONS: the outcome of each lead and the probability from the weights table."""
    next(way for way in ways if way.name == WEIGHTS).run()
    connection.execute(
        f"create table {PREDICTIONS} as select lead_id, converted, {PROBABILITY} "
        f"from {LEADS} inner join {OUTPUT} using (lead_id) order by lead_id"
    )


def metrics(connection, renderer):
    """Return the alternatives for computing the metrics of the table PREDICTIONS."""
    sql = renderer.inline(
        f"{{{{ lead_scoring.classification_metrics('{PREDICTIONS}', label='converted', score='{PROBABILITY}', "
        "id='lead_id', precision_at=[100, 200]) }}"
    )

    def with_sql():
        result = connection.execute(sql)
        return dict(zip([column[0] for column in result.description], *result.fetchall(), strict=True))

    return [
        Contender(
            METRICS_SQL,
            "`classification_metrics`: the four below, precision at 100 and 200, accuracy, precision, recall and F1.",
            with_sql,
        ),
        Contender(
            METRICS_SKLEARN,
            "Fetch labels and probabilities; ROC AUC, average precision, Brier score, log loss.",
            partial(metrics_with_sklearn, connection),
        ),
    ]


def metrics_with_sklearn(connection):
    columns = connection.sql(f"select converted, {PROBABILITY} from {PREDICTIONS}").fetchnumpy()
    given = columns["converted"], columns[PROBABILITY]
    return {
        "roc_auc": roc_auc_score(*given),
        "pr_auc": average_precision_score(*given),
        "brier_score": brier_score_loss(*given),
        "log_loss": log_loss(*given),
    }
