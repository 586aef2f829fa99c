{% macro _merging_columns(leads, names) %}
    {#-
        Those of the columns of text under whose collation different texts are equal, as their names in lower case. A
        join would multiply leads there, and two categories would be one in one table and two in the next. Only engines
        that are tested are asked.
    -#}
    {%- set texts = [] -%}
    {%- for name in names if leads['kinds'].get(name | lower) == 'text' -%}
        {%- do texts.append(name) -%}
    {%- endfor -%}
    {{- return(adapter.dispatch('_merging_columns', 'lead_scoring')(leads, texts) if texts else []) -}}
{% endmacro %}

{% macro default___merging_columns(leads, names) %}
    {{- return([]) -}}
{% endmacro %}

{% macro duckdb___merging_columns(leads, names) %}
    {#-
        DuckDB tells nobody the collation of a column. An aggregate of no rows is NULL and has it: one letter, compared
        under it with itself in capitals, without its accent, and in two characters.
    -#}
    {%- set found = [] -%}
    {%- for name in names -%}
        {%- do found.append(
            'coalesce(min(cast(' ~ lead_scoring._quote(name) ~ " as varchar)), '\u00e9') in ('\u00c9', 'e', 'e\u0301')"
        ) -%}
    {%- endfor -%}
    {%- set row = run_query('select ' ~ found | join(', ') ~ ' from ' ~ leads['relation'] ~ ' where 1 = 0').rows[0] -%}
    {%- set merging = [] -%}
    {%- for name in names -%}
        {%- if row[loop.index0] -%}
            {%- do merging.append(name | lower) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(merging) -}}
{% endmacro %}

{% macro postgres___merging_columns(leads, names) %}
    {{- return(run_query(
        'select lower(attributes.attname) from pg_attribute as attributes '
        ~ 'inner join pg_collation as collations on attributes.attcollation = collations.oid '
        ~ 'inner join pg_class as classes on attributes.attrelid = classes.oid '
        ~ 'inner join pg_namespace as schemas on classes.relnamespace = schemas.oid '
        ~ 'where not collations.collisdeterministic and classes.relname = ' ~ lead_scoring._text(leads['relation'].identifier)
        ~ ' and schemas.nspname = ' ~ lead_scoring._text(leads['relation'].schema)
    ).columns[0].values() | list) -}}
{% endmacro %}

{% macro redshift___merging_columns(leads, names) %}
    {#- Redshift is taken for PostgreSQL where it has no macro of its own, and has no such catalog. -#}
    {{- return([]) -}}
{% endmacro %}
