{% macro _spells_booleans() %}
    {#- Whether the engine casts a boolean to text, which makes it a categorical feature. -#}
    {{- return(adapter.dispatch('_spells_booleans', 'lead_scoring')()) -}}
{% endmacro %}

{% macro default___spells_booleans() %}
    {{- return(true) -}}
{% endmacro %}

{% macro redshift___spells_booleans() %}
    {{- return(false) -}}
{% endmacro %}
