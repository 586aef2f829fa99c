"""Gradient boosting, to compare with a model that is not linear; one row per validation lead.

Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29(5), 2001, as implemented
in scikit-learn. Categories become numbers by target encoding: a category is replaced by its conversion rate, learned
from leads other than the encoded one (Micci-Barreca, "A preprocessing scheme for high-cardinality categorical
attributes", SIGKDD Explorations 3(1), 2001).
"""

try:
    for library in ("pandas", "sklearn"):
        __import__(library)
except ImportError as error:
    raise ImportError(
        f"lead_scoring: the Python that runs dbt lacks {error.name}, which the Python models need. "
        "Install it (pip install scikit-learn pandas), or let the database train: set the variable "
        "lead_scoring_trainer to sql."
    ) from error

import numpy as np
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.ensemble import GradientBoostingClassifier, HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, TargetEncoder

# From this many values on, use histogram-based trees, which take seconds instead of the minutes of exact ones.
MANY_VALUES = 500_000

# scikit-learn's trees convert to 32-bit floats and reject numbers that do not fit. Only the order of the values
# matters.
LARGEST = float(np.finfo(np.float32).max)


def model(dbt, session):
    _, features, labels = read_leads(dbt.ref("lead_scoring_training_set"))
    ids, validation_features, _ = read_leads(dbt.ref("lead_scoring_validation_set"))
    if len(labels) == 0:
        return no_predictions(ids)
    predictions = make_classifier_of_trees(features).fit(features, labels).predict_proba(validation_features)[:, 1]
    return pd.DataFrame({ids.name: ids, "probability": predictions})


def make_classifier_of_trees(features):
    """The unfitted pipeline for features of these types."""
    numeric, categorical = names_by_type(features)
    clip = FunctionTransformer(np.clip, kw_args={"a_min": -LARGEST, "a_max": LARGEST})
    if features.size < MANY_VALUES:
        trees = GradientBoostingClassifier(
            n_estimators=100, max_depth=4, learning_rate=0.1, subsample=0.8, random_state=42
        )
    else:
        trees = HistGradientBoostingClassifier(
            max_iter=100, max_depth=4, learning_rate=0.1, early_stopping=False, random_state=42
        )
    return make_pipeline(
        make_column_transformer(
            (make_pipeline(SimpleImputer(strategy="mean"), clip), numeric),
            (TargetEncoder(target_type="binary", cv=stratified_folds()), categorical),
        ),
        trees,
    )


# --- Copied from scripts/python_models/shared.py by scripts/write_python_models.py: change it there. ---


FOLDS = 5


def to_pandas(frame):
    """Turn the result of `dbt.ref()` on any warehouse into a pandas frame."""
    for method in ("df", "to_pandas", "toPandas"):
        if hasattr(frame, method):
            return getattr(frame, method)()
    return frame


def read_leads(frame):
    """Read leads as (id, label, features ...), in any order of rows; numbers are floats, categories text.

    Returns:
        The ids, the features as a frame, and the labels as an array of 0/1, all sorted by id: the last digit of a sum
        depends on the order of its terms, but must not depend on the order in which the database returns rows.
    """
    frame = to_pandas(frame)
    frame = frame.sort_values(frame.columns[0], ignore_index=True)
    return frame.iloc[:, 0], frame.iloc[:, 2:], frame.iloc[:, 1].to_numpy(int)


def no_predictions(ids):
    """Predictions without rows, for --empty, where dbt reads no rows."""
    return pd.DataFrame({ids.name: ids.head(0), "probability": pd.Series(dtype=float)})


def stratified_folds():
    """Folds with the same number of conversions, drawn with a fixed seed."""
    return StratifiedKFold(FOLDS, shuffle=True, random_state=42)


def names_by_type(features):
    """The names of the numeric features, and those of the categorical ones."""
    is_number = [pd.api.types.is_numeric_dtype(dtype) for dtype in features.dtypes]
    numeric = [name for name, number in zip(features, is_number, strict=True) if number]
    categorical = [name for name, number in zip(features, is_number, strict=True) if not number]
    return numeric, categorical
