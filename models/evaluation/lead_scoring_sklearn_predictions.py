"""What scikit-learn itself predicts for the validation leads; one row per validation lead.

The pipeline is fitted here once more and asked for its own `predict_proba`, without a detour through the weights table:
the build compares it with what the SQL says, so a mistake anywhere between the fit and the score shows.
"""

import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def model(dbt, session):
    c = check_c(dbt.config.meta_get("c"))
    _, features, labels = read_leads(dbt.ref("lead_scoring_training_set"))
    ids, validation_features, _ = read_leads(dbt.ref("lead_scoring_validation_set"))
    predictions = fit(features, labels, c).predict_proba(validation_features)[:, 1]
    return pd.DataFrame({ids.name: ids, "probability": predictions})


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
