"""What `scripts/export` writes from a build, for those without dbt: weights, SQL in many dialects, a model card."""
