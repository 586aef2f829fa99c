{% macro precision_recall_curve(relation, label='label', score='probability', group_by=[]) %}
    {%- do lead_scoring._check_relations('precision_recall_curve', {'relation': relation}) -%}
    {%- set group_by = lead_scoring._check_group_by(group_by, 'precision_recall_curve', [
        'threshold', 'precision', 'recall', 'true_positives', 'false_positives', 'false_negatives',
    ]) -%}
    {%- do lead_scoring._check_given_columns(
        'precision_recall_curve', relation, {'label': label, 'score': score}, {'group_by': group_by}
    ) %}
    with {{ lead_scoring._thresholds(relation, label, score, group_by) }}

    select
        {{ lead_scoring._columns(group_by) }}
        lead_scoring_threshold as threshold,
        coalesce(
            lead_scoring_true_positives / nullif(lead_scoring_true_positives + lead_scoring_false_positives, 0), 1
        ) as {{ lead_scoring._quote('precision') }},
        lead_scoring_true_positives / nullif(lead_scoring_positives, 0) as recall,
        cast(lead_scoring_true_positives as {{ dbt.type_bigint() }}) as true_positives,
        cast(lead_scoring_false_positives as {{ dbt.type_bigint() }}) as false_positives,
        cast(lead_scoring_positives - lead_scoring_true_positives as {{ dbt.type_bigint() }}) as false_negatives
    from lead_scoring_thresholds
{% endmacro %}
