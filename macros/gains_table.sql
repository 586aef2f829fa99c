{% macro gains_table(relation, label='label', score='probability', id='lead_id', group_by=[], n_bins=10) %}
    {%- do lead_scoring._check_relations('gains_table', {'relation': relation}) -%}
    {%- set group_by = lead_scoring._check_group_by(group_by, 'gains_table', [
        'bin', 'min_score', 'max_score', 'leads', 'positives', 'positive_rate', 'cumulative_leads', 'cumulative_positives',
        'cumulative_share_of_leads', 'cumulative_gain', 'lift', 'cumulative_lift',
    ]) -%}
    {%- do lead_scoring._check_given_columns(
        'gains_table', relation, {'label': label, 'score': score, 'id': id}, {'group_by': group_by}
    ) -%}
    {%- do lead_scoring._check_argument('gains_table: n_bins', n_bins, {'kind': 'whole_number', 'min': 1}) %}

    with lead_scoring_labelled as (
        {{- lead_scoring._labelled_scores(relation, label, score, group_by, id) -}}
    ),

    lead_scoring_binned as (
        select
            {{ lead_scoring._columns(group_by) }}
            lead_scoring_score,
            lead_scoring_label,
            ntile({{ n_bins }}) over (
                {{ lead_scoring._partition_by(group_by) }} order by lead_scoring_score desc, lead_scoring_id
            ) as lead_scoring_bin
        from lead_scoring_labelled
    ),

    lead_scoring_bins as (
        select
            {{ lead_scoring._columns(group_by) }}
            lead_scoring_bin,
            min(lead_scoring_score) as lead_scoring_min_score,
            max(lead_scoring_score) as lead_scoring_max_score,
            {{ lead_scoring._double('count(*)') }} as lead_scoring_leads,
            {{ lead_scoring._double('sum(lead_scoring_label)') }} as lead_scoring_positives
        from lead_scoring_binned
        {{ lead_scoring._group_by(group_by, ['lead_scoring_bin']) }}
    ),

    lead_scoring_running as (
        select
            {{ lead_scoring._columns(group_by) }}
            lead_scoring_bin,
            lead_scoring_min_score,
            lead_scoring_max_score,
            lead_scoring_leads,
            lead_scoring_positives,
            sum(lead_scoring_leads) over (
                {{ lead_scoring._partition_by(group_by) }} order by lead_scoring_bin rows unbounded preceding
            ) as lead_scoring_cumulative_leads,
            sum(lead_scoring_positives) over (
                {{ lead_scoring._partition_by(group_by) }} order by lead_scoring_bin rows unbounded preceding
            ) as lead_scoring_cumulative_positives,
            sum(lead_scoring_leads) over ({{ lead_scoring._partition_by(group_by) }}) as lead_scoring_all_leads,
            sum(lead_scoring_positives) over ({{ lead_scoring._partition_by(group_by) }}) as lead_scoring_all_positives
        from lead_scoring_bins
    )

    select
        {{ lead_scoring._columns(group_by) }}
        lead_scoring_bin as bin,
        lead_scoring_min_score as min_score,
        lead_scoring_max_score as max_score,
        cast(lead_scoring_leads as {{ dbt.type_bigint() }}) as leads,
        cast(lead_scoring_positives as {{ dbt.type_bigint() }}) as positives,
        lead_scoring_positives / lead_scoring_leads as positive_rate,
        cast(lead_scoring_cumulative_leads as {{ dbt.type_bigint() }}) as cumulative_leads,
        cast(lead_scoring_cumulative_positives as {{ dbt.type_bigint() }}) as cumulative_positives,
        lead_scoring_cumulative_leads / lead_scoring_all_leads as cumulative_share_of_leads,
        lead_scoring_cumulative_positives / nullif(lead_scoring_all_positives, 0) as cumulative_gain,
        lead_scoring_positives / lead_scoring_leads / nullif(lead_scoring_all_positives / lead_scoring_all_leads, 0) as lift,
        lead_scoring_cumulative_positives / lead_scoring_cumulative_leads
        / nullif(lead_scoring_all_positives / lead_scoring_all_leads, 0) as cumulative_lift
    from lead_scoring_running
{% endmacro %}
