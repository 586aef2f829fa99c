"""The exports of a build for people without dbt (`scripts/export`): weights, SQL in many dialects, a model card."""
