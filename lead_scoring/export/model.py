"""The fitted model, read from the tables of a build."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Feature:
    """A feature, with everything that scoring needs.

    Attributes:
        name: its column in the leads.
        column_type: kind of that column: integer, number, boolean or text.
        raw_weight: for a number, the factor of (value - mean), in log-odds per unit of the value; None for a category.
        mean: for a number, the mean of the training leads; None for a category.
        category_weights: for a categorical feature, log-odds by category, rare ones included; empty for a number.
    """

    name: str
    column_type: str
    raw_weight: float | None
    mean: float | None
    category_weights: dict[str, float]


@dataclass(frozen=True)
class Model:
    """A model that scores leads: logit = intercept + sum of contributions.

    Attributes:
        version: model_version of the weights.
        trained_at: time of the training, a datetime in UTC.
        id_column: column with the id of a lead.
        features: in their configured order, which is also the order of the sum.
        intercept: log-odds.
        absolute_coefficients: sum of |coefficient|; the logit without intercept, divided by it, is the lead_score.
        cutoffs: lowest lead_score by band, best first; None for the last band, which takes all other leads.
    """

    version: str
    trained_at: object
    id_column: str
    features: list[Feature]
    intercept: float
    absolute_coefficients: float
    cutoffs: dict[str, float | None]


def read_model(build):
    """Read the model of a lead_scoring.database.Build."""
    totals = build.rows(
        """
        select
            any_value(intercept) as intercept,
            sum(abs(coefficient) order by abs(coefficient)) as absolute_coefficients
        from lead_scoring_weights
        """
    )[0]
    features = build.rows(
        """
        select profile.feature as name, profile.column_type, weights.raw_weight, weights.mean
        from lead_scoring_feature_profile as profile
        left join lead_scoring_weights as weights on profile.feature = weights.feature and weights.category is null
        order by profile.feature_position
        """
    )
    categories = build.rows(
        """
        select categories.feature, categories.category, weights.coefficient
        from lead_scoring_categories as categories
        inner join lead_scoring_weights as weights
            on categories.feature = weights.feature and categories.weights_category = weights.category
        order by categories.leads desc, categories.category
        """
    )
    weights = {feature["name"]: {} for feature in features}
    for row in categories:
        weights[row["feature"]][row["category"]] = row["coefficient"]
    bands = build.rows("select score_band, min_lead_score from lead_scoring_bands order by band_position")
    return Model(
        version=build.run["model_version"],
        trained_at=build.run["trained_at"],
        id_column=build.run["id_column"],
        features=[Feature(**feature, category_weights=weights[feature["name"]]) for feature in features],
        cutoffs={band["score_band"]: band["min_lead_score"] for band in bands},
        **totals,
    )
