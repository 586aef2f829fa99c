"""The contents of the report, read from the tables of a build. Only the confidence intervals are computed here."""

import math

from lead_scoring.leads import (
    beyond_range,
    described_features,
    leads_to_call,
    named_reasons,
    number_of_reasons,
    passed_through,
    value_in_words,
)
from lead_scoring.quoting import quoted
from lead_scoring.reasons import reasons_of
from lead_scoring.report.intervals import LEVEL, lift, share_interval
from lead_scoring.tables import APPROACHES

# More features than this are too many to look at: the page shows the most important ones; the tables have all of them.
FEATURES = 40
CATEGORIES = 10
LEADS = 50
# A curve of a million leads has a million points; a screen shows a few hundred.
POINTS = 400


def features(build):
    """The profile of the most important features, with the share of the spread of the scores that each explains.

    `weight` is only set for numbers; a categorical feature has one for each category.
    """
    return build.frame(f"""
        select
            profile.*,
            profile.missing_values / profile.leads as share_missing,
            importance.share_of_variance,
            importance.contribution_standard_deviation,
            weights.weight
        from lead_scoring_feature_profile as profile
        inner join lead_scoring_feature_importance as importance using (feature)
        left join lead_scoring_weights as weights on profile.feature = weights.feature and weights.category is null
        order by importance.share_of_variance desc nulls last, profile.feature_position
        limit {FEATURES}
    """)


def histograms(build):
    """For numeric features, each outcome's share of leads by bin: feature, min_value, max_value, outcome, share."""
    return build.frame(f"""
        with bins as (
            {_by_outcome("feature, bin, min_value, max_value", "lead_scoring_feature_histograms")}
        )
        select *, leads / nullif(sum(leads) over (partition by feature, outcome), 0) as share
        from bins
        order by feature, bin, outcome
    """)


def category_shares(build):
    """For categorical features, each outcome's share of leads by category, the most frequent ones first."""
    return build.frame(f"""
        with ordered as (
            select *, row_number() over (partition by feature order by leads desc, category) as place
            from lead_scoring_categories
        ),
        shown as (
            select
                feature,
                least(place, {CATEGORIES} + 1) as place,
                case when place > {CATEGORIES} then '(all others)' else category end as category,
                sum(leads) as leads,
                sum(conversions) as conversions
            from ordered
            group by all
        ),
        outcomes as (
            {_by_outcome("feature, place, category", "shown")}
        )
        select *, leads / nullif(sum(leads) over (partition by feature, outcome), 0) as share
        from outcomes
        order by feature, place, outcome
    """)


def _by_outcome(columns, table):
    return f"""
        select {columns}, 'converted' as outcome, conversions as leads from {table}
        union all
        select {columns}, 'not converted' as outcome, leads - conversions as leads from {table}
    """


def correlations(build):
    """Each pair of numeric features both ways, and each feature with itself: feature, other_feature, correlation."""
    return build.frame("""
        with pairs as (
            from lead_scoring_feature_correlations
            union all
            select other_feature, feature, correlation from lead_scoring_feature_correlations
            union all
            select feature, feature, 1 from lead_scoring_feature_profile where feature_type = 'numeric'
        )
        select * from pairs
    """)


def metrics(build):
    """The metrics of each approach."""
    return _named(build.frame("from lead_scoring_metrics"))


def roc_curve(build):
    """The points of each approach's ROC curve: approach, false_positive_rate, recall, place."""
    return _curve(build, "lead_scoring_roc_curve", "false_positive_rate, recall")


def precision_recall_curve(build):
    """The points of each approach's precision-recall curve: approach, recall, precision, place."""
    return _curve(build, "lead_scoring_precision_recall_curve", "recall, precision")


def _curve(build, table, columns):
    """The points of a curve in the order of its thresholds, thinned out for a screen."""
    return _named(
        build.frame(f"""
            with points as (
                select
                    *,
                    row_number() over (partition by approach order by threshold desc) as place,
                    count(*) over (partition by approach) as points
                from {table}
            )
            select approach, {columns}, place
            from points
            where place = 1 or place = points or place % ceil(points / {POINTS}) = 0
            order by approach, place
        """)
    )


def calibration_curve(build):
    """The calibration of each approach: approach, bin, leads, mean_predicted_value, fraction_of_positives."""
    return _named(build.frame("from lead_scoring_calibration_curve order by approach, bin"))


def gains_table(build):
    """The gains of each approach, from no lead on: approach, cumulative_share_of_leads, cumulative_gain, ..."""
    return _named(
        build.frame("""
            select approach, bin, cumulative_share_of_leads, cumulative_gain, cumulative_lift, positive_rate
            from lead_scoring_gains_table
            union all
            select distinct approach, 0, 0, 0, null, null from lead_scoring_gains_table
            order by approach, bin
        """)
    )


def _named(frame):
    return frame.assign(approach=frame["approach"].map(APPROACHES))


def weights(build):
    """Every weight with its effect on the odds and, for a category, the training leads that have it.

    Returns:
        a pandas frame: feature, category, weight, coefficient, standard_error (missing if the build has no fit in SQL
        of these weights), change, odds_ratio (for a category, compared with the average lead), leads, conversion_rate.
    """
    # If cross-validation selects C, there is no fit in SQL, or only one from an earlier build.
    errors = (
        "select feature, category, coefficient, standard_error from lead_scoring_sql_weights"
        if build.has("lead_scoring_sql_weights")
        else "select null as feature, null as category, null as coefficient, null as standard_error where false"
    )
    return build.frame(f"""
        with errors as (
            {errors}
        ),
        outcomes as (
            select feature, weights_category as category, sum(conversions) / sum(leads) as conversion_rate
            from lead_scoring_categories
            group by all
        )
        select
            weights.feature,
            weights.category,
            weights.weight,
            weights.coefficient,
            errors.standard_error,
            ratios.change,
            ratios.odds_ratio,
            ratios.leads,
            outcomes.conversion_rate
        from lead_scoring_weights as weights
        inner join lead_scoring_odds_ratios as ratios
            on weights.feature = ratios.feature and weights.category is not distinct from ratios.category
        left join outcomes on weights.feature = outcomes.feature and weights.category = outcomes.category
        left join errors
            on weights.feature = errors.feature
            and weights.category is not distinct from errors.category
            and abs(weights.coefficient - errors.coefficient) < 1e-6
        order by weights.feature, ratios.leads desc, weights.category
    """)


def verdict(build):
    """How many times as often the best tenth of the validation leads converts as the average one.

    Returns:
        a dict: leads, conversions (of the best tenth), all_leads, all_conversions, lift, low, high (None if there are
        too few leads); None if no validation lead converted.
    """
    best = build.rows("""
        select leads, positives as conversions from lead_scoring_gains_table
        where approach = 'logistic_regression' and bin = 1
    """)
    counts = {"all_leads": build.run["validation_leads"], "all_conversions": build.run["validation_conversions"]}
    if not best or not counts["all_conversions"]:
        return None
    counts |= best[0]
    return counts | dict(zip(("lift", "low", "high"), lift(**counts), strict=True))


def leads_list(build):
    """The best leads, as a list of whom to call.

    Returns:
        a list of dicts: id, further (values by column that is passed through), score, score_band, reasons (texts).
    """
    further, reasons = passed_through(build), number_of_reasons(build)
    return [
        {
            "id": row[build.run["id_column"]],
            "further": {name: row[name] for name in further},
            "score": row["score"],
            "score_band": row["score_band"],
            "reasons": [row[f"reason_{n}"] for n in range(1, reasons + 1) if row[f"reason_{n}"] is not None],
        }
        for row in build.rows(leads_to_call(build, LEADS))
    ]


def bands(build):
    """The bands, best first: the scored leads in each, and the expected and actual conversions of its validation leads.

    `low` and `high` are the ends of the interval of the conversion rate. All intervals together contain the true rates
    in 95 of 100 cases (Bonferroni). `is_off` says whether the expected rate is outside.
    """
    frame = _bands(build)
    level = 1 - (1 - LEVEL) / len(frame)
    unknown = (math.nan, math.nan)
    ends = [
        share_interval(row.validation_conversions, row.validation_leads, level) if row.validation_leads else unknown
        for row in frame.itertuples()
    ]
    frame = frame.assign(low=[low for low, _ in ends], high=[high for _, high in ends])
    expected = frame["mean_conversion_probability"]
    return frame.assign(is_off=(expected < frame["low"]) | (expected > frame["high"]))


def _bands(build):
    return build.frame("""
        with counted as (
            select score_band, count(*) as scored_leads from scored_leads group by score_band
        )
        select bands.*, coalesce(counted.scored_leads, 0) as scored_leads
        from lead_scoring_bands as bands
        left join counted using (score_band)
        order by band_position
    """)


def scores(build):
    """The number of leads with each score from 0 to 100, by band."""
    return build.frame("select score, score_band, count(*) as leads from scored_leads group by all order by score")


def scored(build):
    """The number of scored leads, the time, and the versions of the weights."""
    return build.rows("""
        select
            count(*) as leads,
            max(scored_at) as scored_at,
            coalesce(list(distinct model_version), []) as versions,
            avg(conversion_probability) as mean_probability
        from scored_leads
    """)[0]


def unseen_categories(build):
    """The most frequent categories of the leads to score that no training lead had."""
    return build.rows("from lead_scoring_unseen_categories order by leads desc, feature, category limit 10")


def example_leads(build):
    """A strong and a weak lead, those with the highest and the lowest score, each with its reasons and contributions.

    Returns:
        a list of dicts: title, lead (score, score_band, ...), id, reasons (name, effect, contribution in log-odds),
        beyond (texts about values far from the training leads') and contributions, a frame (feature with its
        value, contribution: the distance from the average lead in log-odds).
    """
    lead_id = quoted(build.run["id_column"])
    described = described_features(build)
    value = value_in_words("feature", "feature_value", described)
    beyond_training = beyond_range("feature", "feature_value", described)
    examples = []
    for title, order in {"The strongest lead": "desc", "The weakest lead": "asc"}.items():
        scored_lead = build.rows(f"select * from scored_leads order by lead_score {order}, {lead_id} limit 1")
        one = f"{lead_id} = (select {lead_id} from scored_leads order by lead_score {order}, {lead_id} limit 1)"
        contributions = build.frame(f"""
            select
                feature || coalesce(' = ' || category, ' = ' || {value}, ' (missing)') as feature,
                contribution - average_contribution as contribution
            from lead_score_contributions
            where {one}
            order by abs(contribution - average_contribution) desc, feature
            limit 12
        """)
        beyond = build.rows(f"""
            select feature || ' = ' || {value} || ' is ' || ({beyond_training}) as said
            from lead_score_contributions
            where {one} and said is not null
            order by abs(contribution) desc, feature
        """)
        reasons = build.rows(f"select * from ({named_reasons(build)}) where {one}")
        # The reasons are a view on today's leads, and the lead may be gone by now.
        if not reasons:
            continue
        examples.append(
            {
                "title": title,
                "lead": scored_lead[0],
                "id": scored_lead[0][build.run["id_column"]],
                "reasons": reasons_of(reasons[0]),
                "beyond": [row["said"] for row in beyond],
                "contributions": contributions,
            }
        )
    return examples
