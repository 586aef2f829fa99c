"""The model card."""

import itertools
import math
import re

from support.exports import export, run_of
from support.harness import FEATURES


def test_the_card_is_markdown_with_numbers_that_people_read(sales, tmp_path):
    lines = (export(sales, tmp_path) / "model_card.md").read_text(encoding="utf-8").splitlines()
    for before, line in itertools.pairwise(lines):
        assert not line.startswith("|") or before == "" or before.startswith("|"), line
    assert not [line for line in lines if re.search(r"\de\+\d", line)]
    assert not [line for line in lines if ",:" in line]
    mean = sales.query("select mean from lead_scoring_feature_profile where feature = 'annual_revenue'")["mean"].iloc[0]
    assert f"| {mean:,.0f} | " in "\n".join(lines)
    bands = sales.query("from lead_scoring_bands order by band_position")
    expected = [f"{share:.1%}" for share in bands["mean_conversion_probability"]]
    rows = [line.split(" | ") for line in lines if re.match(r"\| [A-D] \|", line)]
    assert [row[4] for row in rows] == expected


def test_the_model_card_says_what_the_tables_say(built, sales, tmp_path):
    card = (export(built, tmp_path / "demo") / "model_card.md").read_text(encoding="utf-8")
    run = run_of(built)
    metrics = built.query("from lead_scoring_metrics where approach = 'logistic_regression'").iloc[0]
    assert f"# Model card: lead score {run['model_version']}\n" in card
    assert f"| {run['training_leads']:,} | {run['training_conversions']:,} | 41.3% |" in card
    assert f"{metrics['roc_auc']:.4f} |   {metrics['pr_auc']:.4f} |" in card
    coefficient = built.query("from lead_scoring_weights where feature = 'recency_days'").iloc[0]
    odds_ratio = f"{math.exp(coefficient['coefficient']):.3g}"
    assert f"| {coefficient['weight']:+.4f} | 17.6 more (one standard deviation): times {odds_ratio} |" in card
    assert "These are the demo's leads, which a script generated" in card
    assert all(f"| {feature['name']} | numeric |" in card for feature in FEATURES)
    assert "counts a missing number" not in card

    card = (export(sales, tmp_path / "sales") / "model_card.md").read_text(encoding="utf-8")
    assert "from 2026-02-01 on." in card
    assert "selected by cross-validation" in card
    assert "| Lead Source | categorical |" in card
    assert "This standard deviation counts a missing number as the mean." in card
