{% macro roc_curve(relation, label='label', score='probability', group_by=[]) %}
    {%- do lead_scoring._check_relations('roc_curve', {'relation': relation}) -%}
    {%- set group_by = lead_scoring._check_group_by(group_by, 'roc_curve', [
        'threshold', 'recall', 'false_positive_rate', 'true_positives', 'false_positives', 'true_negatives',
        'false_negatives',
    ]) -%}
    {%- do lead_scoring._check_given_columns(
        'roc_curve', relation, {'label': label, 'score': score}, {'group_by': group_by}
    ) %}
    with {{ lead_scoring._thresholds(relation, label, score, group_by) }}

    select
        {{ lead_scoring._columns(group_by) }}
        lead_scoring_threshold as threshold,
        lead_scoring_true_positives / nullif(lead_scoring_positives, 0) as recall,
        lead_scoring_false_positives / nullif(lead_scoring_negatives, 0) as false_positive_rate,
        cast(lead_scoring_true_positives as {{ dbt.type_bigint() }}) as true_positives,
        cast(lead_scoring_false_positives as {{ dbt.type_bigint() }}) as false_positives,
        cast(lead_scoring_negatives - lead_scoring_false_positives as {{ dbt.type_bigint() }}) as true_negatives,
        cast(lead_scoring_positives - lead_scoring_true_positives as {{ dbt.type_bigint() }}) as false_negatives
    from lead_scoring_thresholds
{% endmacro %}
