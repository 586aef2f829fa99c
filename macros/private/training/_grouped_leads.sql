{% macro _grouped_leads(encoded, settings) %}
    {#- Encoded leads, with identical ones merged into one row that counts their positives and negatives. -#}
    {%- set keys = [] -%}
    {%- for type, name in [('numeric', 'number'), ('categorical', 'level')] -%}
        {%- for feature in settings['features'] | selectattr('type', 'equalto', type) -%}
            {%- do keys.append(name ~ '_' ~ loop.index) -%}
        {%- endfor -%}
    {%- endfor %}
    select
        {{ keys | join(', ') }},
        sum(positives) as positives,
        sum(negatives) as negatives
    from ({{ encoded }}) as encoded
    group by {{ keys | join(', ') }}
{% endmacro %}
