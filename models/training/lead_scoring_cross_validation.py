"""Select C, the inverse strength of the penalty, by cross-validation, if it is not given; one row per C.

Stone, "Cross-validatory choice and assessment of statistical predictions", Journal of the Royal Statistical Society B
36(2), 1974; as in scikit-learn's GridSearchCV, with the log loss of five stratified folds.
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

import warnings

import numpy as np
import pandas as pd
from scipy.optimize import brentq
from scipy.special import expit
from sklearn.compose import make_column_transformer
from sklearn.exceptions import ConvergenceWarning
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

# Steps of half a power of ten.
GRID = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0]


def model(dbt, session):
    c = dbt.config.meta_get("c")
    if c != "auto":
        return scores_table([float(c)], [[None] * FOLDS])
    # Waits for the checks of the validation leads, so that a build that fails them changes no table.
    dbt.ref("lead_scoring_validation_set")
    _, features, labels = read_leads(dbt.ref("lead_scoring_training_set"))
    if len(labels) == 0:
        return scores_table(GRID, [[None] * FOLDS] * len(GRID))
    pipeline = make_classifier(
        features, GRID[0], dbt.config.meta_get("class_weight"), dbt.config.meta_get("min_category_count")
    )
    return scores_table(GRID, cross_validated_log_loss(pipeline, features, labels))


def cross_validated_log_loss(pipeline, features, labels):
    """Log loss of the leads left out, a row for each C of the grid and a column for each fold.

    Everything, including the means, is learned from the other folds.
    """
    search = GridSearchCV(
        pipeline,
        {f"{pipeline.steps[-1][0]}__C": GRID},
        scoring="neg_log_loss",
        cv=stratified_folds(),
        refit=False,
        error_score="raise",
    ).fit(features, labels)
    return -np.column_stack([search.cv_results_[f"split{fold}_test_score"] for fold in range(FOLDS)])


def scores_table(grid, log_loss):
    """The grid with its log losses. The smallest mean is selected; among equal ones, the strongest penalty."""
    folds = pd.DataFrame(log_loss, columns=[f"log_loss_fold_{fold + 1}" for fold in range(FOLDS)], dtype=float)
    mean = folds.mean(axis=1)
    table = pd.DataFrame({"c": grid, "mean_log_loss": mean, "standard_deviation_log_loss": folds.std(axis=1, ddof=0)})
    table["is_selected"] = np.arange(len(table)) == (0 if mean.isna().all() else int(mean.argmin()))
    return table.join(folds)


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


def stratified_folds():
    """Folds with the same number of conversions, drawn with a fixed seed."""
    return StratifiedKFold(FOLDS, shuffle=True, random_state=42)


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
