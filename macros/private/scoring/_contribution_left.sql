{% macro _contribution_left(position, reason) %}
    {#- The size of a contribution in the search for the n-th reason; 0 if it is already an earlier reason. -#}
    {%- set taken = [] -%}
    {%- for earlier in range(1, reason) -%}
        {%- do taken.append('position_' ~ earlier) -%}
    {%- endfor -%}
    {{- return(
        'case when ' ~ position ~ ' in (' ~ taken | join(', ') ~ ') then 0 else abs(contribution_' ~ position ~ ') end'
        if taken else 'abs(contribution_' ~ position ~ ')'
    ) -}}
{% endmacro %}
