"""The demo with other leads."""

from support.harness import FEATURES

SEEDS = {
    "training_leads": "campaign_leads_train",
    "validation_leads": "campaign_leads_valid",
    "leads": "campaign_contacts",
}
MODELS = {"training_leads": "stg_training_leads", "validation_leads": "stg_validation_leads", "leads": "stg_contacts"}
CHECKED_BY = {
    "training_leads": "lead_scoring_training_set",
    "validation_leads": "lead_scoring_validation_set",
    "leads": "scored_leads",
}
EVERY_ROLE = list(SEEDS)
LABELLED = EVERY_ROLE[:2]
# The features without their declarations, so that they may be categories.
UNDECLARED = {"lead_scoring_features": [feature["name"] for feature in FEATURES]}


def spoil(project, role, sql):
    """Replace the demo's leads."""
    seed = "with leads as (select * from {{ ref('" + SEEDS[role] + "') }})"
    project.write(f"models/staging/{MODELS[role]}.sql", f"{seed}\n{sql}")


def give(project, role, sql):
    """Replace the demo's leads in the tables that the models read."""
    project.execute(f"create or replace table given_{role} as with leads as (select * from {SEEDS[role]}) {sql}")
