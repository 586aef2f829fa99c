{% macro _sums_by_level(scored, sums, categorical_count, with_pairs=true) %}
    {#-
        Sums over all leads (level 0), over those of each level, and over pairs of levels (level -1). Pairs have only
        the sum of w, as a text "level:level:sum,level:level:sum,...", one for each first level because engines limit
        the length of a text. Leads are first summed by combination of levels. Turning categories into columns of 0 and
        1 would need a product for every pair of columns.

        `categorical_count` is the number of categorical features.
    -#}
    {%- set keys = [] -%}
    {%- for feature in range(1, categorical_count + 1) -%}
        {%- do keys.append('level_' ~ feature) -%}
    {%- endfor -%}
    {%- set sets = ['()'] -%}
    {%- for key in keys -%}
        {%- do sets.append('(' ~ key ~ ')') -%}
        {%- for later in keys[loop.index:] if with_pairs -%}
            {%- do sets.append('(' ~ key ~ ', ' ~ later ~ ')') -%}
        {%- endfor -%}
    {%- endfor %}
    with combinations as (
        select
            {{ keys | join(', ') }}
            {%- for sum in sums %},
            sum({{ sum }}) as sum_{{ loop.index }}
            {%- endfor %}
        from ({{ scored }}) as scored
        group by {{ keys | join(', ') }}
    ),

    grouped as (
        select
            coalesce({{ (keys + ['null']) | join(', ') }}) as first_level,
            coalesce({{ (keys | reverse | list + ['null']) | join(', ') }}) as last_level
            {%- for sum in sums %},
            sum(sum_{{ loop.index }}) as sum_{{ loop.index }}
            {%- endfor %}
        from combinations
        group by grouping sets ({{ sets | join(', ') }})
    ),

    placed as (
        select
            case
                when first_level is null then 0
                when first_level = last_level then first_level
                else -1
            end as level,
            grouped.*
        from grouped
    )

    select
        level,
        {% if with_pairs -%}
        {{ dbt.listagg(
            "case when level = -1 then " ~ dbt.concat([
                'cast(first_level as ' ~ dbt.type_string() ~ ')', "':'",
                'cast(last_level as ' ~ dbt.type_string() ~ ')', "':'",
                'cast(sum_' ~ (sums.index('w') + 1) ~ ' as ' ~ dbt.type_string() ~ ')',
            ]) ~ ' end',
            "','"
        ) }}
        {%- else -%}
        cast(null as {{ dbt.type_string() }})
        {%- endif %} as pairs
        {%- for sum in sums %},
        sum(case when level >= 0 then sum_{{ loop.index }} end) as sum_{{ loop.index }}
        {%- endfor %}
    from placed
    group by level, case when level = -1 then first_level end
{% endmacro %}
