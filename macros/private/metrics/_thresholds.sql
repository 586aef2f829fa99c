{% macro _thresholds(relation, label, score, group_by) %}
    {#-
        CTEs that end in lead_scoring_thresholds, the points of a threshold curve: every distinct score as a threshold,
        and one above all scores (infinity, as in scikit-learn), which selects no lead. lead_scoring_positives and
        lead_scoring_negatives are the group's totals. These are CTEs and not a query with CTEs, because SQL Server does
        not allow such a query as a subquery.
    -#}
    lead_scoring_points as (
        {{- lead_scoring._threshold_points(relation, label, score, group_by) -}}
    ),

    lead_scoring_totals as (
        select
            {{ lead_scoring._columns(group_by) }}
            sum(lead_scoring_positives) as lead_scoring_positives,
            sum(lead_scoring_negatives) as lead_scoring_negatives
        from lead_scoring_points
        {{ lead_scoring._group_by(group_by) }}
    ),

    lead_scoring_thresholds as (
        select
            {{ lead_scoring._columns(group_by, 'lead_scoring_totals') }}
            lead_scoring_points.lead_scoring_score as lead_scoring_threshold,
            lead_scoring_points.lead_scoring_true_positives,
            lead_scoring_points.lead_scoring_false_positives,
            lead_scoring_totals.lead_scoring_positives,
            lead_scoring_totals.lead_scoring_negatives
        from lead_scoring_points
        inner join lead_scoring_totals
            on {{ lead_scoring._same_group('lead_scoring_points', 'lead_scoring_totals', group_by) }}
        where lead_scoring_points.lead_scoring_score is not null

        union all

        select
            {{ lead_scoring._columns(group_by) }}
            {{ lead_scoring._infinity() }} as lead_scoring_threshold,
            0 as lead_scoring_true_positives,
            0 as lead_scoring_false_positives,
            lead_scoring_positives,
            lead_scoring_negatives
        from lead_scoring_totals
        where lead_scoring_positives + lead_scoring_negatives > 0
    )
{%- endmacro %}
