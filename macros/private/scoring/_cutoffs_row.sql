{% macro _cutoffs_row(bands, band_names) %}
    {#- The lowest lead_score of each band but the last, as one row: cutoff_1, cutoff_2, ... -#}
    select
        {%- for band in band_names[:-1] %}
        max(case when score_band = {{ lead_scoring._text(band) }} then min_lead_score end) as cutoff_{{ loop.index }}
        {{- ',' if not loop.last }}
        {%- endfor %}
    from {{ bands }}
{% endmacro %}
