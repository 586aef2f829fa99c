{% macro _check_seed(seed) %}
    {#- Explains what is missing where a model of the demo is built before its seed, as by `dbt run` alone. -#}
    {%- if execute and flags.WHICH in ['run', 'build'] and not seed.is_cte
        and adapter.get_relation(seed.database, seed.schema, seed.identifier) is none -%}
        {%- do lead_scoring._stop(
            'model "' ~ model.name ~ '": the seed "' ~ seed.identifier ~ '" is not in the database. The demo '
            ~ 'needs its seeds: run dbt build, or dbt seed first. To score your own leads instead, leave out '
            ~ 'lead_scoring_demo_enabled, and name your models with lead_scoring_labelled_leads and lead_scoring_leads.'
        ) -%}
    {%- endif -%}
{% endmacro %}
