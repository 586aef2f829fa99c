"""Write the demo's three seeds, byte for byte the same on every run.

The campaign is invented, but looks like a real text-message campaign: seven independent features, each with the
distribution in FEATURES, and a label drawn from a logistic model with known coefficients. Because the truth is known, a
test can check that the fit recovers it.

    conversion ~ Bernoulli(sigmoid(INTERCEPT + sum of coefficient x (value - mean) / scale))
"""

import argparse
import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np

RANDOM_SEED = 20240607
INTERCEPT = -0.471
SEEDS_FOLDER = Path(__file__).resolve().parent.parent / "seeds"


@dataclass(frozen=True)
class Feature:
    """One feature's distribution and its true effect.

    Attributes:
        name: column name in the seeds.
        coefficient: true change of the log-odds for one `scale` more of the feature.
        mean: centre used by the true model, in the feature's own unit.
        scale: spread used by the true model, in the feature's own unit.
        decimals: digits kept in the CSV file.
        draw: function of (generator, number of leads) that returns the values.
    """

    name: str
    coefficient: float
    mean: float
    scale: float
    decimals: int
    draw: callable


def beta(a, b):
    return lambda rng, leads: rng.beta(a, b, leads)


FEATURES = [
    Feature("recency_days", -0.804, 30.08, 17.60, 0, lambda rng, leads: rng.integers(0, 61, leads)),
    Feature("fatigue_score", -0.241, 0.393, 0.196, 4, beta(2.03, 3.13)),
    Feature(
        "sentiment_score", 0.770, 0.033, 0.797, 4, lambda rng, leads: np.clip(rng.normal(0.03, 0.80, leads), -2, 2)
    ),
    Feature("engagement_rate_30d", 0.507, 0.451, 0.199, 4, beta(2.37, 2.90)),
    Feature("reply_rate_90d", 0.198, 0.280, 0.174, 4, beta(1.58, 4.07)),
    Feature("opt_out_risk", -0.299, 0.187, 0.133, 4, beta(1.44, 6.24)),
    Feature("mms_affinity", 0.213, 0.436, 0.202, 4, beta(2.19, 2.83)),
]

# File name, number of leads, whether the outcome is known.
SEEDS = [
    ("campaign_leads_train", 3500, True),
    ("campaign_leads_valid", 1200, True),
    ("campaign_contacts", 5000, False),
]


def draw_leads(rng, leads):
    """Draw feature values and outcomes.

    Args:
        rng: numpy random generator.
        leads: number of leads to draw.

    Returns:
        A dict of feature name to values, rounded as in the file, and an array of outcomes (0 or 1).
    """
    values = {feature.name: np.round(feature.draw(rng, leads), feature.decimals) for feature in FEATURES}
    logit = INTERCEPT + sum(f.coefficient * (values[f.name] - f.mean) / f.scale for f in FEATURES)
    converted = rng.random(leads) < 1 / (1 + np.exp(-logit))
    return values, converted.astype(int)


def write_seed(path, first_id, values, converted):
    """Write one seed as CSV with Unix line ends; without the outcome if `converted` is None."""
    header = ["lead_id", *values] + ([] if converted is None else ["converted"])
    columns = [[f"{value:.{feature.decimals}f}" for value in values[feature.name]] for feature in FEATURES]
    if converted is not None:
        columns.append(converted)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([first_id + row, *cells] for row, cells in enumerate(zip(*columns, strict=True)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--folder", type=Path, default=SEEDS_FOLDER, help="where to write the CSV files (default: the project's seeds/)"
    )
    folder = parser.parse_args().folder
    rng = np.random.default_rng(RANDOM_SEED)
    first_id = 1
    for name, leads, labelled in SEEDS:
        values, converted = draw_leads(rng, leads)
        write_seed(folder / f"{name}.csv", first_id, values, converted if labelled else None)
        first_id += leads


if __name__ == "__main__":
    main()
