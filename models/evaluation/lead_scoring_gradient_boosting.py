"""Gradient boosting, for comparison: what a model that is not linear would give; one row per validation lead.

Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29(5), 2001, as
scikit-learn implements it.
"""

import pandas as pd
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline


def model(dbt, session):
    _, features, labels = read_leads(dbt.ref("lead_scoring_training_set"))
    ids, validation_features, _ = read_leads(dbt.ref("lead_scoring_validation_set"))
    pipeline = make_pipeline(
        SimpleImputer(strategy="mean"),
        GradientBoostingClassifier(n_estimators=100, max_depth=4, learning_rate=0.1, subsample=0.8, random_state=42),
    )
    predictions = pipeline.fit(features, labels).predict_proba(validation_features)[:, 1]
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
