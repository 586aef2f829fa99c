"""A project with the fewest settings there are: one model of leads, split by a hash of the id."""

from support.builds import NO_UNIT_TESTS
from support.harness import Project

SETTINGS = {
    "lead_scoring_labelled_leads": "leads", "lead_scoring_leads": "leads", "lead_scoring_id": "id",
    "lead_scoring_label": "y", "lead_scoring_features": ["x", "kind"],
}  # fmt: skip
LEADS = """
    {{ config(materialized='table') }}
    select
        'L' || i as id,
        hash(i) % 1000 / 10.0 as x,
        case when hash(i || 'k') % 4 > 0 then 'k' || hash(i || 'k') % 4 end as kind,
        (hash(i) % 1000 + hash(i || 'n') % 1000) > 1200 as y,
        date '2026-01-01' + cast(i // 20 as integer) as day
    from range(2000) as t (i)
"""


def build_smallest(folder):
    """Install the package in it, and build it."""
    project = Project.consumer(folder, {"leads": LEADS}, SETTINGS)
    result = project.dbt("build", "--warn-error", *NO_UNIT_TESTS)
    assert result.success, project.said
