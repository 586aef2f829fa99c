{% macro _stops_out_of_range() %}
    {#-
        Whether a product that leaves the range of a double stops the query instead of becoming 0 or infinity.
    -#}
    {{- return(adapter.dispatch('_stops_out_of_range', 'lead_scoring')()) -}}
{% endmacro %}

{% macro default___stops_out_of_range() %}
    {{- return(false) -}}
{% endmacro %}

{% macro postgres___stops_out_of_range() %}
    {{- return(true) -}}
{% endmacro %}
