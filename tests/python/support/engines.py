"""Compare builds between engines: the projects, the tables, and the tolerances."""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from support import real_data
from support.builds import TRAINED_IN_SQL
from support.harness import FEATURES, Project

HAS_REAL_LEADS = real_data.DATA.is_dir()


@dataclass
class Comparison:
    """The comparison of a table with the same table of another engine.

    Attributes:
        keys: the columns that identify a row.
        same: columns that must be equal.
        absolute: by column, the largest allowed difference of two numbers.
        relative: by column, the largest allowed difference as a share of the number.
    """

    keys: list
    same: list = field(default_factory=list)
    absolute: dict = field(default_factory=dict)
    relative: dict = field(default_factory=dict)


PRECISIONS = ["precision_at_100", "precision_at_200", "accuracy", "precision", "recall", "f1_score"]
COMPARISONS = {
    "lead_scoring_sql_weights": Comparison(
        keys=["feature", "category"],
        absolute=dict.fromkeys(["coefficient", "weight", "intercept", "z_score", "p_value"], 1e-9),
        relative=dict.fromkeys(["mean", "scale", "standard_error"], 1e-9),
    ),
    "lead_scoring_weights": Comparison(
        keys=["feature", "category"], absolute=dict.fromkeys(["coefficient", "weight", "intercept", "raw_weight"], 1e-9)
    ),
    "lead_scoring_categories": Comparison(
        keys=["feature", "category"], same=["weights_category", "leads", "conversions", "conversion_rate"]
    ),
    "ranked_leads": Comparison(
        keys=["lead_id"],
        same=["lead_rank", "score", "score_band"],
        absolute=dict.fromkeys(["conversion_probability", "lead_score"], 1e-12),
    ),
    "lead_score_reasons": Comparison(
        keys=["lead_id"],
        same=[f"reason_{place}{of}" for place in (1, 2, 3) for of in ("", "_feature", "_effect")],
        absolute=dict.fromkeys([f"reason_{place}_contribution" for place in (1, 2, 3)], 1e-9),
    ),
    "lead_scoring_bands": Comparison(
        keys=["score_band"],
        same=["band_position", "share", "validation_leads", "validation_conversions"],
        absolute=dict.fromkeys(
            ["min_lead_score", "min_conversion_probability", "mean_conversion_probability", "conversion_rate"], 1e-12
        ),
    ),
    "lead_scoring_metrics": Comparison(
        keys=["approach"],
        same=["leads", "positives"],
        absolute=dict.fromkeys(["roc_auc", "pr_auc", "brier_score", "log_loss", *PRECISIONS], 1e-9),
    ),
    "lead_scoring_gains_table": Comparison(
        keys=["approach", "bin"],
        same=["leads", "positives"],
        absolute=dict.fromkeys(["min_score", "max_score", "lift", "cumulative_lift", "cumulative_gain"], 1e-9),
    ),
    "lead_scoring_calibration_curve": Comparison(
        keys=["approach", "bin"], same=["leads"], absolute={"mean_predicted_value": 1e-9, "fraction_of_positives": 1e-9}
    ),
    # Only the number of points: two thresholds may be so close that one engine treats them as equal.
    "(select approach, count(*) as points from lead_scoring_roc_curve group by approach) as points": Comparison(
        keys=["approach"], same=["points"]
    ),
    "(select approach, count(*) as points from lead_scoring_precision_recall_curve group by approach) as points": (
        Comparison(keys=["approach"], same=["points"])
    ),
    "lead_scoring_feature_profile": Comparison(
        keys=["feature"],
        same=["feature_type", "leads", "missing_values", "distinct_values"],
        absolute=dict.fromkeys(["label_correlation", "roc_auc"], 1e-9),
        relative=dict.fromkeys(["mean", "standard_deviation", "median", "upper_quartile", "mean_of_converted"], 1e-9),
    ),
    "lead_scoring_odds_ratios": Comparison(
        keys=["feature", "category"], absolute={"leads": 0}, relative=dict.fromkeys(["change", "odds_ratio"], 1e-9)
    ),
    "lead_scoring_feature_importance": Comparison(
        keys=["feature"], absolute=dict.fromkeys(["contribution_standard_deviation", "share_of_variance"], 1e-9)
    ),
    "lead_scoring_feature_histograms": Comparison(
        keys=["feature", "bin"],
        same=["leads", "conversions"],
        relative=dict.fromkeys(["min_value", "max_value"], 1e-9),
    ),
    "lead_scoring_feature_correlations": Comparison(keys=["feature", "other_feature"], absolute={"correlation": 1e-9}),
}


def real_leads(folder, categories):
    """A consumer's project of real leads with categories and missing values, built on DuckDB; its leads by table.

    Args:
        folder: an empty folder.
        categories: number of categorical features to learn from, of 25.
    """
    label, numeric, categorical, _ = real_data.variant_of("xeducation_leads", "onehot")
    project, *_ = real_data.install(
        folder, "xeducation_leads", label, numeric, categorical[:categories], complete=False
    )
    assert project.dbt("run", variables=TRAINED_IN_SQL).success, project.said
    return project, {name: project.query(f"from raw.{name}") for name in ("past_leads", "recent_leads")}


def scoring_alone(folder, trained):
    """A consumer's project that scores the demo's contacts with given tables of weights and trains nothing; and these
    tables.

    Args:
        folder: an empty folder.
        trained: the demo's project, already trained.
    """
    project = Project.consumer(
        folder,
        {
            "scored": f"""{{{{ config(materialized='table') }}}}
            {{{{ lead_scoring.score_leads(
                leads='raw.stg_contacts', features={[feature["name"] for feature in FEATURES]},
                weights='raw.lead_scoring_weights', categories='raw.lead_scoring_categories',
                bands='raw.lead_scoring_bands', band_names=['A', 'B', 'C', 'D']
            ) }}}}"""
        },
        {},
        package_models={"+enabled": False},
    )
    names = ["stg_contacts", "lead_scoring_weights", "lead_scoring_categories", "lead_scoring_bands"]
    return project, {name: trained.query(f"from {name}") for name in names}


def assert_scored_alike(found, trained):
    """Assert that leads scored elsewhere have the scores of the trained project; returns the largest difference."""
    expected = trained.query("from scored_leads order by lead_id")
    found = found.sort_values("lead_id", ignore_index=True)
    for column in ("lead_id", "score", "score_band", "model_version"):
        assert list(found[column]) == list(expected[column]), column
    difference = distance(found["conversion_probability"], expected["conversion_probability"], divide=False)
    assert difference <= 1e-12
    return difference


def tables(query):
    """The compared tables, read with a function that returns a pandas frame for a query."""
    return {name: query(f"select * from {name}") for name in COMPARISONS}


def assert_alike(found, expected):
    """Assert that the tables of two engines are alike; returns the largest difference in each column of numbers."""
    largest = {}
    for name, comparison in COMPARISONS.items():
        ours, theirs = (in_order(frame[name], comparison.keys) for frame in (found, expected))
        # The demo has no categories.
        assert len(theirs) or name == "lead_scoring_categories", name
        for column in comparison.keys + comparison.same:
            assert list(ours[column]) == list(theirs[column]), (name, column)
        for bounds, divide in ((comparison.absolute, False), (comparison.relative, True)):
            for column, bound in bounds.items():
                difference = distance(ours[column], theirs[column], divide)
                assert difference <= bound, (name, column, difference)
                largest[column] = max(largest.get(column, 0), difference)
    return largest


def in_order(frame, keys):
    """Rows in an order that does not depend on the engine, with missing texts as empty ones."""
    texts = frame.select_dtypes(exclude="number")
    return frame.assign(**texts.astype(object).where(texts.notna(), "")).sort_values(keys)


def distance(ours, theirs, divide):
    """The largest difference between two columns; missing numbers must be in the same rows."""
    ours, theirs = (pd.to_numeric(column).to_numpy(float) for column in (ours, theirs))
    assert np.array_equal(np.isnan(ours), np.isnan(theirs))
    distances = np.abs(ours - theirs) / (np.where(theirs == 0, 1, np.abs(theirs)) if divide else 1)
    return float(np.nanmax(distances, initial=0))
