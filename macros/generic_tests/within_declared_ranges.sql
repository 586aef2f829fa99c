{% test within_declared_ranges(model, features) %}
    {#- The first row is cut off again: it keeps the union whole where no feature has a declared range. #}
    select *
    from (
        select
            cast(null as {{ dbt.type_string() }}) as feature,
            {{ lead_scoring._double('null') }} as feature_value
        {%- for feature in lead_scoring._features(features, 'within_declared_ranges: features') %}
        {%- for bound, beyond in [('min', '<'), ('max', '>')] if feature[bound] is not none %}
        union all
        select
            {{ lead_scoring._text(feature['name']) }} as feature,
            {{ lead_scoring._double(lead_scoring._quote(feature['name'])) }} as feature_value
        from {{ model }}
        where {{ lead_scoring._quote(feature['name']) }} {{ beyond }} {{ lead_scoring._number(feature[bound]) }}
        {%- endfor %}
        {%- endfor %}
    ) as outside
    where feature is not null
{% endtest %}
