"""Fit the logistic regression with scikit-learn; one row per feature.

Model: mean imputation, standardization, L2-penalized logistic regression, which minimizes

    sum of log loss + ||coefficient||^2 / (2 C)

with an intercept that is not penalized (scikit-learn user guide, section "Logistic regression").
"""

import hashlib
import json
from datetime import UTC, datetime

import numpy as np
import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

# The largest entry of the objective's gradient at which the fit counts as the optimum.
GRADIENT_TOLERANCE = 1e-6


def model(dbt, session):
    c = check_c(dbt.config.meta_get("c"))
    _, features, labels = read_leads(dbt.ref("lead_scoring_training_set"))
    pipeline = fit(features, labels, c)
    check_fit(pipeline, features, labels)
    return weights_table(pipeline, model_version(features, labels, c))


def read_leads(frame):
    """Read what `dbt.ref()` gives on any warehouse: leads as (id, label, features ...), in any order of rows.

    Returns:
        The ids, the features as a frame of floats, and the labels as an array of 0/1, all sorted by id: the last digit
        of a sum depends on the order of its terms, and must not depend on how the rows came out of the database.
    """
    for method in ("df", "to_pandas", "toPandas"):
        if hasattr(frame, method):
            frame = getattr(frame, method)()
            break
    frame = frame.sort_values(frame.columns[0], ignore_index=True)
    return frame.iloc[:, 0], frame.iloc[:, 2:].astype(float), frame.iloc[:, 1].to_numpy(int)


def check_c(c):
    """Return C, the inverse of the regularization strength, as a float; it is above 0."""
    if isinstance(c, bool) or not isinstance(c, int | float) or not 0 < c < float("inf"):
        raise ValueError(f"lead_scoring: variable lead_scoring_c is a number above 0; it is set to {c!r}.")
    return float(c)


def fit(features, labels, c):
    """Fit the pipeline that the weights are read from."""
    pipeline = make_pipeline(
        SimpleImputer(strategy="mean"),
        StandardScaler(),
        LogisticRegression(C=c, solver="newton-cholesky", tol=1e-10, max_iter=1000),
    )
    return pipeline.fit(features, labels)


def check_fit(pipeline, features, labels):
    """Raise unless the fit is at the optimum, where the objective's gradient is 0, and one coefficient is not 0."""
    regression = pipeline[-1]
    standardized = pipeline[:-1].transform(features)
    residuals = regression.predict_proba(standardized)[:, 1] - labels
    gradient = np.append(standardized.T @ residuals + regression.coef_[0] / regression.C, residuals.sum())
    largest = np.abs(gradient).max()
    if not largest < GRADIENT_TOLERANCE:
        names = [*features.columns, "the intercept"]
        raise RuntimeError(
            f"lead_scoring: the logistic regression did not converge: after {regression.n_iter_[0]} iterations the "
            f"gradient is {largest:.3g} at {names[int(np.nanargmax(np.abs(gradient)))]}, and has to be below "
            f"{GRADIENT_TOLERANCE:g}. Look for features of extreme size, or lower the variable lead_scoring_c."
        )
    if not np.abs(regression.coef_).sum() > 0:
        raise RuntimeError(
            "lead_scoring: every coefficient is 0: none of the features "
            f"{', '.join(features.columns)} varies. Weights need a feature that does."
        )


def model_version(features, labels, c):
    """Name what was learned from: 12 hexadecimal digits of the SHA-256 of the data and the settings."""
    digest = hashlib.sha256(json.dumps({"features": list(features.columns), "c": c}).encode())
    digest.update(np.ascontiguousarray(features.to_numpy(float)).tobytes())
    digest.update(np.ascontiguousarray(labels, dtype=np.int64).tobytes())
    return digest.hexdigest()[:12]


def weights_table(pipeline, version):
    """Read the fitted pipeline into a table; the numbers are the pipeline's own, bit for bit."""
    _, scaler, regression = (step for _, step in pipeline.steps)
    return pd.DataFrame(
        {
            "model_version": version,
            "feature": pipeline.feature_names_in_,
            "coefficient": regression.coef_[0],
            "mean": scaler.mean_,
            "scale": scaler.scale_,
            "intercept": regression.intercept_[0],
            "trained_at": datetime.now(UTC).replace(tzinfo=None),
        }
    )
