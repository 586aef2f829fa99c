"""The projects that learn from the hostile leads, and from the same leads under plain names."""

from hostile.leads import CATEGORIES, DATE, ID, LABEL, NUMBERS, PASSED_THROUGH, leads, settings
from support.builds import NO_UNIT_TESTS
from support.harness import Project

MODELS = {"all_leads": "{{ config(materialized='table') }} select * from raw.leads"}
COLUMNS = [ID, LABEL, DATE, *NUMBERS, *CATEGORIES, *PASSED_THROUGH]
PLAIN = {name: f"plain_{place}" for place, name in enumerate(COLUMNS)}


def build(folder, *command, rename=None, frame=None):
    """Install the package in a new project, give it the leads, and run dbt on it."""
    project = Project.consumer(folder, MODELS, settings(rename))
    frame = leads(nul="\0") if frame is None else frame
    project.load("given", frame.rename(columns=rename or {}))
    project.execute("create schema raw", "create table raw.leads as from given", "drop table given")
    result = project.dbt(*command, "--exclude", "logistic_regression_beats_equal_weights")
    assert result.success, project.said
    return project


def build_hostile(folder):
    build(folder, "build", *NO_UNIT_TESTS)
