"""Fit the logistic regression with scikit-learn; one row per numeric feature, and one per category of a categorical
one.

Model: numbers are imputed with their mean and standardized, categories are one-hot encoded (no category left out, 0/1
not scaled); then an L2-penalized logistic regression, which minimizes

    sum of log loss + ||coefficient||^2 / (2 C)

with an intercept that is not penalized (scikit-learn user guide, section "Logistic regression").
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

import hashlib
import json
import warnings
from datetime import UTC, datetime

import numpy as np
import pandas as pd
from scipy.optimize import brentq
from scipy.special import expit
from sklearn.compose import make_column_transformer
from sklearn.exceptions import ConvergenceWarning
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.utils.class_weight import compute_sample_weight

# The fit counts as optimal if no entry of the objective's gradient is larger than this.
GRADIENT_TOLERANCE = 1e-6

# The category that stands for those with fewer leads than the minimum.
INFREQUENT = "(infrequent)"

# The columns of the table without rows that --empty leaves, where dbt reads no rows.
COLUMNS = {
    "model_version": "string",
    "feature": "string",
    "category": "string",
    "coefficient": "float64",
    "mean": "float64",
    "scale": "float64",
    "intercept": "float64",
    "trained_at": "datetime64[us]",
}


def model(dbt, session):
    settings = {
        "c": selected_c(dbt.ref("lead_scoring_cross_validation")),
        "class_weight": dbt.config.meta_get("class_weight"),
        "min_category_count": dbt.config.meta_get("min_category_count"),
    }
    _, features, labels = read_leads(dbt.ref("lead_scoring_training_set"))
    if len(labels) == 0:
        return pd.DataFrame(columns=COLUMNS).astype(COLUMNS)
    pipeline = make_classifier(features, **settings).fit(features, labels)
    check_fit(pipeline, features, labels)
    return weights_table(pipeline, model_version(features, labels, settings))


def check_fit(pipeline, features, labels):
    """Raise an error unless the gradient of the objective is 0 and some coefficient is not 0."""
    encoder, regression = pipeline[0], pipeline[-1]
    encoded = encoder.transform(features)
    sample_weight = compute_sample_weight(regression.class_weight, labels)
    residuals = sample_weight * (expit(encoded @ regression.coef_[0] + regression.weighted_intercept_) - labels)
    gradient = np.append(encoded.T @ residuals + regression.coef_[0] / regression.C, residuals.sum())
    largest = np.abs(gradient).max()
    if not largest < GRADIENT_TOLERANCE:
        names = [f"{name} = {level}" if level is not None else name for name, level, *_ in encoded_columns(encoder)]
        worst = [*names, "the intercept"][int(np.nanargmax(np.abs(gradient)))]
        raise RuntimeError(
            f"lead_scoring: the logistic regression did not converge: after {regression.n_iter_[0]} iterations the "
            f"gradient is {largest:.3g} at {worst}, but must be below {GRADIENT_TOLERANCE:g}. Look for features with "
            "extreme values, or lower the variable lead_scoring_c."
        )
    if not np.abs(regression.coef_).sum() > 0:
        raise RuntimeError(
            "lead_scoring: every coefficient is 0: none of the features "
            f"{', '.join(features.columns)} varies. Add a feature that does."
        )


def model_version(features, labels, settings):
    """The name of a training: 12 hexadecimal digits of the SHA-256 of the data and the settings."""
    digest = hashlib.sha256(json.dumps({"features": list(features.columns), **settings}).encode())
    for name in features:
        if pd.api.types.is_numeric_dtype(features[name]):
            digest.update(np.ascontiguousarray(features[name], dtype=np.float64).tobytes())
        else:
            digest.update(json.dumps(features[name].tolist()).encode())
    digest.update(np.ascontiguousarray(labels, dtype=np.int64).tobytes())
    return digest.hexdigest()[:12]


def encoded_columns(encoder):
    """The columns of the regression, in order: (feature, category or None, mean, scale)."""
    columns = []
    for _, step, names in encoder.transformers_:
        if names and isinstance(step, OneHotEncoder):
            for feature, levels, rare in zip(names, step.categories_, step.infrequent_categories_, strict=True):
                rare = set() if rare is None else set(rare)
                kept = [level for level in levels if level not in rare] + ([INFREQUENT] if rare else [])
                columns += [(feature, level, 0.0, 1.0) for level in kept]
        elif names:
            columns += zip(names, [None] * len(names), step[-1].mean_, step[-1].scale_, strict=True)
    return columns


def weights_table(pipeline, version):
    """Turn the fitted pipeline into a table. The numbers are exactly those of the pipeline."""
    regression = pipeline[-1]
    features, categories, means, scales = zip(*encoded_columns(pipeline[0]), strict=True)
    return pd.DataFrame(
        {
            "model_version": version,
            "feature": features,
            "category": pd.Series(categories, dtype="string"),
            "coefficient": regression.coef_[0],
            "mean": means,
            "scale": scales,
            "intercept": regression.intercept_[0],
            "trained_at": datetime.now(UTC).replace(tzinfo=None),
        }
    )


# --- Copied from scripts/python_models/shared.py by scripts/write_python_models.py: change it there. ---


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


def selected_c(cross_validation):
    """The C that lead_scoring_cross_validation selected."""
    table = to_pandas(cross_validation)
    return float(table.loc[table["is_selected"], "c"].iloc[0])


def names_by_type(features):
    """The names of the numeric features, and those of the categorical ones."""
    is_number = [pd.api.types.is_numeric_dtype(dtype) for dtype in features.dtypes]
    numeric = [name for name, number in zip(features, is_number, strict=True) if number]
    categorical = [name for name, number in zip(features, is_number, strict=True) if not number]
    return numeric, categorical


class CalibratedLogisticRegression(LogisticRegression):
    """A logistic regression whose probabilities add up to the number of positives, even with class weights.

    Class weights give both classes the same total weight, as if half of the leads converted, which makes the intercept
    too high or too low. Here the coefficients come from the weighted fit, and the intercept is then estimated again
    without weights: it is the one with which the probabilities of the training leads add up to their conversions, where
    the log loss is smallest ("calibration in the large": Steyerberg, Clinical Prediction Models, 2nd ed., 15.3).
    """

    def fit(self, features, labels):
        # The gradient is checked afterwards, because solvers also warn about fits that have reached the optimum.
        with warnings.catch_warnings():
            for category in (ConvergenceWarning, RuntimeWarning):
                warnings.simplefilter("ignore", category)
            super().fit(features, labels)
        self.weighted_intercept_ = self.intercept_
        if self.class_weight is not None:
            logits = features @ self.coef_[0]
            reach = np.abs(logits).max() + 50
            intercept = brentq(lambda value: expit(logits + value).sum() - labels.sum(), -reach, reach, xtol=1e-14)
            self.intercept_ = np.array([intercept])
        return self


def make_classifier(features, c, class_weight, min_category_count):
    """The unfitted pipeline for features of these types, from which the weights are read after the fit."""
    numeric, categorical = names_by_type(features)
    # Newton's method with the full Hessian is the most robust, but with thousands of categories the Hessian is too
    # large.
    columns = len(numeric) + sum(features[name].nunique() for name in categorical)
    return make_pipeline(
        make_column_transformer(
            (make_pipeline(SimpleImputer(strategy="mean"), StandardScaler()), numeric),
            (OneHotEncoder(handle_unknown="ignore", min_frequency=min_category_count), categorical),
        ),
        CalibratedLogisticRegression(
            C=c,
            class_weight=None if class_weight == "none" else class_weight,
            solver="newton-cholesky" if columns <= 1000 else "newton-cg",
            tol=1e-12,
            max_iter=1000,
        ),
    )
