{% macro _moments_of_leads(settings, training_leads, sample) %}
    {#-
        Facts about the training leads that a fit needs. Nothing is checked here. Returns a map: leads, positives,
        no_labels (the number of invalid labels), log_odds (of a positive), leads_hash, and numbers, a map for each
        numeric feature with feature (its name), values (their number) and shift; and mean, mean_square and largest
        (absolute value) of the differences from the shift.
    -#}
    {%- set shifts = lead_scoring._shifts(settings, training_leads, sample) -%}
    {%- set row = lead_scoring._accurate_moments(training_leads, settings, shifts) -%}
    {%- set leads, positives, no_labels, leads_hash, log_odds = row['values'][:5] -%}
    {%- set numbers = [] -%}
    {%- for feature in settings['features'] | selectattr('type', 'equalto', 'numeric') -%}
        {%- set values, mean, mean_square, largest = row['values'][4 * loop.index + 1:4 * loop.index + 5]
            | map('float') -%}
        {%- do numbers.append({
            'feature': feature['name'],
            'values': values,
            'shift': row['shifts'][loop.index0],
            'mean': mean,
            'mean_square': mean_square,
            'largest': largest,
        }) -%}
    {%- endfor -%}
    {{- return({
        'leads': leads | float,
        'positives': positives | float,
        'no_labels': no_labels | float,
        'log_odds': log_odds | float,
        'leads_hash': leads_hash,
        'numbers': numbers,
    }) -}}
{% endmacro %}
