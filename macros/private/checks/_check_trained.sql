{% macro _check_trained(relations) %}
    {#- Stops with an error if one of the relations that training makes, by what they hold, is not in the database. -#}
    {%- for content, relation in relations.items() -%}
        {%- if relation is not none and relation is not string and not lead_scoring._column_kinds(relation) -%}
            {%- do lead_scoring._stop(
                'the ' ~ content ~ ' in ' ~ relation ~ ' are not in the database, so there is nothing to score with. Train '
                ~ 'first: run `dbt build` once without --select.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
