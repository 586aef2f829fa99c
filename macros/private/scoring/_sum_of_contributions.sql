{% macro _sum_of_contributions(features, leads, weights) %}
    {#-
        The sum of all contributions to the logit of one lead. The second sum, in which missing values count as 0, runs
        only for leads with a missing value: for the others each coalesce would cost as much as the product in it.
    -#}
    {%- set contributions = [] -%}
    {%- for feature in features -%}
        {%- do contributions.append(lead_scoring._contribution(feature, loop.index, leads, weights)) -%}
    {%- endfor -%}
    coalesce(
                {{ contributions | join('\n                + ') }},
                coalesce({{ contributions | join(', 0)\n                + coalesce(') }}, 0)
            )
{%- endmacro %}
