"""The guide's recipe for keeping scores and weights, read from its text: docs/your-own-leads.md."""

import re
import time
from datetime import UTC, datetime

import pytest
from support.harness import PROJECT, Project

GUIDE = PROJECT / "docs" / "your-own-leads.md"
LEADS = """
    {{{{ config(materialized='table') }}}}
    select
        'L' || i as account_id,
        hash(i) % 30 + {{{{ var('{name}_later', 0) }}}} as visits,
        ['Google', 'Fair', 'Web'][1 + i % 3] as lead_source,
        cast(hash(i) % 30 + hash(i || 'x') % 30 + (i % 3) * 5 > 34 as integer) as won
    from range({first}, {last} + {{{{ var('{name}_more', 0) }}}}) as listed (i)
"""
FEATURES = ["visits", "lead_source"]
VARIABLES = {
    "lead_scoring_labelled_leads": "past_leads",
    "lead_scoring_leads": "open_leads",
    "lead_scoring_id": "account_id",
    "lead_scoring_label": "won",
    "lead_scoring_features": FEATURES,
    "lead_scoring_passthrough": FEATURES,
}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project with the files of the recipe, copied from the guide."""
    leads = {
        "past_leads": LEADS.format(name="past", first=0, last=2000),
        "open_leads": LEADS.format(name="open", first=5000, last=5300),
    }
    project = Project.consumer(tmp_path_factory.mktemp("history"), leads, VARIABLES)
    files = re.findall(r"```\w+\n(?:--|#) ((?:models|snapshots)/\S+)\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    assert [path for path, _ in files] == [
        "models/weights_to_keep.sql",
        "snapshots/history.yml",
        "models/score_changes.sql",
    ]
    for path, text in files:
        project.write(path, text)
    return project


def test_every_weight_and_score_is_kept_once_for_each_version(project):
    build = ["build", "--select", "+score_changes", "--exclude-resource-type", "test"]
    assert project.dbt(*build).success, project.said
    with pytest.raises(Exception, match=r"weights_before has no rows.*there is no earlier build to compare with yet"):
        project.query("from score_changes")
    time.sleep(1)
    between = datetime.now(UTC).isoformat(sep=" ", timespec="milliseconds").removesuffix("+00:00")
    later = {"past_more": 500, "open_later": 2, "changed_since": between}
    # The second run changes nothing.
    for _ in range(2):
        assert project.dbt(*build, variables=VARIABLES | later).success, project.said
    weights = project.query("from weights_history")
    assert len(weights) == 2 * 4
    assert weights["model_version"].nunique() == 2
    now = weights[weights["dbt_valid_to"].isna()]
    assert not now.duplicated(["feature", "category"]).any()
    current = project.query("select feature, category, weight from lead_scoring_weights order by all")
    assert now[["feature", "category", "weight"]].sort_values(["feature", "category"]).values.tolist() == (
        current.sort_values(["feature", "category"]).values.tolist()
    )
    changes = project.query("from score_changes")
    assert len(changes) == 300
    assert (changes["score_after"] - changes["score_before"] == changes["score_change"]).all()
    assert (changes["score_change_by_lead"] + changes["score_change_by_weights"] == changes["score_change"]).all()
    assert (changes["conversion_probability_change_by_lead"] > 0).all()
    assert (changes["conversion_probability_change_by_weights"] != 0).all()
