"""A dbt project that installs this one and trains one model in SQL on the leads of the benchmark."""

import os

import project
import yaml


def write(folder, memory_limit=None):
    """Write the project into a folder, which holds the database.

    Args:
        folder: the folder.
        memory_limit: DuckDB's memory limit, such as "2GB"; None for its default.
    """
    settings = {"threads": os.cpu_count()} | ({"memory_limit": memory_limit} if memory_limit else {})
    path = str(folder / project.DATABASE_NAME)
    target = {"type": "duckdb", "path": path, "threads": 1, "config_options": settings}
    files = {
        "dbt_project.yml": {
            "name": "benchmark",
            "profile": "benchmark",
            "flags": {"send_anonymous_usage_stats": False},
            "models": {"lead_scoring": {"+enabled": False}},
        },
        "profiles.yml": {"benchmark": {"target": "dev", "outputs": {"dev": target}}},
        "packages.yml": {"packages": [{"local": str(project.ROOT)}]},
        "models/sources.yml": {"sources": [{"name": "raw", "schema": "main", "tables": [{"name": project.LEADS}]}]},
    }
    (folder / "models").mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
    meta = {"label": "converted", "features": project.FEATURES, "training_leads_materialized": "view"}
    (folder / "models" / "by_sql.sql").write_text(
        f"{{{{ config(materialized='logistic_regression', meta={meta}) }}}}\n"
        f"select * from {{{{ source('raw', '{project.LEADS}') }}}}\n",
        encoding="utf-8",
    )
