{% macro calibration_curve(relation, label='label', score='probability', group_by=[], n_bins=5, strategy='uniform') %}
    {%- set group_by = lead_scoring._check_group_by(group_by, 'calibration_curve') -%}
    {%- do lead_scoring._check_n_bins(n_bins, 'calibration_curve') -%}
    {%- if strategy not in ['uniform', 'quantile'] -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: calibration_curve: strategy is uniform or quantile; it is ' ~ lead_scoring._as_yaml(strategy) ~ '.'
        ) -%}
    {%- endif %}

    with labelled as (
        select
            {{ lead_scoring._columns(group_by) }}
            {{ lead_scoring._double(lead_scoring._quote(score)) }} as score,
            {{ lead_scoring._label(label) }} as label
        from {{ relation }}
        where {{ lead_scoring._quote(score) }} is not null and {{ lead_scoring._label(label) }} in (0, 1)
    ),

    edges as (
        {#- i x (1 / n) and not i / n: the edges of numpy's linspace, to the last digit. #}
        select
            {{ lead_scoring._columns(group_by) }}
            {%- for edge in range(1, n_bins) %}
            {%- set fraction = lead_scoring._number(edge * (1.0 / n_bins)) %}
            {% if strategy == 'uniform' -%}
            {{ fraction }}
            {%- else -%}
            {{ lead_scoring._quantile('score', edge * (1.0 / n_bins)) }}
            {%- endif %} as edge_{{ edge }},
            {%- endfor %}
            count(*) as leads
        from labelled
        {{ lead_scoring._group_by(group_by) }}
    ),

    binned as (
        select
            {{ lead_scoring._columns(group_by, 'labelled') }}
            labelled.score,
            labelled.label,
            1
            {%- for edge in range(1, n_bins) %}
            + case when labelled.score > edges.edge_{{ edge }} then 1 else 0 end
            {%- endfor %} as bin
        from labelled
        inner join edges on {{ lead_scoring._same_group('labelled', 'edges', group_by) }}
    )

    select
        {{ lead_scoring._columns(group_by) }}
        bin,
        count(*) as leads,
        avg(score) as mean_predicted_value,
        {{ lead_scoring._double('sum(label)') }} / count(*) as fraction_of_positives
    from binned
    {{ lead_scoring._group_by(group_by, ['bin']) }}
{% endmacro %}
