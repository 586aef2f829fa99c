"""Charts by themselves, and the picture in the README."""

import re
import struct

import pandas as pd
import picture
import pytest
import vl_convert

from lead_scoring.report import feature_charts
from lead_scoring.report.palette import FIXED


def ticks_of(chart):
    """The numbers that a chart's horizontal axis shows."""
    svg = vl_convert.vegalite_to_svg(chart.properties(width=400).to_dict())
    return [text.replace("\u2212", "-") for text in re.findall(r">([+\u2212]?[0-9.]+)</text>", svg)]


@pytest.mark.quick
@pytest.mark.parametrize("largest", [0.0, 0.005, 0.3, 0.9])
def test_next_to_no_correlation_looks_like_none(largest):
    """The axis is wide enough, and its ticks differ."""
    features = pd.DataFrame(
        {"feature": ["a", "b"], "feature_type": "numeric", "label_correlation": [largest, -largest / 2]}
    )
    ticks = ticks_of(feature_charts.label_correlations(features, FIXED))
    assert len(ticks) == len(set(ticks)) >= 3
    numbers = [float(tick) for tick in ticks]
    assert min(numbers) <= -0.05
    assert max(max(numbers), 0.1) >= max(0.1, largest * 0.6)
    assert len(set(numbers)) == len(numbers)


def test_the_picture_for_the_readme_is_small(built, tmp_path, chromium):
    picture.take(chromium, built.database, tmp_path / "report.png")
    for file in (tmp_path / "report.png", picture.PICTURE):
        content = file.read_bytes()
        assert content[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", content[16:24]) == (picture.SIZE["width"], picture.SIZE["height"])
        assert 20_000 < len(content) < 200_000
