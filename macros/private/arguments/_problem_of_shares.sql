{% macro _problem_of_shares(value) %}
    {#- What is wrong with bands and their shares, as the end of a sentence; none if nothing is. -#}
    {%- set form = 'must map two or more bands, best first, to shares of the validation leads that are above 0 and add up to 1, '
        ~ 'such as {A: 0.1, B: 0.2, C: 0.3, D: 0.4}' -%}
    {%- if value is not mapping or value | length < 2 -%}
        {{- return(form) -}}
    {%- endif -%}
    {%- set bands = value.keys() | list -%}
    {%- for band in bands -%}
        {%- if band is not string -%}
            {{- return(
                'has the band ' ~ lead_scoring._as_yaml(band) ~ ', which YAML does not read as text; write it in quotes: "'
                ~ (band if band is number else 'A') ~ '"'
            ) -}}
        {%- elif band | trim == '' -%}
            {{- return('has a band without a name') -}}
        {%- endif -%}
        {%- for other in bands[:loop.index0] if other | lower == band | lower -%}
            {{- return('has the bands "' ~ other ~ '" and "' ~ band ~ '", which differ in case alone; rename one') -}}
        {%- endfor -%}
    {%- endfor -%}
    {%- set shares = value.values() | list -%}
    {%- if shares | reject('number') | list or shares | select('boolean') | list or shares | select('<=', 0) | list -%}
        {{- return(form) -}}
    {%- elif not (shares | sum - 1) | abs <= 1e-9 -%}
        {{- return(form ~ '; these add up to ' ~ shares | sum | round(9)) -}}
    {%- endif -%}
    {{- return(none) -}}
{% endmacro %}
