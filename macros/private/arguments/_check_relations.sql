{% macro _check_relations(macro_name, relations, optional={}) %}
    {#-
        Refuses arguments that are no relation, nor a text that can stand after `from`; `optional` ones may be none. Only
        while dbt runs: before, a relation that a query finds is none.
    -#}
    {%- if execute -%}
        {%- for argument, relation in relations.items() if not lead_scoring._is_relation(relation) -%}
            {%- do lead_scoring._raise_argument_error(
                macro_name ~ ': ' ~ argument, "must be a relation, such as ref('leads'), or the name of one", relation
            ) -%}
        {%- endfor -%}
        {%- for argument, relation in optional.items() if relation is not none and not lead_scoring._is_relation(relation) -%}
            {%- do lead_scoring._raise_argument_error(
                macro_name ~ ': ' ~ argument, "must be a relation, such as ref('leads'), or the name of one, or none", relation
            ) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
