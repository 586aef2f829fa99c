"""Real leads, and a consumer's project that learns from them.

The project may not ship these rows; they are next to it, in ../shared/data.
"""

import json

import duckdb
import pandas as pd
from support.harness import PROJECT, Project

DATA = PROJECT.parent / "shared" / "data"
SIDES = ["past_leads", "recent_leads"]


def variant_of(dataset, variant):
    """The label, the numeric and the categorical features, and the expected results."""
    content = json.loads((DATA / dataset / "reference.json").read_text(encoding="utf-8"))
    expected = content["variants"][variant]
    return content["label"], expected["features_numeric"], expected["features_categorical"], expected


def install(folder, dataset, label, numeric, categorical, complete):
    """Make a consumer's project for a data set, and return it with its two sides as pandas frames."""
    project = consumer(folder, label, [*numeric, *categorical])
    return project, *give(project, dataset, numeric, categorical, complete)


def consumer(folder, label, features):
    """A consumer's project, still without leads."""
    return Project.consumer(
        folder,
        {side: f"{{{{ config(materialized='table') }}}} select * from raw.{side}" for side in SIDES},
        {
            "lead_scoring_training_leads": "past_leads",
            "lead_scoring_validation_leads": "recent_leads",
            "lead_scoring_leads": "recent_leads",
            "lead_scoring_label": label,
            "lead_scoring_features": features,
        },
    )


def give(project, dataset, numeric, categorical, complete, files=("train", "valid")):
    """Put leads into a project's database; returns the two sides as pandas frames."""
    sides = {}
    for side, file in zip(SIDES, files, strict=True):
        leads = pd.read_csv(
            DATA / dataset / f"{file}.csv", dtype=dict.fromkeys(categorical, str), keep_default_na=False, na_values=[""]
        )
        sides[side] = leads.dropna(subset=numeric) if complete else leads
    with duckdb.connect(str(project.database)) as connection:
        connection.execute("create schema if not exists raw")
        for side, leads in sides.items():
            connection.register("leads", leads)
            connection.execute(f"create or replace table raw.{side} as select * from leads")
    return sides["past_leads"], sides["recent_leads"].sort_values("lead_id", ignore_index=True)
