"""A project with hostile names, texts and numbers passes all tests, and learns the same as from plain ones."""

import contextlib
import io
import re

import numpy as np
import pandas as pd
import pytest
import yaml
from hostile.leads import CATEGORIES, DATE, FIRST_DAY, ID, LABEL, NUMBERS, leads, settings
from hostile.projects import MODELS, PLAIN, build
from support import reference
from support.builds import TRAINED_IN_SQL
from support.harness import Project
from support.postgres import PostgresDatabase

# Columns that differ between builds: the version is a hash that includes names, and times are those of the build.
OF_THE_BUILD = {"model_version", "trained_at", "scored_at"}
TABLES = {
    "lead_scoring": [
        "bands", "calibration_curve", "categories", "feature_correlations", "feature_histograms", "feature_profile",
        "gains_table", "metrics", "odds_ratios", "precision_recall_curve", "roc_curve", "unseen_categories", "weights",
    ],
    "lead_score": ["contributions", "reasons"],
    "ranked": ["leads"],
    "scored": ["leads"],
}  # fmt: skip


def told(value, names):
    """A value that may contain a name: alone, or with a category, as in `source = web`."""
    if isinstance(value, str):
        for name, plain in names.items():
            if value == name or value.startswith(f"{name} = "):
                return plain + value.removeprefix(name)
    return value


def plain_rows(project, table, names):
    """The columns and rows of a table with names replaced, in an order that does not depend on names."""
    frame = project.query(f"from {table}")
    frame = frame.drop(columns=OF_THE_BUILD & {*frame}).rename(columns=names)
    for column in {"feature", "other_feature", *(name for name in frame if name.startswith("reason_"))} & {*frame}:
        frame[column] = [told(value, names) for value in frame[column]]
    return list(frame), sorted(frame.itertuples(index=False, name=None), key=repr)


def test_plain_names_give_the_same_to_the_last_digit(hostile, tmp_path):
    twin = build(tmp_path, "run", rename=PLAIN)
    for table in (f"{prefix}_{name}" for prefix, names in TABLES.items() for name in names):
        columns, rows = plain_rows(hostile, table, PLAIN)
        expected_columns, expected = plain_rows(twin, table, {})
        assert (columns, len(rows)) == (expected_columns, len(expected)), table
        # NaN is not equal to itself.
        assert [repr(row) for row in rows] == [repr(row) for row in expected], table
        assert rows or table == "lead_scoring_unseen_categories"


@pytest.mark.parametrize("trainer", ["sklearn", "sql"])
def test_weights_are_scikit_learns(hostile, trainer):
    frame = leads()
    training = frame[frame[DATE] < FIRST_DAY]
    fitted = reference.fit(training, training[LABEL].to_numpy(), NUMBERS, CATEGORIES)
    weights = hostile.query(f"from lead_scoring_{trainer}_weights")
    found = {
        (row.feature, None if pd.isna(row.category) else row.category): row.coefficient for row in weights.itertuples()
    }
    assert found.keys() == fitted.coefficients.keys()
    for key, coefficient in fitted.coefficients.items():
        assert found[key] == pytest.approx(coefficient, abs=1e-6), key
    assert weights["intercept"].iloc[0] == pytest.approx(fitted.intercept, abs=1e-6)
    if trainer == "sklearn":
        scored = hostile.query("from scored_leads").set_index(ID)["conversion_probability"]
        expected = pd.Series(fitted.probabilities(frame, CATEGORIES), index=leads(nul="\0")[ID])
        np.testing.assert_allclose(scored.loc[expected.index], expected, atol=1e-6)


def test_the_operations_print_what_builds(hostile):
    """YAML that reads back as the names of the columns; text columns are categorical without a declaration."""
    arguments = {"model": "all_leads", "id": ID, "label": LABEL}
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        result = hostile.dbt("run-operation", "lead_scoring.generate_features", "--args", yaml.safe_dump(arguments))
    assert result.success, hostile.said
    listed = yaml.safe_load(printed.getvalue())["lead_scoring_features"]
    names = {feature if isinstance(feature, str) else feature["name"] for feature in listed}
    # A text that is different for each lead, a date, and a column with only one value are left out.
    assert set(NUMBERS + CATEGORIES) <= names
    assert names <= set(hostile.query("from all_leads limit 0"))
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        result = hostile.dbt("run-operation", "lead_scoring.generate_scoring", "--args", "{name: second}")
    assert result.success, hostile.said
    variables = re.split(r"^# [1-4]\. .*\n(?:#  .*\n)*", printed.getvalue(), flags=re.MULTILINE)[3]
    assert yaml.safe_load(variables)["lead_scoring_second"] == settings()


def test_postgresql_learns_the_same(hostile, postgres, tmp_path):
    database = PostgresDatabase(postgres, "hostile_build")
    # Its averages square their values.
    database.load("raw", "leads", leads(exponent=68))
    project = Project.consumer(tmp_path, MODELS, settings() | TRAINED_IN_SQL)
    database.dbt(project, "run")
    keys = ["feature", "category"]
    found, expected = (
        query(f"select feature, coalesce(category, '') as category, coefficient from lead_scoring_{table}")
        .set_index(keys)
        .sort_index()
        for query, table in [(database.query, "weights"), (hostile.query, "sql_weights")]
    )
    pd.testing.assert_frame_equal(found, expected, rtol=1e-9, atol=1e-9)
    scored = database.query("select * from scored_leads")
    assert sorted(scored[ID]) == sorted(leads()[ID])
    assert scored["conversion_probability"].between(0, 1).all()
