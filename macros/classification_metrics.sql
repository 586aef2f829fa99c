{% macro classification_metrics(
    relation,
    label='label',
    score='probability',
    id=none,
    group_by=[],
    precision_at=[],
    threshold=0.5
) %}
    {%- do lead_scoring._check_relations('classification_metrics', {'relation': relation}) -%}
    {%- do lead_scoring._check_argument('classification_metrics: precision_at', precision_at, {'kind': 'whole_numbers', 'of': 'leads'}) -%}
    {%- set result_columns = [
        'leads', 'positives', 'roc_auc', 'pr_auc', 'brier_score', 'log_loss', 'accuracy', 'precision', 'recall', 'f1_score',
    ] -%}
    {%- for k in precision_at -%}
        {%- do result_columns.append('precision_at_' ~ k) -%}
    {%- endfor -%}
    {%- set group_by = lead_scoring._check_group_by(group_by, 'classification_metrics', result_columns) -%}
    {%- do lead_scoring._check_given_columns(
        'classification_metrics', relation, {'label': label, 'score': score}, {'id': id, 'group_by': group_by}
    ) -%}
    {%- if precision_at and id is none -%}
        {%- do lead_scoring._raise_argument_error(
            'classification_metrics: id', 'must be set with precision_at: the column that orders leads with the same score', id
        ) -%}
    {%- endif -%}
    {%- if threshold is not number or threshold is boolean -%}
        {%- do lead_scoring._raise_argument_error('classification_metrics: threshold', 'must be a number', threshold) -%}
    {%- endif -%}
    {%- set threshold = lead_scoring._number(threshold) -%}
    {%- set clipped = lead_scoring._clipped_probability('lead_scoring_score') -%}

    with lead_scoring_points as (
        {{- lead_scoring._threshold_points(relation, label, score, group_by) -}}
    ),

    lead_scoring_sums as (
        select
            {{ lead_scoring._columns(group_by) }}
            coalesce(sum(lead_scoring_positives), 0) as lead_scoring_positives,
            coalesce(sum(lead_scoring_negatives), 0) as lead_scoring_negatives,
            sum(lead_scoring_negatives * (lead_scoring_true_positives - lead_scoring_positives / 2))
                as lead_scoring_ordered_pairs,
            sum(
                lead_scoring_positives * lead_scoring_true_positives
                / nullif(lead_scoring_true_positives + lead_scoring_false_positives, 0)
            ) as lead_scoring_precision_sum,
            case
                when min(lead_scoring_score) >= 0 and max(lead_scoring_score) <= 1
                    then sum(
                        lead_scoring_positives * (1 - lead_scoring_score) * (1 - lead_scoring_score)
                        + lead_scoring_negatives * lead_scoring_score * lead_scoring_score
                    )
            end as lead_scoring_squared_error,
            case
                when min(lead_scoring_score) >= 0 and max(lead_scoring_score) <= 1
                    then -sum(
                        lead_scoring_positives * {{ lead_scoring._ln(clipped) }}
                        + lead_scoring_negatives * {{ lead_scoring._ln('1 - ' ~ clipped) }}
                    )
            end as lead_scoring_log_loss_sum,
            coalesce(sum(case when lead_scoring_score >= {{ threshold }} then lead_scoring_positives end), 0)
                as lead_scoring_true_positives,
            coalesce(sum(case when lead_scoring_score >= {{ threshold }} then lead_scoring_negatives end), 0)
                as lead_scoring_false_positives
            {%- if precision_at %},
            min(
                case
                    when
                        lead_scoring_true_positives + lead_scoring_false_positives
                        - lead_scoring_positives - lead_scoring_negatives < {{ precision_at | max }}
                        then lead_scoring_score
                end
            ) as lead_scoring_cutoff
            {%- endif %}
        from lead_scoring_points
        {{ lead_scoring._group_by(group_by) }}
    )
    {%- if precision_at %},

    {{ lead_scoring._precision_at(relation, label, score, id, group_by, precision_at, sums='lead_scoring_sums') }}
    {%- endif %}

    select
        {{ lead_scoring._columns(group_by, 'lead_scoring_sums') }}
        cast(lead_scoring_positives + lead_scoring_negatives as {{ dbt.type_bigint() }}) as leads,
        cast(lead_scoring_positives as {{ dbt.type_bigint() }}) as positives,
        lead_scoring_ordered_pairs / nullif(lead_scoring_positives * lead_scoring_negatives, 0) as roc_auc,
        lead_scoring_precision_sum / nullif(lead_scoring_positives, 0) as pr_auc,
        lead_scoring_squared_error / nullif(lead_scoring_positives + lead_scoring_negatives, 0) as brier_score,
        lead_scoring_log_loss_sum / nullif(lead_scoring_positives + lead_scoring_negatives, 0) as log_loss,
        {%- for k in precision_at %}
        lead_scoring_precision_at_{{ k }} as precision_at_{{ k }},
        {%- endfor %}
        (lead_scoring_true_positives + lead_scoring_negatives - lead_scoring_false_positives)
        / nullif(lead_scoring_positives + lead_scoring_negatives, 0) as accuracy,
        lead_scoring_true_positives / nullif(lead_scoring_true_positives + lead_scoring_false_positives, 0)
            as {{ lead_scoring._quote('precision') }},
        lead_scoring_true_positives / nullif(lead_scoring_positives, 0) as recall,
        2 * lead_scoring_true_positives
        / nullif(lead_scoring_true_positives + lead_scoring_false_positives + lead_scoring_positives, 0) as f1_score
    from lead_scoring_sums
    {%- if precision_at %}
    left join lead_scoring_precision
        on {{ lead_scoring._same_group('lead_scoring_sums', 'lead_scoring_precision', group_by) }}
    {%- endif %}
{% endmacro %}
