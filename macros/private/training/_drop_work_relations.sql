{% macro _drop_work_relations() %}
    {#- At the end of a training, and at its start, as one that was interrupted may have left them. -#}
    {%- for name in ['training_leads', 'levels', 'sample', 'encoded'] -%}
        {%- do lead_scoring._drop_existing(lead_scoring._work_relation(name)) -%}
    {%- endfor -%}
{% endmacro %}
