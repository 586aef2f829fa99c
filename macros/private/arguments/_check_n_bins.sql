{% macro _check_n_bins(n_bins, macro_name) %}
    {%- if n_bins is not integer or n_bins is boolean or n_bins < 1 -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: ' ~ macro_name ~ ': n_bins is a whole number, 1 or more; it is ' ~ lead_scoring._as_yaml(n_bins) ~ '.'
        ) -%}
    {%- endif -%}
{% endmacro %}
