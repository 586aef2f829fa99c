{% macro _precision_at(relation, label, score, id, group_by, precision_at, sums) %}
    {#-
        CTEs that end in lead_scoring_precision: the share of positives among the k best leads of each group, for each
        k of `precision_at` in a column lead_scoring_precision_at_<k>. Only the leads down to the score of the largest k
        (lead_scoring_cutoff in the CTE `sums`) are sorted; the id decides between equal scores. A group with fewer than
        k leads gets NULL.
    -#}
    lead_scoring_labelled as (
        {{- lead_scoring._labelled_scores(relation, label, score, group_by, id) -}}
    ),

    lead_scoring_best as (
        select
            {{ lead_scoring._columns(group_by, 'lead_scoring_labelled') }}
            lead_scoring_labelled.lead_scoring_label,
            row_number() over (
                {{ lead_scoring._partition_by(group_by, 'lead_scoring_labelled') }}
                order by lead_scoring_labelled.lead_scoring_score desc, lead_scoring_labelled.lead_scoring_id
            ) as lead_scoring_rank
        from lead_scoring_labelled
        inner join {{ sums }} on {{ lead_scoring._same_group('lead_scoring_labelled', sums, group_by) }}
        where lead_scoring_labelled.lead_scoring_score >= {{ sums }}.lead_scoring_cutoff
    ),

    lead_scoring_precision as (
        select
            {{ lead_scoring._columns(group_by) }}
            {%- for k in precision_at %}
            case
                when count(*) >= {{ k }}
                    then {{ lead_scoring._double(
                        'count(case when lead_scoring_label = 1 and lead_scoring_rank <= ' ~ k ~ ' then 1 end)'
                    ) }} / {{ k }}
            end as lead_scoring_precision_at_{{ k }}
            {{- ',' if not loop.last }}
            {%- endfor %}
        from lead_scoring_best
        {{ lead_scoring._group_by(group_by) }}
    )
{%- endmacro %}
