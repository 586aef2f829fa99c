{% macro _solved(eliminated, right_side) %}
    {#-
        The solution x of matrix x = right_side, from the matrix after _eliminated: forward, then back substitution.
    -#}
    {%- set forward = [] -%}
    {%- set rest = namespace(entries=right_side) -%}
    {%- for row in eliminated -%}
        {%- set factor = rest.entries[0] / row[0] -%}
        {%- do forward.append(factor) -%}
        {%- set reduced = [] -%}
        {%- for entry, a in zip(rest.entries[1:], row[1:]) -%}
            {%- do reduced.append(entry - factor * a) -%}
        {%- endfor -%}
        {%- set rest.entries = reduced -%}
    {%- endfor -%}

    {%- set solution = namespace(entries=[]) -%}
    {%- for row in eliminated | reverse -%}
        {%- set entry = namespace(value=forward[-loop.index]) -%}
        {%- for a, later in zip(row[1:], solution.entries) -%}
            {%- set entry.value = entry.value - a / row[0] * later -%}
        {%- endfor -%}
        {%- set solution.entries = [entry.value] + solution.entries -%}
    {%- endfor -%}
    {{- return(solution.entries) -}}
{% endmacro %}
