{% macro _precision_at(relation, label, score, id, group_by, precision_at, sums) %}
    {#-
        CTEs that end in precision_at_k: the share of positives among the k best leads of each group. Only the leads
        down to the largest k's score, `cutoff` in `sums`, are put in order; leads with the same score go by id.
        A group with fewer than k leads has a NULL.
    -#}
    labelled as (
        select
            {{ lead_scoring._columns(group_by) }}
            {{ lead_scoring._quote(id) }} as tie_breaker,
            {{ lead_scoring._double(lead_scoring._quote(score)) }} as score,
            {{ lead_scoring._label(label) }} as label
        from {{ relation }}
    ),

    best as (
        select
            {{ lead_scoring._columns(group_by, 'labelled') }}
            labelled.label,
            row_number() over (
                {{ lead_scoring._partition_by(group_by, 'labelled') }}
                order by labelled.score desc, labelled.tie_breaker
            ) as place
        from labelled
        inner join {{ sums }} on {{ lead_scoring._same_group('labelled', sums, group_by) }}
        where labelled.score >= {{ sums }}.cutoff and labelled.label in (0, 1)
    ),

    precision_at_k as (
        select
            {{ lead_scoring._columns(group_by) }}
            {%- for k in precision_at %}
            case
                when count(*) >= {{ k }}
                    then {{ lead_scoring._double('count(case when label = 1 and place <= ' ~ k ~ ' then 1 end)') }} / {{ k }}
            end as precision_at_{{ k }}
            {{- ',' if not loop.last }}
            {%- endfor %}
        from best
        {{ lead_scoring._group_by(group_by) }}
    )
{%- endmacro %}
