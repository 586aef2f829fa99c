{% macro _newton_step(coefficients, loss, gradient, hessian) %}
    {#-
        The step to the point where the loss would be smallest if it were a parabola: -H^-1 g. With the Hessian of an
        earlier pass it is a step of the chord method.

        Returns a map: base (the coefficients that it starts from), loss (there), entries (in the order of the
        gradient), slope (of the loss along the whole step, below 0), largest (absolute value of an entry),
        is_shortened.
    -#}
    {%- set entries = [] -%}
    {%- set decrement = namespace(value=0.0) -%}
    {%- for entry, slope in zip(lead_scoring._solved(hessian['eliminated'], gradient), gradient) -%}
        {%- do entries.append(-entry) -%}
        {%- set decrement.value = decrement.value + entry * slope -%}
    {%- endfor -%}
    {{- return({
        'base': coefficients,
        'loss': loss,
        'entries': entries,
        'slope': -decrement.value,
        'largest': entries | map('abs') | max,
        'is_shortened': false,
    }) -}}
{% endmacro %}
