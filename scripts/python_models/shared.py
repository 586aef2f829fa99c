"""The code that the Python models share.

dbt models cannot import it, so `python -m scripts.write_python_models` copies the parts that a model uses to the end of
the model.
"""

import warnings

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
from scipy.optimize import brentq
from scipy.special import expit
from sklearn.compose import make_column_transformer
from sklearn.exceptions import ConvergenceWarning
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

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


def selected_c(cross_validation):
    """The C that lead_scoring_cross_validation selected."""
    table = to_pandas(cross_validation)
    return float(table.loc[table["is_selected"], "c"].iloc[0])


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
