{% macro _column_text(leads, name) %}
    {#- A column as text. A boolean is spelled out, because Redshift cannot cast it to text. -#}
    {%- set column = lead_scoring._quote(name) -%}
    {{- return(
        'case when ' ~ column ~ " then 'true' when not " ~ column ~ " then 'false' end"
        if leads['kinds'].get(name | lower) == 'boolean'
        else 'cast(' ~ column ~ ' as ' ~ dbt.type_string() ~ ')'
    ) -}}
{% endmacro %}
