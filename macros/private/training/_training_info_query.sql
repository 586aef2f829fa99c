{% macro _training_info_query(training, model_version) %}
    {#- The iterations of a training as a query of constants. -#}
    {%- set rows = [] -%}
    {%- for iteration in training['history'] -%}
        {%- do rows.append([
            iteration['iteration'] | string, lead_scoring._text(iteration['phase']), iteration['leads'] | string
        ]) -%}
        {%- do rows[-1].extend(lead_scoring._numbers([
            iteration['log_loss'], iteration['largest_step'], iteration['seconds']
        ])) -%}
    {%- endfor %}
    select
        cast({{ lead_scoring._text(model_version) }} as {{ dbt.type_string() }}) as model_version,
        iteration,
        cast(phase as {{ dbt.type_string() }}) as phase,
        cast(leads as {{ dbt.type_bigint() }}) as leads,
        log_loss,
        largest_step,
        seconds
    from (
        {{ lead_scoring._constant_rows(rows, ['iteration', 'phase', 'leads', 'log_loss', 'largest_step', 'seconds']) }}
    ) as iterations
    {%- if training['is_left_out'] %}
    where 1 = 0
    {%- endif %}
{% endmacro %}
