{% macro _type_in_place() %}
    {#-
        What a model of the materialization lead_scoring_in_place becomes, a table or a view. Stops with an error on
        other engines: there, its statements would do harm, or do not exist.
    -#}
    {%- set where = 'model "' ~ model['name'] ~ '" (materialization lead_scoring_in_place)' -%}
    {%- set type = (model['config'].get('meta') or {}).get('relation_type', 'table') -%}
    {%- do lead_scoring._check_argument(where ~ ': relation_type', type, {'kind': 'one_of', 'values': ['table', 'view']}) -%}
    {%- if target.type != 'postgres' -%}
        {%- do lead_scoring._stop(
            where ~ ' works on postgres, not on ' ~ target.type ~ '. Write materialized="{{ \'lead_scoring_in_place\' if '
            ~ 'target.type == \'postgres\' else \'' ~ type ~ '\' }}".'
        ) -%}
    {%- endif -%}
    {{- return(type) -}}
{% endmacro %}
