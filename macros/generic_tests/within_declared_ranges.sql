{% test within_declared_ranges(model, features) %}
    {#-
        The first row only keeps the union valid if no feature has a declared range, and is filtered out again. The
        `not` also catches NaN, because on some engines nothing is above or below NaN.
    #}
    select *
    from (
        select
            cast(null as {{ dbt.type_string() }}) as feature,
            {{ lead_scoring._double('null') }} as feature_value
        {%- for feature in lead_scoring._features(features, 'within_declared_ranges: features') %}
        {%- for bound, within in [('min', '>='), ('max', '<=')] if feature[bound] is not none %}
        union all
        select
            {{ lead_scoring._text(feature['name']) }} as feature,
            {{ lead_scoring._double(lead_scoring._quote(feature['name'])) }} as feature_value
        from {{ model }}
        where not {{ lead_scoring._quote(feature['name']) }} {{ within }} {{ lead_scoring._number(feature[bound]) }}
        {%- endfor %}
        {%- endfor %}
    ) as outside
    where feature is not null
{% endtest %}
