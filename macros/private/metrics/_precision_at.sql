{% macro _precision_at(relation, label, score, id, group_by, precision_at, sums) %}
    {#-
        CTEs that end in precision_at_k: the share of positives among the k best leads of each group. Only leads that
        share the k-th best score need an order among themselves, by id; everyone above is already counted in `sums`.
        A group with fewer than k leads has no cutoff, and so a NULL.
    -#}
    cutoffs as (
        {%- for k in precision_at %}
        select
            {{ lead_scoring._columns(group_by) }}
            {{ k }} as k,
            cutoff_{{ k }} as cutoff,
            positives_above_{{ k }} as positives_above,
            leads_above_{{ k }} as leads_above
        from {{ sums }}
        {% if not loop.last %}union all{% endif %}
        {%- endfor %}
    ),

    labelled as (
        select
            {{ lead_scoring._columns(group_by) }}
            {{ lead_scoring._quote(id) }} as tie_breaker,
            {{ lead_scoring._double(lead_scoring._quote(score)) }} as score,
            {{ lead_scoring._label(label) }} as label
        from {{ relation }}
    ),

    tied as (
        select
            {{ lead_scoring._columns(group_by, 'cutoffs') }}
            cutoffs.k,
            cutoffs.positives_above,
            cutoffs.leads_above,
            labelled.label,
            row_number() over (
                partition by {{ lead_scoring._columns(group_by, 'cutoffs') }} cutoffs.k order by labelled.tie_breaker
            ) as place
        from labelled
        inner join cutoffs
            on labelled.score = cutoffs.cutoff and {{ lead_scoring._same_group('labelled', 'cutoffs', group_by) }}
        where labelled.label in (0, 1)
    ),

    precision_at_each_k as (
        select
            {{ lead_scoring._columns(group_by) }}
            k,
            (max(positives_above) + count(case when label = 1 and leads_above + place <= k then 1 end))
            / {{ lead_scoring._double('k') }} as precision_at_k
        from tied
        {{ lead_scoring._group_by(group_by, ['k']) }}
    ),

    precision_at_k as (
        select
            {{ lead_scoring._columns(group_by) }}
            {%- for k in precision_at %}
            max(case when k = {{ k }} then precision_at_k end) as precision_at_{{ k }}
            {{- ',' if not loop.last }}
            {%- endfor %}
        from precision_at_each_k
        {{ lead_scoring._group_by(group_by) }}
    )
{%- endmacro %}
