"""The weights in words."""

# How a weight is called: by its feature, or by its feature and category.
LABEL = "feature || coalesce(' = ' || category, '')"
# A feature that orders the leads this well alone is one that the build warns of (the macro _warn_of_leaks).
SUSPICIOUS_ROC_AUC = 0.9


def described_weights(build, limit):
    """The heaviest weights and what they do to the odds of a conversion.

    A number's is for one standard deviation more, a boolean's for yes rather than no. A category's is for having it,
    against the average training lead: there is no other reference, as no category is left out of the fit.

    Args:
        build: a lead_scoring.database.Build.
        limit: how many.

    Returns:
        a pandas frame: feature, category, label, weight, effect (by the weight's sign: raises, lowers, nothing), change
        (what has to change, in words), odds_ratio (what the odds are multiplied by then).
    """
    return build.frame(f"""
        with averages as (
            select
                categories.feature,
                sum(categories.leads * weights.coefficient) / sum(categories.leads) as coefficient
            from lead_scoring_categories as categories
            inner join lead_scoring_weights as weights
                on categories.feature = weights.feature and categories.weights_category = weights.category
            group by categories.feature
        )
        select
            weights.feature,
            weights.category,
            weights.label,
            weights.weight,
            case when weight > 0 then 'raises' when weight < 0 then 'lowers' else 'nothing' end as effect,
            case
                when weights.category is not null then 'having it, against the average lead,'
                when profile.column_type = 'boolean' then 'yes rather than no'
                else printf('%.3g', weights.scale) || ' more (one standard deviation)'
            end as change,
            exp(
                case
                    when weights.category is not null then weights.coefficient - averages.coefficient
                    when profile.column_type = 'boolean' then weights.raw_weight
                    else weights.coefficient
                end
            ) as odds_ratio
        from (select *, {LABEL} as label from lead_scoring_weights) as weights
        left join averages on weights.feature = averages.feature
        inner join lead_scoring_feature_profile as profile on weights.feature = profile.feature
        order by abs(weights.weight) desc, weights.label
        limit {limit}
    """)


def suspicious_features(build):
    """Names and AUC-ROC of the features that order the leads so well alone that they may be known only afterwards."""
    return build.rows(f"""
        select feature, roc_auc from lead_scoring_feature_profile
        where roc_auc >= {SUSPICIOUS_ROC_AUC} order by roc_auc desc, feature
    """)
