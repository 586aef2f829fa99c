{% macro rank_leads(scores, id='lead_id', passthrough=[]) %}
    {%- do lead_scoring._check_relations('rank_leads', {'scores': scores}) -%}
    {%- set passthrough = lead_scoring._name_list(passthrough, 'passthrough', 'rank_leads') -%}
    {%- do lead_scoring._check_lead_columns('rank_leads', [id] + passthrough) %}
    select
        row_number() over (order by lead_score desc, {{ lead_scoring._quote(id) }}) as lead_rank,
        {{ lead_scoring._quote(id) }},
        lead_score,
        conversion_probability,
        score,
        score_band,
        model_version,
        scored_at
        {#- They come last, because PostgreSQL can add a column to a view only there. -#}
        {%- for name in passthrough %},
        {{ lead_scoring._quote(name) }}
        {%- endfor %}
    from {{ scores }}
{% endmacro %}
