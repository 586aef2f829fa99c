"""The charts' colours: those of the page, which follow its light and dark mode, and fixed ones for other places."""

from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Palette:
    """Colours in CSS, named after their meaning.

    They contrast blue with orange and light with dark, so that colour-blind readers can tell them apart.
    """

    paper: str = "#ffffff"
    ink: str = "#1f2430"
    faint: str = "#6b7280"
    rule: str = "#e2e5ea"
    converted: str = "#d55e00"
    not_converted: str = "#5b8db8"
    raises: str = "#00806a"
    lowers: str = "#c2410c"
    logistic_regression: str = "#0b6bcb"
    gradient_boosting: str = "#b45309"
    equal_weights: str = "#7a8190"
    band_1: str = "#0b4f9c"
    band_2: str = "#3d82cc"
    band_3: str = "#86b3de"
    band_4: str = "#c3cad4"
    band_5: str = "#a58fbf"
    band_6: str = "#6f5a8c"
    negative_3: str = "#b2401a"
    negative_2: str = "#e08a5b"
    negative_1: str = "#f3cdb4"
    none: str = "#eef0f3"
    positive_1: str = "#bcd8ee"
    positive_2: str = "#6ea8d6"
    positive_3: str = "#1f6cab"


FIXED = Palette()
# Defined in page.css, for the light and for the dark mode.
PAGE = Palette(**{field.name: f"var(--{field.name.replace('_', '-')})" for field in fields(Palette)})
