{% macro _log_iteration(history, fit, sums, step, started) %}
    {#- Adds an iteration to the history, and reports it in dbt's log. -#}
    {%- set seconds = modules.datetime.datetime.now().timestamp() - started -%}
    {%- set total, log_loss = sums['all'][:2] -%}
    {%- do history.append({
        'iteration': history | length + 1,
        'phase': fit['phase'],
        'leads': fit['lead_count'],
        'log_loss': log_loss / total,
        'largest_step': step['largest'],
        'seconds': seconds,
    }) -%}
    {%- do log(
        'lead_scoring: ' ~ model['name'] ~ ': iteration ' ~ history | length ~ ' on ' ~ fit['lead_count']
        ~ ' leads: log loss ' ~ '%.9f' | format(log_loss / total) ~ ', largest step ' ~ '%.12f' | format(step['largest']) ~ ', '
        ~ '%.2f' | format(seconds) ~ ' s', info=true
    ) -%}
{% endmacro %}
