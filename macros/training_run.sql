{% macro training_run(weights, training_leads, validation_leads, label, c, min_category_count, facts, validation_fraction=none) %}
    {%- do lead_scoring._check_engine('training_run') -%}
    {%- do lead_scoring._check_relations(
        'training_run', {'weights': weights, 'training_leads': training_leads, 'validation_leads': validation_leads}
    ) -%}
    with lead_scoring_weights_row as (
        select
            max(model_version) as model_version,
            max(trained_at) as trained_at,
            count(distinct feature) as features,
            count(*) as weights
        from {{ weights }}
    ),

    lead_scoring_training_row as (
        select
            count(*) as leads,
            sum({{ lead_scoring._label(label) }}) as conversions
        from {{ training_leads }}
    ),

    lead_scoring_validation_row as (
        select
            count(*) as leads,
            sum({{ lead_scoring._label(label) }}) as conversions
        from {{ validation_leads }}
    ),

    lead_scoring_selected as (
        {% if c is number -%}
        select
            {{ lead_scoring._number(c) }} as c,
            {{ lead_scoring._double('null') }} as mean_log_loss
        {%- else -%}
        select
            c,
            mean_log_loss
        from {{ c }}
        where is_selected
        {%- endif %}
    )

    select
        lead_scoring_weights_row.model_version,
        lead_scoring_weights_row.trained_at,
        {%- for name, value in facts.items() %}
        {% if value is boolean -%}
        {{ value | lower }}
        {%- else -%}
        cast({{ 'null' if value is none else lead_scoring._text(value) }} as {{ dbt.type_string() }})
        {%- endif %} as {{ name }},
        {%- endfor %}
        {{ lead_scoring._double('null') if validation_fraction is none else lead_scoring._number(validation_fraction) }}
            as validation_fraction,
        lead_scoring_selected.c,
        lead_scoring_selected.mean_log_loss is not null as is_c_cross_validated,
        {{ min_category_count }} as min_category_count,
        cast(lead_scoring_weights_row.features as {{ dbt.type_bigint() }}) as features,
        cast(lead_scoring_weights_row.weights as {{ dbt.type_bigint() }}) as weights,
        cast(lead_scoring_training_row.leads as {{ dbt.type_bigint() }}) as training_leads,
        cast(lead_scoring_training_row.conversions as {{ dbt.type_bigint() }}) as training_conversions,
        cast(lead_scoring_validation_row.leads as {{ dbt.type_bigint() }}) as validation_leads,
        cast(lead_scoring_validation_row.conversions as {{ dbt.type_bigint() }}) as validation_conversions
    from lead_scoring_weights_row
    cross join lead_scoring_training_row
    cross join lead_scoring_validation_row
    cross join lead_scoring_selected
{% endmacro %}
