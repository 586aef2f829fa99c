{% macro _shifts(settings, training_leads, sample) %}
    {#- For each numeric feature a number near its mean: the mean of the sample, if there is one. -#}
    {%- set averages = [] -%}
    {%- for feature in settings['features'] | selectattr('type', 'equalto', 'numeric') -%}
        {%- set column = 'number_' ~ loop.index if sample['relation']
            else lead_scoring._double(lead_scoring._quote(feature['name'])) -%}
        {%- do averages.append('coalesce(avg(' ~ column ~ '), 0)') -%}
    {%- endfor -%}
    {%- if not averages -%}
        {{- return([]) -}}
    {%- endif -%}
    {{- return(run_query(
        'select ' ~ averages | join(', ') ~ ' from ' ~ (sample['relation'] or training_leads)
    ).rows[0].values() | map('float') | list) -}}
{% endmacro %}
