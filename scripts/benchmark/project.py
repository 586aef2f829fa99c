"""The parts of the project that the benchmark uses: its SQL, rendered by dbt, its training code and its demo leads."""

import contextlib
import importlib.util
import io
import os
from pathlib import Path

import numpy as np
import pandas as pd
from dbt.cli.main import dbtRunner
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

ROOT = Path(__file__).resolve().parents[2]
# The name of the project's own database, because it is part of every table name that dbt renders.
DATABASE_NAME = "lead_scoring.duckdb"
LEADS = "stg_contacts"
RANDOM_SEED = 20240607
LEADS_PER_CHUNK = 1_000_000
TRAINING_LEADS = 200_000


def load(path):
    """Import a file of the project that is not in a package."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SEEDS = load(ROOT / "scripts" / "generate_seeds.py")
TRAINER = load(ROOT / "models" / "training" / "lead_scoring_sklearn_weights.py")
FEATURES = [feature.name for feature in SEEDS.FEATURES]


class Renderer:
    """Renders the project's models and macros to SQL with dbt, in a folder of its own."""

    def __init__(self, folder):
        os.environ["LEAD_SCORING_DATABASE"] = str(folder / DATABASE_NAME)
        self._options = ["--quiet", "--project-dir", str(ROOT), "--profiles-dir", str(ROOT)]
        self._options += ["--target-path", str(folder), "--log-path", str(folder)]

    def models(self, *names):
        """Return the SQL of models, by name."""
        return {node.name: node.compiled_code for node in self._compile("--select", *names)}

    def inline(self, jinja):
        """Return the SQL rendered from a piece of Jinja."""
        (node,) = self._compile("--inline", jinja)
        return node.compiled_code

    def _compile(self, *selection):
        # Even with --quiet, dbt prints the compiled SQL.
        with contextlib.redirect_stdout(io.StringIO()):
            outcome = dbtRunner().invoke(["compile", *self._options, *selection])
        if not outcome.success:
            raise RuntimeError(f"dbt could not compile {' '.join(selection)}: {outcome.exception or outcome.result}")
        return [result.node for result in outcome.result.results]


def create_leads(connection, rows):
    """Create the table of leads in any size, with the demo's distributions and an outcome for each lead."""
    rng = np.random.default_rng(RANDOM_SEED)
    for first in range(0, rows, LEADS_PER_CHUNK):
        leads = min(LEADS_PER_CHUNK, rows - first)
        values, converted = SEEDS.draw_leads(rng, leads)
        # In a warehouse, a number of days is an integer, and casting it is part of scoring.
        columns = {f.name: values[f.name] if f.decimals else values[f.name].astype(np.int64) for f in SEEDS.FEATURES}
        chunk = connection.from_df(
            pd.DataFrame({"lead_id": np.arange(first + 1, first + leads + 1), **columns, "converted": converted})
        )
        if first == 0:
            chunk.create(LEADS)
        else:
            chunk.insert_into(LEADS)


def train(connection, renderer):
    """Fit the project's pipeline to the first leads and create its weights and bands, as in a build.

    Returns:
        A scikit-learn pipeline fitted to the same leads, for the alternatives.
    """
    connection.execute(
        f"create view lead_scoring_validation_set as select lead_id, converted, {', '.join(FEATURES)} "
        f"from {LEADS} where lead_id <= {TRAINING_LEADS}"
    )
    _, features, labels = TRAINER.read_leads(connection.table("lead_scoring_validation_set"))
    settings = {"c": 1.0, "class_weight": "none", "min_category_count": 1}
    classifier = TRAINER.make_classifier(features, **settings).fit(features, labels)
    weights = TRAINER.weights_table(classifier, TRAINER.model_version(features, labels, settings))
    connection.from_df(weights).create("lead_scoring_sklearn_weights")
    models = renderer.models("lead_scoring_weights", "lead_scoring_bands")
    for name in ("lead_scoring_weights", "lead_scoring_bands"):
        connection.execute(f"create table {name} as {models[name]}")
    # The same without the branch for categories, which orbital does not support.
    regression = LogisticRegression(**classifier[-1].get_params())
    return make_pipeline(SimpleImputer(), StandardScaler(), regression).fit(features, labels)
