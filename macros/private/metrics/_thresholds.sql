{% macro _thresholds(relation, label, score, group_by) %}
    {#-
        CTEs that end in thresholds, the points of a threshold curve: every distinct score as a threshold, and one above
        them all (infinity, as in scikit-learn) at which nobody is selected. `positives` and `negatives` are the group's
        totals. Not a query with CTEs of its own, which SQL Server allows in no subquery.
    -#}
    points as (
        {{- lead_scoring._threshold_points(relation, label, score, group_by) -}}
    ),

    totals as (
        select
            {{ lead_scoring._columns(group_by) }}
            sum(positives) as positives,
            sum(negatives) as negatives
        from points
        {{ lead_scoring._group_by(group_by) }}
    ),

    thresholds as (
        select
            {{ lead_scoring._columns(group_by, 'totals') }}
            points.score as threshold,
            points.true_positives,
            points.false_positives,
            totals.positives,
            totals.negatives
        from points
        inner join totals on {{ lead_scoring._same_group('points', 'totals', group_by) }}
        where points.score is not null

        union all

        select
            {{ lead_scoring._columns(group_by) }}
            {{ lead_scoring._infinity() }} as threshold,
            0 as true_positives,
            0 as false_positives,
            positives,
            negatives
        from totals
        where positives + negatives > 0
    )
{%- endmacro %}
