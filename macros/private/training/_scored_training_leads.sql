{% macro _scored_training_leads(fit, coefficients) %}
    {#-
        The encoded leads with the terms that one pass of Newton's method sums: the standardized numbers z_1, z_2, ...,
        the weight of a row (total), and at these coefficients its log loss, the derivative r of the log loss by the
        logit and its second derivative w, all multiplied by the weight of the row; wz_i is w * z_i. A missing number
        counts as the mean, so 0.

        With e = exp(-|logit|) and q = 1 / (1 + e) nothing overflows and no digits cancel. A lead on the right side of 0
        costs ln(1 + e), one on the wrong side costs |logit| more. r is q times (the wrong ones minus e times the right
        ones), or the other way around; w is e * q^2. If e is small, 1 + e is rounded; the second term of the logarithm
        corrects this (as in Goldberg, "What every computer scientist should know about floating-point arithmetic",
        theorem 4). An exponential below e^-700 is set to 0, because it is an error on some engines.
    -#}
    {%- set positives = lead_scoring._product(fit['class_weight'][1], 'leads.positives') -%}
    {%- set negatives = lead_scoring._product(fit['class_weight'][0], 'leads.negatives') -%}
    {%- set means = lead_scoring._numbers(fit['numbers'] | map(attribute='mean')) -%}
    {%- set inverse_scales = lead_scoring._numbers(fit['numbers'] | map(attribute='inverse_scale')) -%}
    {%- set number_coefficients = lead_scoring._numbers(coefficients['numbers']) -%}
    {%- set level_coefficients = lead_scoring._numbers(coefficients['levels']) -%}
    {%- set terms = [lead_scoring._number(coefficients['intercept'])] -%}
    {%- for coefficient in number_coefficients -%}
        {%- do terms.append(coefficient ~ ' * z_' ~ loop.index) -%}
    {%- endfor -%}
    {%- for levels in fit['levels'] -%}
        {%- do terms.append('coefficients_' ~ loop.index ~ '.coefficient') -%}
    {%- endfor -%}
    {#- In portions, because engines limit the nesting depth of an expression. -#}
    {%- set portions = [] -%}
    {%- for portion in terms | batch(30) -%}
        {%- do portions.append('(' ~ portion | join(' + ') ~ ')') -%}
    {%- endfor -%}
    {%- set z = [] -%}
    {%- for number in fit['numbers'] -%}
        {%- do z.append('z_' ~ loop.index) -%}
    {%- endfor -%}
    {%- set keys = [] -%}
    {%- for levels in fit['levels'] -%}
        {%- do keys.append('level_' ~ loop.index) -%}
    {%- endfor -%}
    {%- set kept = (z + keys) | join(', ') ~ (', ' if z + keys) %}
    select
        {{ kept }}
        total,
        case when logit >= 0 then negatives * logit else -positives * logit end
        + total * ({{ lead_scoring._ln('1 + e') }} - ((1 + e) - 1 - e) * q) as log_loss,
        q * case when logit >= 0 then negatives - positives * e else negatives * e - positives end as r,
        {%- for column in z %}
        total * e * q * q * {{ column }} as w{{ column }},
        {%- endfor %}
        total * e * q * q as w
    from (
        select {{ kept }} total, positives, negatives, logit, e, 1 / (1 + e) as q
        from (
            select {{ kept }} total, positives, negatives, logit, exp(greatest(-abs(logit), -700)) as e
            from (
                select
                    {% for key in keys %}standardized.{{ key }}, {% endfor -%}
                    {% for column in z %}standardized.{{ column }}, {% endfor %}
                    standardized.total,
                    standardized.positives,
                    standardized.negatives,
                    {{ portions | join('\n + ') }} as logit
                from (
                    select
                        {% for key in keys %}leads.{{ key }}, {% endfor -%}
                        {%- for number in fit['numbers'] %}
                        coalesce(
                            (leads.number_{{ loop.index }} - {{ means[loop.index0] }}) * {{ inverse_scales[loop.index0] }}, 0
                        ) as z_{{ loop.index }},
                        {%- endfor %}
                        {{ positives }} + {{ negatives }} as total,
                        {{ positives }} as positives,
                        {{ negatives }} as negatives
                    from {{ fit['leads'] }} as leads
                    {{ lead_scoring._computed_once() }}
                ) as standardized
                {%- for levels in fit['levels'] %}
                {%- set rows = [] -%}
                {%- for level in levels -%}
                    {%- do rows.append([level | string, level_coefficients[level - 1]]) -%}
                {%- endfor %}
                inner join ({{ lead_scoring._constant_rows(rows, ['level', 'coefficient']) }})
                    as coefficients_{{ loop.index }}
                    on standardized.level_{{ loop.index }} = coefficients_{{ loop.index }}.level
                {%- endfor %}
                {{ lead_scoring._computed_once() }}
            ) as logits
            {{ lead_scoring._computed_once() }}
        ) as exponentials
        {{ lead_scoring._computed_once() }}
    ) as quotients
    {{ lead_scoring._computed_once() }}
{% endmacro %}
