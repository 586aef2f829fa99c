"""Real leads, and a consumer's project that learns from them.

The rows are not the project's to ship; they lie beside it, in ../shared/data.
"""

import json

import duckdb
import pandas as pd
from support.harness import PROJECT, Project

DATA = PROJECT.parent / "shared" / "data"


def variant_of(dataset, variant):
    """The label, the numeric and the categorical features, and the expected results."""
    content = json.loads((DATA / dataset / "reference.json").read_text(encoding="utf-8"))
    expected = content["variants"][variant]
    return content["label"], expected["features_numeric"], expected["features_categorical"], expected


def install(folder, dataset, label, numeric, categorical, complete, files=("train", "valid")):
    """Make a consumer's project of a data set, and return it with its two sides as pandas frames."""
    sides = {}
    for side, file in zip(("past_leads", "recent_leads"), files, strict=True):
        leads = pd.read_csv(
            DATA / dataset / f"{file}.csv", dtype=dict.fromkeys(categorical, str), keep_default_na=False, na_values=[""]
        )
        sides[side] = leads.dropna(subset=numeric) if complete else leads
    project = Project.consumer(
        folder,
        {side: f"{{{{ config(materialized='table') }}}} select * from raw.{side}" for side in sides},
        {
            "lead_scoring_training_leads": "past_leads",
            "lead_scoring_validation_leads": "recent_leads",
            "lead_scoring_leads": "recent_leads",
            "lead_scoring_label": label,
            "lead_scoring_features": [*numeric, *categorical],
        },
    )
    with duckdb.connect(str(project.database)) as connection:
        connection.execute("create schema raw")
        for side, leads in sides.items():
            connection.from_df(leads).create(f"raw.{side}")
    return project, sides["past_leads"], sides["recent_leads"].sort_values("lead_id", ignore_index=True)
