"""The fitted model, as the tables of a build hold it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Feature:
    """A feature and what scoring needs of it.

    Attributes:
        name: its column in the leads.
        column_type: what that column holds: integer, number, boolean or text.
        raw_weight: of a number, what multiplies (value - mean), in log-odds per unit of the value; None for a category.
        mean: of a number, the training leads' mean; None for a category.
        category_weights: of a category, log-odds by category, rare ones included; empty for a number.
    """

    name: str
    column_type: str
    raw_weight: float | None
    mean: float | None
    category_weights: dict[str, float]


@dataclass(frozen=True)
class Model:
    """What scores a lead: logit = intercept + what each feature adds.

    Attributes:
        version: model_version of the weights.
        trained_at: when they were learned, a datetime in UTC.
        id_column: the leads' id.
        features: in their configured order, in which they are added up.
        intercept: log-odds.
        absolute_coefficients: sum of |coefficient|; the logit without intercept, divided by it, is the lead_score.
        cutoffs: lowest lead_score by band, best first; None for the last band, which takes every other lead.
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
