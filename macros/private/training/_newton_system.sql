{% macro _newton_system(fit, coefficients, sums) %}
    {#-
        The gradient and, where the sums hold it, the Hessian of the penalized log loss, from the sums of one pass: the
        Hessian row by row, each from the diagonal on; the unknowns in the order levels, numbers, intercept. Each
        coefficient but the intercept adds coefficient^2 / (2 C) to the loss. The levels come first, as those of one feature
        never meet: their rows hold zeros, which cost nothing.
    -#}
    {%- set hessian, gradient = [], [] -%}
    {%- set penalty = 1 / fit['c'] -%}
    {%- set all, by_level = sums['all'], sums['levels'] -%}
    {%- set level_count, count = (0, 0) if fit['free'] == 'intercept'
        else (coefficients['levels'] | length, coefficients['numbers'] | length) -%}
    {%- set missing = [0.0] * (4 + 2 * count) -%}

    {%- for coefficient in coefficients['levels'][:level_count] -%}
        {%- do gradient.append(by_level.get(loop.index, missing)[2] + penalty * coefficient) -%}
    {%- endfor -%}
    {%- for coefficient in coefficients['numbers'][:count] -%}
        {%- do gradient.append(all[4 + loop.index0] + penalty * coefficient) -%}
    {%- endfor -%}
    {%- do gradient.append(all[2]) -%}

    {%- if sums['has_hessian'] -%}
        {%- for level in range(1, level_count + 1) -%}
            {%- set values = by_level.get(level, missing) -%}
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
        {%- do hessian.append([all[3]]) -%}
    {%- endif -%}
    {{- return({'gradient': gradient, 'hessian': hessian}) -}}
{% endmacro %}
