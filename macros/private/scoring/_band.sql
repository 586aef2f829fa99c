{% macro _band(lead_score, cutoffs, band_names) %}
    {#- The best band whose cutoff a score reaches. -#}
    case
        {%- for band in band_names[:-1] %}
        when {{ lead_score }} >= {{ cutoffs }}.cutoff_{{ loop.index }} then {{ lead_scoring._text(band) }}
        {%- endfor %}
        when {{ lead_score }} is not null then {{ lead_scoring._text(band_names[-1]) }}
    end
{%- endmacro %}
