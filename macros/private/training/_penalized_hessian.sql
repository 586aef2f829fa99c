{% macro _penalized_hessian(fit, sums) %}
    {#-
        The Hessian of the penalized loss, from the sums of one pass: the sum of w z_j z_k, plus 1 / C on the diagonal
        except for the intercept. Row by row, each from the diagonal on; the unknowns in the order levels, numbers,
        intercept. The levels come first because no lead has two levels of the same feature: their rows contain zeros,
        which cost nothing.
    -#}
    {%- set hessian = [] -%}
    {%- set all = sums['all'] -%}
    {%- if fit['free'] == 'all' -%}
        {%- set penalty = 1 / fit['c'] -%}
        {%- set level_count, count = fit['levels'] | map('length') | sum, fit['numbers'] | length -%}
        {%- set missing = [0.0] * (4 + 2 * count) -%}
        {%- for level in range(1, level_count + 1) -%}
            {%- set values = sums['levels'].get(level, missing) -%}
            {%- set pairs = sums['pairs'].get(level, {}) -%}
            {%- set row = [values[3] + penalty] -%}
            {%- if pairs -%}
                {%- for other in range(level + 1, level_count + 1) -%}
                    {%- do row.append(pairs.get(other, 0.0)) -%}
                {%- endfor -%}
            {%- else -%}
                {%- do row.extend([0.0] * (level_count - level)) -%}
            {%- endif -%}
            {%- do hessian.append(row + values[4 + count:4 + 2 * count] + [values[3]]) -%}
        {%- endfor -%}
        {%- set place = namespace(value=4 + 2 * count) -%}
        {%- for i in range(count) -%}
            {%- set next = place.value + count - i -%}
            {%- do hessian.append(
                [all[place.value] + penalty] + all[place.value + 1:next] + [all[4 + count + i]]
            ) -%}
            {%- set place.value = next -%}
        {%- endfor -%}
    {%- endif -%}
    {%- do hessian.append([all[3]]) -%}
    {{- return(hessian) -}}
{% endmacro %}
