{% macro _checked_moments(settings, checked_leads, sample) %}
    {#-
        _moments_of_leads, after checking that something can be learned from the leads. The moments reveal a problem at
        no extra cost. Only then does a check read the leads again, to name the ones that cause it.
    -#}
    {%- set moments = lead_scoring._moments_of_leads(settings, checked_leads['relation'], sample) -%}
    {%- if moments['no_labels'] > 0 or moments['positives'] in [0, moments['leads']] -%}
        {%- do lead_scoring._check_labels(checked_leads) -%}
    {%- endif -%}
    {%- set largest = 10.0 ** lead_scoring._largest_exponent() -%}
    {%- for number in moments['numbers']
        if not number['values'] or not number['largest'] <= largest
        or (number['largest'] > 0 and number['largest'] < 1 / largest) -%}
        {%- do lead_scoring._check_feature_values(checked_leads) -%}
    {%- endfor -%}
    {{- return(moments) -}}
{% endmacro %}
