"""The weights as CSV."""

from lead_scoring.weights import LABEL


def weights_csv(build):
    """Two columns, `feature,weight`, in alphabetical order; a category's feature is `lead_source = Google`."""
    return build.csv(f"select {LABEL} as feature, weight from lead_scoring_weights order by 1")


def all_columns_csv(build):
    """The whole table lead_scoring_weights, ordered by feature and category."""
    return build.csv("select * from lead_scoring_weights order by feature, category")
