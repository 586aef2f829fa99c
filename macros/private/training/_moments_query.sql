{% macro _moments_query(training_leads, settings, shifts) %}
    {#-
        One row about the training leads: their number, the number of positives and of invalid labels, and their hash.
        For each numeric feature: the number of values, and the mean, mean square and largest absolute value of the
        differences from `shifts`.

        Relative to a shift near the mean the sums lose no digits, unlike mean(x^2) - mean(x)^2 (Chan, Golub and
        LeVeque, "Algorithms for computing the sample variance", The American Statistician 37, 1983).
    -#}
    {%- set numbers = settings['features'] | selectattr('type', 'equalto', 'numeric') | list -%}
    {%- set hash = lead_scoring._leads_hash(settings, 'leads') %}
    select
        {{ lead_scoring._double('count(*)') }} as leads,
        {{ lead_scoring._double('sum(label)') }} as positives,
        {{ lead_scoring._double('sum(case when label in (0, 1) then 0 else 1 end)') }} as no_labels,
        {{ 'cast(sum(cast(row_hash as decimal(38, 0))) as ' ~ dbt.type_string() ~ ')' if hash else 'null' }} as leads_hash,
        case
            when sum(label) > 0 and sum(1 - label) > 0 then {{ lead_scoring._ln('sum(label) / sum(1 - label)') }}
        end as log_odds
        {%- for feature in numbers %},
        {{ lead_scoring._double('count(difference_' ~ loop.index ~ ')') }},
        avg(difference_{{ loop.index }}),
        avg(difference_{{ loop.index }} * difference_{{ loop.index }}),
        max(abs(difference_{{ loop.index }}))
        {%- endfor %}
    from (
        select
            {{ lead_scoring._label(settings['label'], 'leads') }} as label
            {%- if hash %},
            {{ hash }} as row_hash
            {%- endif %}
            {%- for feature in numbers %},
            {{ lead_scoring._double('leads.' ~ lead_scoring._quote(feature['name'])) }}
            - {{ lead_scoring._number(shifts[loop.index0]) }} as difference_{{ loop.index }}
            {%- endfor %}
        from {{ training_leads }} as leads
        {{ lead_scoring._computed_once() }}
    ) as differences
{% endmacro %}
