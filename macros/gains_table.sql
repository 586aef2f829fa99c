{% macro gains_table(relation, label='label', score='probability', id='lead_id', group_by=[], n_bins=10) %}
    {%- set group_by = lead_scoring._check_group_by(group_by, 'gains_table') -%}
    {%- do lead_scoring._check_n_bins(n_bins, 'gains_table') %}

    with binned as (
        select
            {{ lead_scoring._columns(group_by) }}
            {{ lead_scoring._double(lead_scoring._quote(score)) }} as score,
            {{ lead_scoring._label(label) }} as label,
            ntile({{ n_bins }}) over (
                {{ lead_scoring._partition_by(group_by) }}
                order by {{ lead_scoring._double(lead_scoring._quote(score)) }} desc, {{ lead_scoring._quote(id) }}
            ) as bin
        from {{ relation }}
        where {{ lead_scoring._quote(score) }} is not null and {{ lead_scoring._label(label) }} in (0, 1)
    ),

    bins as (
        select
            {{ lead_scoring._columns(group_by) }}
            bin,
            min(score) as min_score,
            max(score) as max_score,
            {{ lead_scoring._double('count(*)') }} as leads,
            {{ lead_scoring._double('sum(label)') }} as positives
        from binned
        {{ lead_scoring._group_by(group_by, ['bin']) }}
    ),

    running as (
        select
            {{ lead_scoring._columns(group_by) }}
            bin,
            min_score,
            max_score,
            leads,
            positives,
            sum(leads) over (
                {{ lead_scoring._partition_by(group_by) }} order by bin rows unbounded preceding
            ) as cumulative_leads,
            sum(positives) over (
                {{ lead_scoring._partition_by(group_by) }} order by bin rows unbounded preceding
            ) as cumulative_positives,
            sum(leads) over ({{ lead_scoring._partition_by(group_by) }}) as all_leads,
            sum(positives) over ({{ lead_scoring._partition_by(group_by) }}) as all_positives
        from bins
    )

    select
        {{ lead_scoring._columns(group_by) }}
        bin,
        min_score,
        max_score,
        cast(leads as {{ dbt.type_bigint() }}) as leads,
        cast(positives as {{ dbt.type_bigint() }}) as positives,
        positives / leads as positive_rate,
        cast(cumulative_leads as {{ dbt.type_bigint() }}) as cumulative_leads,
        cast(cumulative_positives as {{ dbt.type_bigint() }}) as cumulative_positives,
        cumulative_leads / all_leads as cumulative_share_of_leads,
        cumulative_positives / nullif(all_positives, 0) as cumulative_gain,
        positives / leads / nullif(all_positives / all_leads, 0) as lift,
        cumulative_positives / cumulative_leads / nullif(all_positives / all_leads, 0) as cumulative_lift
    from running
{% endmacro %}
