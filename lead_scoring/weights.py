"""The weights in words."""

# The name of a weight: its feature, or its feature and category.
LABEL = "feature || coalesce(' = ' || category, '')"


def described_weights(build, limit):
    """The largest weights and their effect on the odds of a conversion: lead_scoring_odds_ratios in words.

    Args:
        build: a lead_scoring.database.Build.
        limit: number of weights.

    Returns:
        a pandas frame: feature, category, label, weight, effect (by the weight's sign: raises, lowers, nothing), change
        (the change of the feature, in words), odds_ratio (the factor by which the odds then change).
    """
    return build.frame(f"""
        select
            feature,
            category,
            {LABEL} as label,
            weight,
            case when weight > 0 then 'raises' when weight < 0 then 'lowers' else 'nothing' end as effect,
            case
                when category is not null then 'having it, against the average lead'
                when column_type = 'boolean' then 'yes rather than no'
                when change >= 1000 then format('{{:,.0f}}', change) || ' more (one standard deviation)'
                else printf('%.3g', change) || ' more (one standard deviation)'
            end as change,
            odds_ratio
        from lead_scoring_odds_ratios
        inner join lead_scoring_feature_profile using (feature)
        order by abs(weight) desc, label
        limit {limit}
    """)


def suspicious_features(build):
    """Names and AUC-ROC of features that alone order leads so well that they may be known only after the outcome."""
    return build.rows("""
        select feature, roc_auc from lead_scoring_feature_profile
        where is_suspected_leak order by roc_auc desc, feature
    """)
