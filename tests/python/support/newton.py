"""An independent fit of the penalized logistic regression: Newton's method on a dense matrix, with NumPy and SciPy."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.special import expit


@dataclass
class Fit:
    """The result of `fit`: coefficients, standard errors and moments by (feature, category), and the intercept."""

    coefficient: pd.Series
    standard_error: pd.Series
    mean: pd.Series
    scale: pd.Series
    intercept: float
    log_loss: float


def design(leads, features, min_category_count):
    """The columns of the matrix by (feature, category): standardized numbers, and 0/1 for each category."""
    columns, means, scales = {}, {}, {}
    for name in features:
        values = leads[name]
        if pd.api.types.is_numeric_dtype(values):
            # Exact differences from the first value keep the digits of a small deviation from a large mean.
            first = values.dropna().iloc[0]
            differences = (values - first).to_numpy(float)
            mean = np.nanmean(differences)
            # A missing value becomes the mean before deviations are computed, as after scikit-learn's SimpleImputer.
            scale = np.sqrt(np.mean(np.nan_to_num(differences - mean) ** 2))
            if np.nanmin(differences) == np.nanmax(differences):
                scale = 1.0
            key = (name, None)
            means[key], scales[key] = first + mean, scale
            columns[key] = np.nan_to_num((differences - mean) / scale)
        else:
            text = values.astype(object).where(values.notna(), "(missing)")
            text = text.where(text.map(text.value_counts()) >= min_category_count, "(infrequent)")
            for category in sorted(text.unique()):
                key = (name, category)
                means[key], scales[key] = 0.0, 1.0
                columns[key] = (text == category).to_numpy(float)
    return columns, means, scales


def fit(leads, label, features, c=1.0, class_weight="none", min_category_count=1):
    """Minimize sum of weighted log loss + sum of coefficient^2 / (2 c)."""
    columns, means, scales = design(leads, features, min_category_count)
    index = pd.MultiIndex.from_tuples(columns, names=["feature", "category"])
    matrix = np.column_stack([*columns.values(), np.ones(len(leads))])
    labels = leads[label].to_numpy(float)
    weights = np.ones(len(leads))
    if class_weight == "balanced":
        weights = np.where(labels == 1, len(labels) / (2 * labels.sum()), len(labels) / (2 * (1 - labels).sum()))
    penalty = np.append(np.full(len(columns), 1 / c), 0.0)

    def loss(beta):
        logits = matrix @ beta
        return weights @ (np.logaddexp(0, logits) - labels * logits) + (penalty * beta) @ beta / 2

    def derivatives(beta):
        logits = matrix @ beta
        e = np.exp(-np.abs(logits))
        # probability - label, without a difference of two numbers near 1
        residual = np.where(labels == 1, -expit(-logits), expit(logits))
        gradient = matrix.T @ (weights * residual) + penalty * beta
        return gradient, (matrix * (weights * e / (1 + e) ** 2)[:, None]).T @ matrix + np.diag(penalty)

    beta = np.zeros(matrix.shape[1])
    for _ in range(200):
        gradient, hessian = derivatives(beta)
        step = np.linalg.solve(hessian, -gradient)
        while loss(beta + step) > loss(beta) + 1e-9:
            step = step / 2
        beta = beta + step
        if np.abs(step).max() < 1e-12:
            break
    _, hessian = derivatives(beta)
    errors = np.sqrt(np.diag(np.linalg.inv(hessian)))
    intercept = beta[-1]
    if class_weight == "balanced":
        offsets = matrix[:, :-1] @ beta[:-1]
        for _ in range(200):
            probability = 1 / (1 + np.exp(-(offsets + intercept)))
            intercept -= (probability - labels).sum() / (probability * (1 - probability)).sum()
    return Fit(
        coefficient=pd.Series(beta[:-1], index),
        standard_error=pd.Series(errors[:-1], index),
        mean=pd.Series(means, index),
        scale=pd.Series(scales, index),
        intercept=intercept,
        log_loss=(weights @ (np.logaddexp(0, matrix @ beta) - labels * (matrix @ beta))) / weights.sum(),
    )
