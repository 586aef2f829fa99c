{% macro _threshold_points(relation, label, score, group_by) %}
    {#-
        One row per group and distinct score: the leads that have it, and the leads at or above it. Because grouping
        comes first, all later steps handle only as many rows as there are distinct scores, and a tie is one threshold.

        Counts are doubles: they are exact up to 2^53, and no engine rounds their quotient to an integer. Rows whose
        label is neither 0 nor 1, or whose score is NULL, go into a separate point with a NULL score and no leads. So a
        group that has only such rows stays visible.
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
