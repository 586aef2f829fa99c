{% macro _drop_work_relations() %}
    {#-
        Runs at the end of a training and also at its start, because an interrupted training may have left some behind.
    -#}
    {%- for name in ['training_leads', 'levels', 'sample', 'encoded'] -%}
        {%- do lead_scoring._drop_existing(lead_scoring._work_relation(name)) -%}
    {%- endfor -%}
{% endmacro %}
