"""Leads with hostile names and values, and the settings of a project that learns from them."""

import numpy as np
import pandas as pd
from hostile.corpus import NAMES, VALUES

ROWS = 1600
ID, LABEL, DATE = "it's\n*/ -- $1 %s; 🔥", "carriage\rreturn \\' İ", 'quote"d \u202e <b>'
FIRST_DAY = "2026-02-20"
# A name may be at most 63 bytes long on PostgreSQL.
NUMBERS = [
    *NAMES[1:10],
    "large",
    "small",
    "=1+1",
    "1e5",
    "\x1b[31mred\x1b[0m",
    "👩‍👩‍👧",
    "![picture](http://example.com/p)",
]
CATEGORIES = ["| cell | cell |", "[click](javascript:alert(1))", "code \r %(x)s", "flag {braces} `x`"]
FEATURES = {name.lower() for name in NUMBERS + CATEGORIES}
PASSED_THROUGH = list(
    {name.lower(): name for name in NAMES[10:] if name.lower() not in FEATURES and '"' not in name}.values()
)
PASSED_THROUGH.append("note")


def leads(nul="", exponent=148):
    """A pandas frame with the texts of the corpus as categories, in ids, and in passed-through columns.

    Args:
        nul: text to add to some ids and to some passed-through values.
        exponent: the power of ten of the largest numbers; its negative is that of the smallest.
    """
    values = VALUES
    rng = np.random.default_rng(7)
    frame = pd.DataFrame(rng.normal(size=(ROWS, len(NUMBERS))), columns=NUMBERS)
    # The largest and the smallest numbers whose squares are in range, and a few that are almost 0.
    frame["large"] *= 10.0**exponent
    frame["small"] = np.where(np.arange(ROWS) % 50 == 0, 5e-324, frame["small"] / 10.0**exponent)
    frame.loc[rng.random(ROWS) < 0.1, NUMBERS[0]] = None
    chosen = np.array([*values, None], dtype=object)
    frame[CATEGORIES[0]] = chosen[rng.permutation(ROWS) % len(chosen)]
    frame[CATEGORIES[1]] = chosen[rng.integers(0, 5, ROWS)]
    frame[CATEGORIES[2]] = rng.integers(-1, 3, ROWS)
    frame[CATEGORIES[3]] = rng.random(ROWS) < 0.5
    for place, name in enumerate(PASSED_THROUGH):
        frame[name] = chosen[(np.arange(ROWS) + place) % len(chosen)]
    frame[ID] = [f"{values[number % len(values)]}{nul * (number < 10)}{number}" for number in range(ROWS)]
    frame["note"] = [f"a{nul}b"] * ROWS
    frame[DATE] = pd.Timestamp("2026-01-01") + pd.to_timedelta(np.arange(ROWS), unit="h")
    logits = frame[NUMBERS[1]] - frame[NUMBERS[2]] + 2 * (frame[CATEGORIES[1]] == values[0]) - frame[CATEGORIES[2]]
    frame[LABEL] = (rng.random(ROWS) < 1 / (1 + np.exp(-logits))).astype(int)
    return frame


def settings(rename=None):
    """The variables, with column names replaced according to a map."""
    new = rename or {}
    return {
        "lead_scoring_labelled_leads": "all_leads",
        "lead_scoring_leads": "all_leads",
        "lead_scoring_id": new.get(ID, ID),
        "lead_scoring_label": new.get(LABEL, LABEL),
        "lead_scoring_date": new.get(DATE, DATE),
        "lead_scoring_validation_from": FIRST_DAY,
        "lead_scoring_passthrough": [new.get(name, name) for name in PASSED_THROUGH],
        "lead_scoring_features": [
            *({"name": new.get(name, name), "type": "numeric"} for name in NUMBERS),
            *({"name": new.get(name, name), "type": "categorical"} for name in CATEGORIES),
        ],
        "lead_scoring_band_shares": {"it's | best": 0.2, "\x1b[31m": 0.3, "</script>": 0.5},
        "lead_scoring_min_leads_per_class": 10,
    }
