{% macro _labelled_scores(relation, label, score, group_by, id=none) %}
    {#-
        The rows that have a score and a label of 0 or 1. Columns: the group columns, lead_scoring_score,
        lead_scoring_label, and lead_scoring_id if there is an `id`.
    -#}
    select
        {{ lead_scoring._columns(group_by) }}
        {%- if id is not none %}
        {{ lead_scoring._quote(id) }} as lead_scoring_id,
        {%- endif %}
        {{ lead_scoring._double(lead_scoring._quote(score)) }} as lead_scoring_score,
        {{ lead_scoring._label(label) }} as lead_scoring_label
    from {{ relation }}
    where {{ lead_scoring._quote(score) }} is not null and {{ lead_scoring._label(label) }} in (0, 1)
{% endmacro %}
