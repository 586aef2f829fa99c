{% macro roc_curve(relation, label='label', score='probability', group_by=[]) %}
    {%- set group_by = lead_scoring._check_group_by(group_by, 'roc_curve') %}
    with {{ lead_scoring._thresholds(relation, label, score, group_by) }}

    select
        {{ lead_scoring._columns(group_by) }}
        threshold,
        true_positives / nullif(positives, 0) as recall,
        false_positives / nullif(negatives, 0) as false_positive_rate,
        cast(true_positives as {{ dbt.type_bigint() }}) as true_positives,
        cast(false_positives as {{ dbt.type_bigint() }}) as false_positives,
        cast(negatives - false_positives as {{ dbt.type_bigint() }}) as true_negatives,
        cast(positives - true_positives as {{ dbt.type_bigint() }}) as false_negatives
    from thresholds
{% endmacro %}
