{% macro compare_scores(relation, label='label', score='probability', baseline='baseline_probability') %}
    {%- do lead_scoring._check_relations('compare_scores', {'relation': relation}) -%}
    {%- do lead_scoring._check_given_columns(
        'compare_scores', relation, {'label': label, 'score': score, 'baseline': baseline}
    ) -%}
    {#- The two scores, and what stands before the names of their metrics. -#}
    {%- set prefixes = {'lead_scoring_score': '', 'lead_scoring_baseline': 'baseline_'} %}

    with lead_scoring_labelled as (
        {{- lead_scoring._labelled_scores(relation, label, score, [], baseline=baseline) -}}
    ),

    {#- Leads are counted by score and looked up there, so that no lead is compared with every other one. #}
    {%- for score, prefix in prefixes.items() %}
    lead_scoring_{{ prefix }}points as (
        {{- lead_scoring._threshold_points('lead_scoring_labelled', 'lead_scoring_label', score, []) -}}
    ),
    {% endfor %}
    lead_scoring_totals as (
        select
            sum(lead_scoring_positives) as lead_scoring_positives,
            sum(lead_scoring_negatives) as lead_scoring_negatives
        from lead_scoring_points
    ),

    {#-
        The pairs of each lead with one of the other class (its opposites) that a score puts in the right order; a tie
        counts one half. Pairs divided by opposites are DeLong's structural component. A double holds every half, so two
        scores that order the leads alike have differences of exactly 0.
    #}
    lead_scoring_components as (
        select
            lead_scoring_labelled.lead_scoring_label,
            {%- for score, prefix in prefixes.items() %}
            {%- set points = 'lead_scoring_' ~ prefix ~ 'points' %}
            {%- set probability = lead_scoring._clipped_probability('lead_scoring_labelled.' ~ score) %}
            lead_scoring_labelled.{{ score }},
            case
                when lead_scoring_labelled.lead_scoring_label = 1
                    then lead_scoring_totals.lead_scoring_negatives
                    - {{ points }}.lead_scoring_false_positives + {{ points }}.lead_scoring_negatives / 2
                else {{ points }}.lead_scoring_true_positives - {{ points }}.lead_scoring_positives / 2
            end as lead_scoring_{{ prefix }}pairs,
            case
                when lead_scoring_labelled.lead_scoring_label = 1 then -{{ lead_scoring._ln(probability) }}
                else -{{ lead_scoring._ln('1 - ' ~ probability) }}
            end as lead_scoring_{{ prefix }}log_loss,
            {%- endfor %}
            case
                when lead_scoring_labelled.lead_scoring_label = 1
                    then nullif(lead_scoring_totals.lead_scoring_negatives, 0)
                else nullif(lead_scoring_totals.lead_scoring_positives, 0)
            end as lead_scoring_opposites
        from lead_scoring_labelled
        {%- for score, prefix in prefixes.items() %}
        inner join lead_scoring_{{ prefix }}points
            on lead_scoring_labelled.{{ score }} = lead_scoring_{{ prefix }}points.lead_scoring_score
        {%- endfor %}
        cross join lead_scoring_totals
    ),

    {#- A mean of the leads' differences has more correct digits than a difference of two means. #}
    lead_scoring_means as (
        select
            {{ lead_scoring._double('count(*)') }} as lead_scoring_leads,
            coalesce(sum(lead_scoring_label), 0) as lead_scoring_positives,
            coalesce(sum(1 - lead_scoring_label), 0) as lead_scoring_negatives,
            {%- for score, prefix in prefixes.items() %}
            case
                when min({{ score }}) >= 0 and max({{ score }}) <= 1 then avg(lead_scoring_{{ prefix }}log_loss)
            end as lead_scoring_{{ prefix }}log_loss,
            avg(case when lead_scoring_label = 1 then lead_scoring_{{ prefix }}pairs / lead_scoring_opposites end)
                as lead_scoring_{{ prefix }}roc_auc,
            {%- endfor %}
            case
                when
                    min(least(lead_scoring_score, lead_scoring_baseline)) >= 0
                    and max(greatest(lead_scoring_score, lead_scoring_baseline)) <= 1
                    then avg(lead_scoring_log_loss - lead_scoring_baseline_log_loss)
            end as lead_scoring_log_loss_difference,
            avg(
                case
                    when lead_scoring_label = 1
                        then (lead_scoring_pairs - lead_scoring_baseline_pairs) / lead_scoring_opposites
                end
            ) as lead_scoring_roc_auc_difference
        from lead_scoring_components
    ),

    {#- The means come first: a mean of squares would lose digits if the differences are far from 0. #}
    lead_scoring_deviations as (
        select
            lead_scoring_components.lead_scoring_label,
            lead_scoring_components.lead_scoring_log_loss - lead_scoring_components.lead_scoring_baseline_log_loss
            - lead_scoring_means.lead_scoring_log_loss_difference as lead_scoring_of_log_loss,
            (lead_scoring_components.lead_scoring_pairs - lead_scoring_components.lead_scoring_baseline_pairs)
            / lead_scoring_components.lead_scoring_opposites
            - lead_scoring_means.lead_scoring_roc_auc_difference as lead_scoring_of_roc_auc
        from lead_scoring_components
        cross join lead_scoring_means
    ),

    lead_scoring_squares as (
        select
            sum(lead_scoring_of_log_loss * lead_scoring_of_log_loss) as lead_scoring_of_log_loss,
            sum(case when lead_scoring_label = 1 then lead_scoring_of_roc_auc * lead_scoring_of_roc_auc end)
                as lead_scoring_of_positives,
            sum(case when lead_scoring_label = 0 then lead_scoring_of_roc_auc * lead_scoring_of_roc_auc end)
                as lead_scoring_of_negatives
        from lead_scoring_deviations
    )

    select
        cast(lead_scoring_leads as {{ dbt.type_bigint() }}) as leads,
        cast(lead_scoring_positives as {{ dbt.type_bigint() }}) as positives,
        lead_scoring_log_loss as log_loss,
        lead_scoring_baseline_log_loss as baseline_log_loss,
        lead_scoring_log_loss_difference as log_loss_difference,
        sqrt(lead_scoring_of_log_loss / nullif(lead_scoring_leads * (lead_scoring_leads - 1), 0))
            as log_loss_standard_error,
        lead_scoring_roc_auc as roc_auc,
        lead_scoring_baseline_roc_auc as baseline_roc_auc,
        lead_scoring_roc_auc_difference as roc_auc_difference,
        sqrt(
            lead_scoring_of_positives / nullif(lead_scoring_positives * (lead_scoring_positives - 1), 0)
            + lead_scoring_of_negatives / nullif(lead_scoring_negatives * (lead_scoring_negatives - 1), 0)
        ) as roc_auc_standard_error
    from lead_scoring_means
    cross join lead_scoring_squares
{% endmacro %}
