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
        lead_scoring_score,
        lead_scoring_positives,
        lead_scoring_negatives,
        sum(lead_scoring_positives) over (
            {{ lead_scoring._partition_by(group_by) }} order by lead_scoring_score desc rows unbounded preceding
        ) as lead_scoring_true_positives,
        sum(lead_scoring_negatives) over (
            {{ lead_scoring._partition_by(group_by) }} order by lead_scoring_score desc rows unbounded preceding
        ) as lead_scoring_false_positives
    from (
        select
            {{ lead_scoring._columns(group_by) }}
            lead_scoring_score,
            {{ lead_scoring._double('count(case when lead_scoring_label = 1 then lead_scoring_score end)') }}
                as lead_scoring_positives,
            {{ lead_scoring._double('count(case when lead_scoring_label = 0 then lead_scoring_score end)') }}
                as lead_scoring_negatives
        from (
            select
                {{ lead_scoring._columns(group_by) }}
                case
                    when {{ lead_scoring._label(label) }} in (0, 1) then {{ lead_scoring._double(lead_scoring._quote(score)) }}
                end as lead_scoring_score,
                {{ lead_scoring._label(label) }} as lead_scoring_label
            from {{ relation }}
        ) as lead_scoring_labelled
        {{ lead_scoring._group_by(group_by, ['lead_scoring_score']) }}
    ) as lead_scoring_counted
{% endmacro %}
