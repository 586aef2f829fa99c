"""`scripts/train`: runs this dbt project on two files in a temporary database."""
