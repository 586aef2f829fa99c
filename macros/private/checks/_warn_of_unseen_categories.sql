{% macro _warn_of_unseen_categories() %}
    {#- Reads lead_scoring_unseen_categories after it is built. A feature that most leads have a new category of was spelled,
        or typed, in another way in training. -#}
    {%- if execute -%}
        {%- set suspects = run_query(
            'select feature, sum(share_of_leads), max(category) from ' ~ this
            ~ ' group by feature having sum(share_of_leads) > 0.5 order by feature'
        ).rows -%}
        {%- for feature, share, category in suspects -%}
            {%- do lead_scoring._warn(
                'leads', feature,
                '%.0f' | format(100 * (share | float)) ~ '% of the leads have a category that training has not met (for '
                ~ 'example "' ~ category ~ '")',
                'It adds nothing to their logits: give it the type and the spelling that it has in training, or train '
                ~ 'again.'
            ) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
