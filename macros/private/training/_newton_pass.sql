{% macro _newton_pass(fit, coefficients, with_hessian) %}
    {#-
        One pass over the leads. Returns a map with `all`, the list of sums over all leads of total, log_loss, r, w, of
        r * z_i, of wz_i, and with the Hessian of wz_i * z_j (i <= j); `levels`, the same sums without the products over
        the leads of each level; and `pairs`, for two levels the sum of w over the leads that have both, as a map of
        maps. If only the intercept is fitted, there are only the first four sums.
    -#}
    {%- set count = fit['numbers'] | length if fit['free'] == 'all' else 0 -%}
    {%- set gradient, weighted, products = ['total', 'log_loss', 'r', 'w'], [], [] -%}
    {%- for i in range(1, count + 1) -%}
        {%- do gradient.append('r * z_' ~ i) -%}
        {%- do weighted.append('wz_' ~ i) -%}
        {%- for j in range(i, count + 1) if with_hessian -%}
            {%- do products.append('wz_' ~ i ~ ' * z_' ~ j) -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- set sums = gradient + weighted if with_hessian else gradient -%}

    {%- set scored = lead_scoring._scored_training_leads(fit, coefficients) -%}
    {%- set all, levels, pairs = [], {}, {} -%}
    {%- if fit['levels'] and fit['free'] == 'all' -%}
        {#- One scan is enough, unless there are many combinations of levels with many sums each. -#}
        {%- set combinations = namespace(count=1) -%}
        {%- for listed in fit['levels'] -%}
            {%- set combinations.count = combinations.count * (listed | length) -%}
        {%- endfor -%}
        {%- if (sums + products) | length <= 300 and (sums + products) | length * combinations.count <= 10000000 -%}
            {%- set sums = sums + products -%}
            {%- set products = [] -%}
        {%- endif -%}
        {%- for row in run_query(
            lead_scoring._sums_by_level(scored, sums, fit['levels'] | length, with_pairs=with_hessian)
        ).rows -%}
            {%- if row[0] == 0 -%}
                {%- do all.extend(row.values()[2:] | map('float')) -%}
            {%- elif row[0] > 0 -%}
                {%- do levels.update({row[0] | int: row.values()[2:] | map('float') | list}) -%}
            {%- else -%}
                {%- for pair in row[1].split(',') -%}
                    {%- set first, last, sum = pair.split(':') -%}
                    {%- do pairs.setdefault(first | int, {}).update({last | int: sum | float}) -%}
                {%- endfor -%}
            {%- endif -%}
        {%- endfor -%}
        {%- set sums = [] -%}
    {%- endif -%}
    {%- for portion in (sums + products) | batch(lead_scoring._sums_per_query()) -%}
        {#- Without aliases the columns would share one name, which makes them slow to read. -#}
        {%- set named = [] -%}
        {%- for sum in portion -%}
            {%- do named.append('sum(' ~ sum ~ ') as s' ~ loop.index) -%}
        {%- endfor -%}
        {%- do all.extend(run_query(
            'select ' ~ named | join(', ') ~ ' from (' ~ scored ~ ') as scored'
        ).rows[0].values() | map('float')) -%}
    {%- endfor -%}
    {{- return({'all': all, 'levels': levels, 'pairs': pairs}) -}}
{% endmacro %}
