{% macro _standard_errors(hessian) %}
    {#-
        The square roots of the diagonal of the inverse of a Hessian L D L', whose i-th entry is the sum over the rows k
        of (L^-1)_ki^2 / D_k. The elimination turns an appended unit matrix into L^-1.
    -#}
    {%- set size = hessian | length -%}
    {%- set matrix = [] -%}
    {%- for row in hessian -%}
        {%- do matrix.append(row + [0.0] * loop.index0 + [1.0] + [0.0] * (size - loop.index)) -%}
    {%- endfor -%}
    {%- set variances = namespace(entries=[0.0] * size) -%}
    {%- for row in lead_scoring._eliminated(matrix, size) -%}
        {%- set added = [] -%}
        {%- for variance, entry in zip(variances.entries, row[size - loop.index0:]) -%}
            {%- do added.append(variance + entry * entry / row[0]) -%}
        {%- endfor -%}
        {%- set variances.entries = added -%}
    {%- endfor -%}
    {%- set errors = [] -%}
    {%- for variance in variances.entries -%}
        {%- do errors.append(variance ** 0.5) -%}
    {%- endfor -%}
    {{- return(errors) -}}
{% endmacro %}
