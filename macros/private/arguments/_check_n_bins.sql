{% macro _check_n_bins(n_bins, macro_name) %}
    {#- A number of bins becomes that many columns or an argument of ntile(), so it has to be whole. -#}
    {%- if n_bins is not integer or n_bins is boolean or n_bins < 1 -%}
        {%- do lead_scoring._raise_argument_error(macro_name ~ ': n_bins', 'is a whole number, 1 or more', n_bins) -%}
    {%- endif -%}
{% endmacro %}
