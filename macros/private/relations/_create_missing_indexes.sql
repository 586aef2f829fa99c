{% macro _create_missing_indexes(relation) %}
    {#-
        Creates the indexes of the model's config that its table does not have yet. dbt names an index by the time, so
        create_indexes would add another one in each build.
    -#}
    {%- if config.get('indexes') -%}
        {%- set existing = [] -%}
        {%- for row in run_query(get_show_indexes_sql(relation)).rows -%}
            {%- do existing.append([row[1], row[2], row[3].split(',') | sort]) -%}
        {%- endfor -%}
        {%- for index in config.get('indexes') -%}
            {%- set parsed = adapter.parse_index(index) -%}
            {%- if [parsed.type or 'btree', parsed.unique, parsed.columns | sort] not in existing -%}
                {%- do run_query(get_create_index_sql(relation, index)) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
