{% macro precision_recall_curve(relation, label='label', score='probability', group_by=[]) %}
    {%- set group_by = lead_scoring._check_group_by(group_by, 'precision_recall_curve') %}
    with {{ lead_scoring._thresholds(relation, label, score, group_by) }}

    select
        {{ lead_scoring._columns(group_by) }}
        threshold,
        coalesce(true_positives / nullif(true_positives + false_positives, 0), 1) as {{ lead_scoring._quote('precision') }},
        true_positives / nullif(positives, 0) as recall,
        cast(true_positives as {{ dbt.type_bigint() }}) as true_positives,
        cast(false_positives as {{ dbt.type_bigint() }}) as false_positives,
        cast(positives - true_positives as {{ dbt.type_bigint() }}) as false_negatives
    from thresholds
{% endmacro %}
