{% macro _threshold_points(relation, label, score, group_by) %}
    {#-
        One row per group and distinct score: the leads that have it, and the leads at or above it. Grouping first keeps
        everything after it as small as the number of distinct scores, and makes a tie one threshold.

        Counts are kept as doubles: they are exact to 2^53, and no engine rounds their quotient to an integer.
        A row whose label is neither 0 nor 1, or whose score is NULL, ends in a point of its own with a NULL score and
        no leads, so that a group of nothing else stays visible.
    -#}
    select
        {{ lead_scoring._columns(group_by) }}
        score,
        positives,
        negatives,
        sum(positives) over (
            {{ lead_scoring._partition_by(group_by) }} order by score desc rows unbounded preceding
        ) as true_positives,
        sum(negatives) over (
            {{ lead_scoring._partition_by(group_by) }} order by score desc rows unbounded preceding
        ) as false_positives
    from (
        select
            {{ lead_scoring._columns(group_by) }}
            score,
            {{ lead_scoring._double('count(case when label = 1 then score end)') }} as positives,
            {{ lead_scoring._double('count(case when label = 0 then score end)') }} as negatives
        from (
            select
                {{ lead_scoring._columns(group_by) }}
                case
                    when {{ lead_scoring._label(label) }} in (0, 1) then {{ lead_scoring._double(lead_scoring._quote(score)) }}
                end as score,
                {{ lead_scoring._label(label) }} as label
            from {{ relation }}
        ) as labelled
        {{ lead_scoring._group_by(group_by, ['score']) }}
    ) as counted
{% endmacro %}
