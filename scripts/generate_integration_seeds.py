"""Write the seeds of integration_tests, byte for byte the same on every run.

The data of an invented software company. Accounts come from the sales system: text ids, column names with blanks,
numbers and categories with missing values, rare categories, and whether a deal was won. Activity comes from the
marketing system, which has integer ids: visits, clicks, a channel, and whether the company asked for a demo. Both
outcomes are drawn from a logistic model.
"""

import argparse
from pathlib import Path

import numpy as np
import pandas as pd

RANDOM_SEED = 20240919
FOLDER = Path(__file__).resolve().parent.parent / "integration_tests" / "seeds"

# Effect of each category on the log-odds, and its frequency; None is a missing value.
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
CHANNELS = {"Newsletter": (0.0, 6), "Search": (0.5, 5), "Event": (1.1, 2), "Social": (-0.5, 4), None: (-0.3, 3)}


def draw(rng, categories, accounts):
    """Draw a category for each account, and return its effect on the log-odds too."""
    shares = np.array([share for _, share in categories.values()], dtype=float)
    drawn = rng.choice(len(categories), size=accounts, p=shares / shares.sum())
    names = list(categories)
    effects = np.array([effect for effect, _ in categories.values()])
    return [names[place] for place in drawn], effects[drawn]


def draw_accounts(rng, first, accounts, extra_sources=()):
    """Draw accounts with an outcome; `extra_sources` are additional lead sources without an effect."""
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


def draw_activity(rng, ids):
    """Draw the activity of companies in a month, and whether they asked for a demo afterwards."""
    companies = len(ids)
    channels, channel_effect = draw(rng, CHANNELS, companies)
    visits = rng.negative_binomial(1, 0.15, companies)
    pricing_views = rng.binomial(visits, 0.15)
    clicks = np.round(rng.beta(1.2, 4, companies), 3)
    days = rng.integers(0, 61, companies)
    webinar = rng.random(companies) < 0.15
    logit = -1.9 + channel_effect + 0.06 * visits + 0.4 * pricing_views + 2.2 * clicks - 0.03 * days + 1.2 * webinar
    return pd.DataFrame(
        {
            "company_id": ids,
            "visits_30d": visits,
            "pricing_page_views_30d": pricing_views,
            "email_click_rate": np.where(rng.random(companies) < 0.2, np.nan, clicks),
            "days_since_visit": days,
            "attended_webinar": webinar,
            "last_channel": channels,
            "requested_demo": (rng.random(companies) < 1 / (1 + np.exp(-logit))).astype(int),
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

    rng = np.random.default_rng([RANDOM_SEED, 2])
    ids = 700000 + rng.permutation(4000)
    for year, own in {2025: ids[:1800], 2026: ids[1800:2600]}.items():
        draw_activity(rng, own).to_csv(folder / f"activity_{year}.csv", index=False, lineterminator="\n")
    # Marketing has data on nine in ten of the open accounts.
    accounts = still_open["Account No"].sample(frac=0.9, random_state=RANDOM_SEED).sort_values()
    now = draw_activity(rng, ids[2600 : 2600 + len(accounts)]).drop(columns="requested_demo")
    now.insert(1, "Account No", accounts.to_numpy())
    now.to_csv(folder / "activity_now.csv", index=False, lineterminator="\n")


if __name__ == "__main__":
    main()
