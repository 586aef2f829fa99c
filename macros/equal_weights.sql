{% macro equal_weights(leads, training_leads, features, id='lead_id') %}
    {%- do lead_scoring._check_relations('equal_weights', {'leads': leads, 'training_leads': training_leads}) -%}
    {%- set features = lead_scoring._scoring_arguments('equal_weights', leads, features, [id])
        | selectattr('type', 'equalto', 'numeric') | list -%}
    {%- set parts = [] -%}
    {%- for feature in features -%}
        {%- set low = 'lead_scoring_ranges.low_' ~ loop.index -%}
        {%- set high = 'lead_scoring_ranges.high_' ~ loop.index -%}
        {%- set scaled = '(' ~ lead_scoring._double('leads.' ~ lead_scoring._quote(feature['name'])) ~ ' - ' ~ low
            ~ ') / nullif(' ~ high ~ ' - ' ~ low ~ ', 0)' -%}
        {%- set clipped = 'coalesce(case when ' ~ scaled ~ ' < 0 then 0 when ' ~ scaled ~ ' > 1 then 1 else ' ~ scaled
            ~ ' end, 0.5)' -%}
        {%- do parts.append('1 - ' ~ clipped if feature['direction'] == 'lower_is_better' else clipped) -%}
    {%- endfor -%}

    with lead_scoring_ranges as (
        select
            {%- for feature in features %}
            {%- set position = loop.index %}
            {%- for bound, range_end in [('min', 'low'), ('max', 'high')] %}
            {% if feature[bound] is not none -%}
            {{ lead_scoring._number(feature[bound]) }}
            {%- else -%}
            {{ lead_scoring._double(bound ~ '(' ~ lead_scoring._quote(feature['name']) ~ ')') }}
            {%- endif %} as {{ range_end }}_{{ position }},
            {%- endfor %}
            {%- endfor %}
            count(*) as leads
        from {{ training_leads }}
    )

    select
        leads.{{ lead_scoring._quote(id) }},
        {% if parts -%}
        (
            {{ parts | join('\n            + ') }}
        ) / {{ parts | length }}
        {%- else -%}
        {{ lead_scoring._number(0.5) }}
        {%- endif %} as probability
    from {{ lead_scoring._as(leads, 'leads') }}
    cross join lead_scoring_ranges
{% endmacro %}
