{% macro _work_relation(name, type='table') %}
    {#- A temporary relation of this package next to the model, while it is materialized. -#}
    {{- return(make_intermediate_relation(this.incorporate(type=type), '__dbt_tmp_' ~ name)) -}}
{% endmacro %}
