{% macro _contribution_left(position, reason) %}
    {#- The size of a contribution while looking for the n-th reason: 0 once it has been taken as an earlier one. -#}
    {%- set taken = [] -%}
    {%- for earlier in range(1, reason) -%}
        {%- do taken.append('position_' ~ earlier) -%}
    {%- endfor -%}
    {{- return(
        'case when ' ~ position ~ ' in (' ~ taken | join(', ') ~ ') then 0 else abs(contribution_' ~ position ~ ') end'
        if taken else 'abs(contribution_' ~ position ~ ')'
    ) -}}
{% endmacro %}
