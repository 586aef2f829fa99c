"""The reference for builds on real data: scikit-learn's own fit under the rules of this project.

It shares no code with the models. It is solved to a gradient of 1e-9, which is asserted.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.utils.class_weight import compute_sample_weight


@dataclass
class Reference:
    """A fit, with the names of the weights table.

    Attributes:
        coefficients: by (feature, category); the category of a number is None.
        intercept: the fit's.
        pipeline: the fitted scikit-learn pipeline, on columns named f0, f1, ...
        columns: the features' names in the order of these columns.
    """

    coefficients: dict
    intercept: float
    pipeline: Pipeline
    columns: list

    def probabilities(self, leads, categorical):
        return self.pipeline.predict_proba(plain(leads, self.columns, categorical))[:, 1]


def plain(leads, columns, categorical):
    """The features under meaningless names, with categories as text and a text for missing ones."""
    frame = pd.DataFrame(index=leads.index)
    for place, name in enumerate(columns):
        if name in categorical:
            values = leads[name].astype(object)
            words = {True: "true", False: "false"}
            frame[f"f{place}"] = [
                "(missing)" if pd.isna(v) else words[v] if isinstance(v, bool | np.bool_) else str(v) for v in values
            ]
        else:
            frame[f"f{place}"] = leads[name].astype(float)
    return frame


def fit(leads, labels, numeric, categorical, c=1.0, min_category_count=1, class_weight=None):
    """Fit scikit-learn to leads as a pandas frame, missing values as NaN or None."""
    columns = [*numeric, *categorical]
    frame = plain(leads, columns, categorical)
    numbers, texts = list(frame)[: len(numeric)], list(frame)[len(numeric) :]
    impute_and_scale = Pipeline([("impute", SimpleImputer()), ("scale", StandardScaler())])
    one_hot = OneHotEncoder(handle_unknown="ignore", min_frequency=min_category_count, sparse_output=False)
    encoder = ColumnTransformer([("numbers", impute_and_scale, numbers), ("categories", one_hot, texts)])
    regression = LogisticRegression(C=c, class_weight=class_weight, solver="newton-cg", tol=1e-14, max_iter=10_000)
    pipeline = Pipeline([("encode", encoder), ("regression", regression)]).fit(frame, labels)

    encoded = pipeline[0].transform(frame)
    residuals = compute_sample_weight(class_weight, labels) * (regression.predict_proba(encoded)[:, 1] - labels)
    gradient = np.append(encoded.T @ residuals + regression.coef_[0] / c, residuals.sum())
    assert np.abs(gradient).max() < 1e-9, np.abs(gradient).max()

    names = {f"f{place}": name for place, name in enumerate(columns)}
    keys = [(name, None) for name in numeric]
    if texts:
        for column, levels, rare in zip(
            texts, pipeline[0]["categories"].categories_, pipeline[0]["categories"].infrequent_categories_, strict=True
        ):
            rare = [] if rare is None else list(rare)
            keys += [(names[column], level) for level in levels if level not in rare]
            keys += [(names[column], "(infrequent)")] if rare else []
    coefficients = dict(zip(keys, regression.coef_[0], strict=True))
    return Reference(coefficients, regression.intercept_[0], pipeline, columns)


def metrics(labels, probabilities):
    """scikit-learn's metrics under the names of lead_scoring_metrics."""
    return {
        "roc_auc": roc_auc_score(labels, probabilities),
        "pr_auc": average_precision_score(labels, probabilities),
        "brier_score": brier_score_loss(labels, probabilities),
        "log_loss": log_loss(labels, probabilities),
    }
