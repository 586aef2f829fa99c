"""What `scripts/train` does: this dbt project, run on two files in a throw-away database."""
