{% macro _create_sample(settings, training_leads, weight_count) %}
    {#-
        Draws a sample if there are many leads and the engine has a hash, and merges its identical rows. The first steps
        run on the sample: its optimum is within a few standard errors of the real one, and from there Newton's method
        doubles the correct digits with each pass over all leads.

        Returns a map: relation (none without a sample), leads, is_grouped (whether merging identical leads at least
        halves the rows), is_fitted (whether the first steps run on it: no if the sample is too small for so many
        weights, or if grouping shrinks all leads to a small table, because part of such a table has another
        distribution).
    -#}
    {%- set leads = run_query('select count(*) from ' ~ training_leads).rows[0][0] | int -%}
    {%- set every = [16, leads // 500000] | max -%}
    {%- if leads < 200000 or lead_scoring._leads_hash(settings, 'leads') is none -%}
        {{- return({'relation': none, 'leads': 0, 'is_grouped': false, 'is_fitted': false}) -}}
    {%- endif -%}
    {%- set relation = lead_scoring._create_work_relation('sample', lead_scoring._grouped_leads(
        lead_scoring._encoded_leads(training_leads, settings, lead_scoring._work_relation('levels'), sampled=every),
        settings
    )) -%}
    {%- set rows, positives, negatives = run_query(
        'select count(*), coalesce(sum(positives), 0), coalesce(sum(negatives), 0) from ' ~ relation
    ).rows[0].values() | map('float') -%}
    {%- set is_grouped = rows <= (positives + negatives) / 2 -%}
    {{- return({
        'relation': relation,
        'leads': positives + negatives,
        'is_grouped': is_grouped,
        'is_fitted': not is_grouped and positives + negatives >= 20 * weight_count
            and [positives, negatives] | min >= 100,
    }) -}}
{% endmacro %}
