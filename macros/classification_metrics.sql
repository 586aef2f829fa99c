{% macro classification_metrics(
    relation,
    label='label',
    score='probability',
    id=none,
    group_by=[],
    precision_at=[],
    threshold=0.5
) %}
    {%- set group_by = lead_scoring._check_group_by(group_by, 'classification_metrics') -%}
    {%- do lead_scoring._check_precision_at(precision_at, 'classification_metrics: precision_at') -%}
    {%- if precision_at and id is none -%}
        {%- do exceptions.raise_compiler_error('lead_scoring: classification_metrics: precision_at needs id, the column that orders leads with the same score.') -%}
    {%- endif -%}
    {%- if threshold is not number -%}
        {%- do exceptions.raise_compiler_error('lead_scoring: classification_metrics: threshold is a number; it is ' ~ lead_scoring._as_yaml(threshold) ~ '.') -%}
    {%- endif -%}
    {%- set threshold = lead_scoring._number(threshold) -%}
    {#- scikit-learn's log_loss keeps probabilities this far from 0 and 1: the spacing of doubles at 1. -#}
    {%- set epsilon = lead_scoring._number('2.220446049250313e-16') -%}
    {%- set clipped = 'greatest(least(score, 1 - ' ~ epsilon ~ '), ' ~ epsilon ~ ')' -%}

    with points as (
        {{- lead_scoring._threshold_points(relation, label, score, group_by) -}}
    ),

    sums as (
        select
            {{ lead_scoring._columns(group_by) }}
            coalesce(sum(positives), 0) as positives,
            coalesce(sum(negatives), 0) as negatives,
            sum(negatives * (true_positives - positives / 2)) as correctly_ordered_pairs,
            sum(positives * true_positives / nullif(true_positives + false_positives, 0)) as precision_sum,
            case
                when min(score) >= 0 and max(score) <= 1
                    then sum(positives * (1 - score) * (1 - score) + negatives * score * score)
            end as squared_error,
            case
                when min(score) >= 0 and max(score) <= 1
                    then -sum(
                        positives * {{ lead_scoring._ln(clipped) }}
                        + negatives * {{ lead_scoring._ln('1 - ' ~ clipped) }}
                    )
            end as log_loss_sum,
            coalesce(sum(case when score >= {{ threshold }} then positives end), 0) as true_positives,
            coalesce(sum(case when score >= {{ threshold }} then negatives end), 0) as false_positives
            {%- if precision_at %},
            min(case when true_positives + false_positives - positives - negatives < {{ precision_at | max }} then score end)
                as cutoff
            {%- endif %}
        from points
        {{ lead_scoring._group_by(group_by) }}
    )
    {%- if precision_at %},

    {{ lead_scoring._precision_at(relation, label, score, id, group_by, precision_at, sums='sums') }}
    {%- endif %}

    select
        {{ lead_scoring._columns(group_by, 'sums') }}
        cast(sums.positives + sums.negatives as {{ dbt.type_bigint() }}) as leads,
        cast(sums.positives as {{ dbt.type_bigint() }}) as positives,
        sums.correctly_ordered_pairs / nullif(sums.positives * sums.negatives, 0) as roc_auc,
        sums.precision_sum / nullif(sums.positives, 0) as pr_auc,
        sums.squared_error / nullif(sums.positives + sums.negatives, 0) as brier_score,
        sums.log_loss_sum / nullif(sums.positives + sums.negatives, 0) as log_loss,
        {%- for k in precision_at %}
        precision_at_k.precision_at_{{ k }},
        {%- endfor %}
        (sums.true_positives + sums.negatives - sums.false_positives)
        / nullif(sums.positives + sums.negatives, 0) as accuracy,
        sums.true_positives / nullif(sums.true_positives + sums.false_positives, 0) as {{ lead_scoring._quote('precision') }},
        sums.true_positives / nullif(sums.positives, 0) as recall,
        2 * sums.true_positives
        / nullif(sums.true_positives + sums.false_positives + sums.positives, 0) as f1_score
    from sums
    {%- if precision_at %}
    left join precision_at_k on {{ lead_scoring._same_group('sums', 'precision_at_k', group_by) }}
    {%- endif %}
{% endmacro %}
