"""A lead's reasons, from a row of lead_score_reasons."""

import re


def reasons_of(row):
    """The reasons of a lead.

    Args:
        row: a row of lead_score_reasons as a dict, with None for NULL.

    Returns:
        a list of dicts: name (the feature and the lead's own value), feature, effect (raises or lowers), contribution
        in log-odds.
    """
    names = [name for name in row if re.fullmatch("reason_[0-9]+", name) and row[name] is not None]
    return [
        {
            "name": row[name],
            "feature": row[f"{name}_feature"],
            "effect": row[f"{name}_effect"],
            "contribution": row[f"{name}_contribution"],
        }
        for name in names
    ]
