"""Write the seeds of integration_tests, byte for byte the same on every run.

The accounts of an invented software company: text ids, column names with blanks, numbers and categories with values
missing, rare categories, and an outcome drawn from a logistic model of them.
"""

import argparse
from pathlib import Path

import numpy as np
import pandas as pd

RANDOM_SEED = 20240919
FOLDER = Path(__file__).resolve().parent.parent / "integration_tests" / "seeds"

# What each category adds to the log-odds, and how often it is drawn; None is a missing value.
LEAD_SOURCES = {
    "Google": (0.6, 30),
    "Direct": (0.0, 25),
    "Referral": (1.4, 12),
    "Trade fair": (0.5, 6),
    None: (-0.9, 20),
}
LEAD_SOURCES |= {f"Partner {letter}": (0.8, 0.3) for letter in "ABCDEFGHIJ"}
INDUSTRIES = {"Retail": (0.2, 4), "Ärzte & Pflege": (0.7, 2), "Public": (-0.8, 2), 'it\'s "other"': (0.0, 1)}
REGIONS = {1: (0.4, 3), 2: (-0.4, 3), 3: (0.0, 2), 10: (0.9, 1)}


def draw(rng, categories, accounts):
    """Draw a category for each account, and what it adds to the log-odds."""
    shares = np.array([share for _, share in categories.values()], dtype=float)
    drawn = rng.choice(len(categories), size=accounts, p=shares / shares.sum())
    names = list(categories)
    effects = np.array([effect for effect, _ in categories.values()])
    return [names[place] for place in drawn], effects[drawn]


def draw_accounts(rng, first, accounts, extra_sources=()):
    """Draw accounts with an outcome; `extra_sources` are lead sources beside the usual ones, without an effect."""
    sources, source_effect = draw(rng, LEAD_SOURCES | dict.fromkeys(extra_sources, (0.0, 3)), accounts)
    industries, industry_effect = draw(rng, INDUSTRIES, accounts)
    regions, region_effect = draw(rng, REGIONS, accounts)
    employees = np.round(np.exp(rng.normal(4, 1.2, accounts)))
    revenue = np.round(np.exp(rng.normal(13, 1.5, accounts)), 2)
    partner = rng.random(accounts) < 0.2
    days = rng.integers(0, 365, accounts)
    logit = -1.6 + source_effect + industry_effect + region_effect + 0.7 * partner - 0.004 * days
    logit += 0.35 * (np.log(employees) - 4) + 0.2 * (np.log(revenue) - 13)
    won = rng.random(accounts) < 1 / (1 + np.exp(-logit))
    return pd.DataFrame(
        {
            "Account No": [f"AC-{number:05d}" for number in range(first, first + accounts)],
            "owner": rng.choice(["North", "South"], accounts),
            "closed_on": pd.Timestamp("2025-01-01") + pd.to_timedelta(rng.integers(0, 540, accounts), unit="D"),
            "employees": pd.array(np.where(rng.random(accounts) < 0.15, np.nan, employees), dtype="Int64"),
            "annual_revenue": np.where(rng.random(accounts) < 0.25, np.nan, revenue),
            "is_partner": partner,
            "days_since_contact": days,
            "Lead Source": sources,
            "industry": industries,
            "region_code": regions,
            "won": won,
        }
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--folder", type=Path, default=FOLDER, help="where to write (default: integration_tests/seeds/)"
    )
    folder = parser.parse_args().folder
    rng = np.random.default_rng(RANDOM_SEED)
    closed = draw_accounts(rng, 1, 3000)
    still_open = draw_accounts(rng, 3001, 800, extra_sources=["Podcast"]).drop(columns=["closed_on", "won"])
    closed.to_csv(folder / "closed_accounts.csv", index=False, lineterminator="\n", date_format="%Y-%m-%d")
    still_open.to_csv(folder / "open_accounts.csv", index=False, lineterminator="\n")


if __name__ == "__main__":
    main()
