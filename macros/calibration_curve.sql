{% macro calibration_curve(relation, label='label', score='probability', group_by=[], n_bins=5, strategy='uniform') %}
    {%- do lead_scoring._check_relations('calibration_curve', {'relation': relation}) -%}
    {%- set group_by = lead_scoring._check_group_by(group_by, 'calibration_curve', [
        'bin', 'leads', 'mean_predicted_value', 'fraction_of_positives',
    ]) -%}
    {%- do lead_scoring._check_given_columns(
        'calibration_curve', relation, {'label': label, 'score': score}, {'group_by': group_by}
    ) -%}
    {%- do lead_scoring._check_argument('calibration_curve: n_bins', n_bins, {'kind': 'whole_number', 'min': 1}) -%}
    {%- if strategy not in ['uniform', 'quantile'] -%}
        {%- do lead_scoring._raise_argument_error('calibration_curve: strategy', 'must be uniform or quantile', strategy) -%}
    {%- elif strategy == 'quantile' -%}
        {%- do lead_scoring._check_engine('calibration_curve with the strategy quantile') -%}
    {%- endif %}

    with lead_scoring_labelled as (
        {{- lead_scoring._labelled_scores(relation, label, score, group_by) -}}
    ),

    {#- i x (1 / n), not i / n: this gives the same edges as numpy's linspace, to the last digit. #}
    {%- set edges = {} %}
    {%- for edge in range(1, n_bins) %}
    {%- do edges.update({'edge_' ~ edge: edge * (1.0 / n_bins)}) %}
    {%- endfor %}

    lead_scoring_edges as (
        select
            {{ lead_scoring._columns(group_by) }}
            {%- for name, fraction in edges.items() %}
            {% if strategy == 'uniform' -%}
            {{ lead_scoring._number(fraction) }}
            {%- else -%}
            {{ lead_scoring._quantile('lead_scoring_score', fraction, name) }}
            {%- endif %} as lead_scoring_{{ name }},
            {%- endfor %}
            count(*) as lead_scoring_leads
        from {{ lead_scoring._with_quantiles(
            'lead_scoring_labelled', 'lead_scoring_score', edges if strategy == 'quantile' else {}, group_by
        ) }} as labelled
        {{ lead_scoring._group_by(group_by) }}
    ),

    lead_scoring_binned as (
        select
            {{ lead_scoring._columns(group_by, 'lead_scoring_labelled') }}
            lead_scoring_labelled.lead_scoring_score,
            lead_scoring_labelled.lead_scoring_label,
            1
            {%- for edge in range(1, n_bins) %}
            + case
                when lead_scoring_labelled.lead_scoring_score > lead_scoring_edges.lead_scoring_edge_{{ edge }} then 1 else 0
            end
            {%- endfor %} as lead_scoring_bin
        from lead_scoring_labelled
        inner join lead_scoring_edges
            on {{ lead_scoring._same_group('lead_scoring_labelled', 'lead_scoring_edges', group_by) }}
    )

    select
        {{ lead_scoring._columns(group_by) }}
        lead_scoring_bin as bin,
        count(*) as leads,
        avg(lead_scoring_score) as mean_predicted_value,
        {{ lead_scoring._double('sum(lead_scoring_label)') }} / count(*) as fraction_of_positives
    from lead_scoring_binned
    {{ lead_scoring._group_by(group_by, ['lead_scoring_bin']) }}
{% endmacro %}
