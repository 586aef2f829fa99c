{% macro _encoded_leads(training_leads, settings, levels=none, sampled=none) %}
    {#-
        The training leads in the form that the passes read: number_1, number_2, ... for the numeric features (double,
        unchanged), level_1, level_2, ... for the categorical ones (the number of the category in `levels`), and how
        many positives and negatives a row stands for. With `sampled` = n, one row in n is kept, picked by a hash of the
        features. The label is not hashed, so the share of positives among identical leads stays the same.
    -#}
    {%- set numbers = settings['features'] | selectattr('type', 'equalto', 'numeric') | list -%}
    {%- set categorical = settings['features'] | selectattr('type', 'equalto', 'categorical') | list %}
    select
        {%- for feature in numbers %}
        {{ lead_scoring._double('leads.' ~ lead_scoring._quote(feature['name'])) }} as number_{{ loop.index }},
        {%- endfor %}
        {%- for feature in categorical %}
        levels_{{ loop.index }}.level as level_{{ loop.index }},
        {%- endfor %}
        {{ lead_scoring._label(settings['label'], 'leads') }} as positives,
        1 - {{ lead_scoring._label(settings['label'], 'leads') }} as negatives
    from {{ training_leads }} as leads
    {%- for feature in categorical %}
    inner join {{ levels }} as levels_{{ loop.index }}
        on
            levels_{{ loop.index }}.feature = {{ loop.index }}
            and levels_{{ loop.index }}.category = {{ lead_scoring._category('leads.' ~ lead_scoring._quote(feature['name'])) }}
    {%- endfor %}
    {%- if sampled %}
    where {{ lead_scoring._leads_hash(settings, 'leads', with_label=false) }} % {{ sampled }} = 0
    {%- endif %}
{% endmacro %}
