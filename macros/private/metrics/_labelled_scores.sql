{% macro _labelled_scores(relation, label, score, group_by, id=none, baseline=none) %}
    {#-
        The rows that have a score, a label of 0 or 1, and a baseline score if a column for it is given. Columns: the
        group columns, lead_scoring_score, lead_scoring_label, and lead_scoring_id and lead_scoring_baseline if there
        are an `id` and a `baseline`.
    -#}
    select
        {{ lead_scoring._columns(group_by) }}
        {%- if id is not none %}
        {{ lead_scoring._quote(id) }} as lead_scoring_id,
        {%- endif %}
        {%- if baseline is not none %}
        {{ lead_scoring._double(lead_scoring._quote(baseline)) }} as lead_scoring_baseline,
        {%- endif %}
        {{ lead_scoring._double(lead_scoring._quote(score)) }} as lead_scoring_score,
        {{ lead_scoring._label(label) }} as lead_scoring_label
    from {{ relation }}
    where
        {{ lead_scoring._quote(score) }} is not null
        {%- if baseline is not none %}
        and {{ lead_scoring._quote(baseline) }} is not null
        {%- endif %}
        and {{ lead_scoring._label(label) }} in (0, 1)
{% endmacro %}
