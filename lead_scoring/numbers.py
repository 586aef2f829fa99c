"""Numbers as people read them."""

import pandas as pd


def is_none(value):
    """Whether there is no value."""
    return value is None or value is pd.NA or value != value


def number(value, digits=4):
    """A number with some significant digits, at least all those before the point; an empty text for no value."""
    if is_none(value):
        return ""
    return f"{value:,.0f}" if isinstance(value, int) or 10**digits <= abs(value) < 1e15 else f"{value:,.{digits}g}"
