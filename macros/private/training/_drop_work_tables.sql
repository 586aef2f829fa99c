{% macro _drop_work_tables() %}
    {#- At the end of a training, and at its start, as one that was interrupted may have left them. -#}
    {%- for name in ['training_leads', 'levels', 'sample', 'encoded'] -%}
        {%- do adapter.drop_relation(lead_scoring._work_table(name)) -%}
    {%- endfor -%}
{% endmacro %}
