{% macro _cutoffs_row(bands, band_names) %}
    {#- The lowest lead_score of each band except the last, as one row: cutoff_1, cutoff_2, ... -#}
    {%- set listed = [] -%}
    {%- for band in band_names -%}
        {%- do listed.append(lead_scoring._text(band)) -%}
    {%- endfor %}
    select
        {%- for band in listed[:-1] %}
        case
            when count(*) = {{ listed | length }} and count(case when score_band in ({{ listed | join(', ') }}) then 1 end) = {{ listed | length }}
                then max(case when score_band = {{ band }} then min_lead_score end)
            else {{ lead_scoring._raise_error(
                'lead_scoring: the bands table ' ~ bands ~ ' must hold exactly one row for each of the bands '
                ~ band_names | join(', ') ~ '. Pass the names of its bands, best first.'
            ) }}
        end as cutoff_{{ loop.index }}
        {{- ',' if not loop.last }}
        {%- endfor %}
    from {{ bands }}
{% endmacro %}
