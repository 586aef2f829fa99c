"""What the report shows, read from the tables of a build: every figure is in one, and none is computed again."""

from lead_scoring.quoting import quoted
from lead_scoring.reasons import reasons_of
from lead_scoring.tables import APPROACHES

# More features than this are too many to look at: the heaviest are shown, the rest is in the tables.
FEATURES = 40
CATEGORIES = 10
# A curve of a million leads has a million points, and a screen some hundred.
POINTS = 400


def features(build):
    """The profile of the heaviest features, heaviest first; a feature's weight is the sum of its absolute weights."""
    return build.frame(f"""
        with sizes as (
            select feature, sum(abs(weight)) as total_weight from lead_scoring_weights group by feature
        )
        select profile.*, profile.missing_values / profile.leads as share_missing, sizes.total_weight
        from lead_scoring_feature_profile as profile
        inner join sizes using (feature)
        order by total_weight desc, feature_position
        limit {FEATURES}
    """)


def histograms(build):
    """Of numeric features, the share of each outcome's leads by bin: feature, min_value, max_value, outcome, share."""
    return build.frame(f"""
        with bins as (
            {_by_outcome("feature, bin, min_value, max_value", "lead_scoring_feature_histograms")}
        )
        select *, leads / nullif(sum(leads) over (partition by feature, outcome), 0) as share
        from bins
        order by feature, bin, outcome
    """)


def category_shares(build):
    """Of categorical features, the share of each outcome's leads by category, the most frequent ones first."""
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
    """The points of a curve in the order of its thresholds, thinned out to what a screen can show."""
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
    """The gains of each approach, from nobody selected on: approach, cumulative_share_of_leads, cumulative_gain, ..."""
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


def bands(build):
    """The bands, best first, with how many of the scored leads are in each."""
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
    """How many leads have each score from 0 to 100, by band."""
    return build.frame("select score, score_band, count(*) as leads from scored_leads group by all order by score")


def scored(build):
    """How many leads are scored, when, and with which versions of the weights."""
    return build.rows("""
        select
            count(*) as leads,
            max(scored_at) as scored_at,
            coalesce(list(distinct model_version), []) as versions,
            avg(conversion_probability) as mean_probability
        from scored_leads
    """)[0]


def unseen_categories(build):
    """The most frequent categories of the leads to score that training has not met."""
    return build.rows("from lead_scoring_unseen_categories order by leads desc, feature, category limit 10")


def example_leads(build):
    """A strong and a weak lead, the first and the last in the order of scores, each with its reasons and contributions.

    Returns:
        a list of dicts: title, lead (score, score_band, ...), id, reasons (name, effect, contribution in log-odds) and
        contributions, a frame (feature with its value, contribution: the distance from the average lead in log-odds).
    """
    lead_id = quoted(build.run["id_column"])
    examples = []
    for title, order in {"The strongest lead": "desc", "The weakest lead": "asc"}.items():
        scored_lead = build.rows(f"select * from scored_leads order by lead_score {order}, {lead_id} limit 1")
        one = f"{lead_id} = (select {lead_id} from scored_leads order by lead_score {order}, {lead_id} limit 1)"
        contributions = build.frame(f"""
            select
                feature || coalesce(' = ' || category, ' = ' || printf('%.4g', feature_value), ' (missing)') as feature,
                contribution - average_contribution as contribution
            from lead_score_contributions
            where {one}
            order by abs(contribution - average_contribution) desc, feature
            limit 12
        """)
        reasons = build.rows(f"select * from lead_score_reasons where {one}")
        # The reasons are a view on today's leads, which may lack the lead by now.
        if not reasons:
            continue
        examples.append(
            {
                "title": title,
                "lead": scored_lead[0],
                "id": scored_lead[0][build.run["id_column"]],
                "reasons": reasons_of(reasons[0]),
                "contributions": contributions,
            }
        )
    return examples
