{% macro warn_of_unseen_categories(unseen_categories, naming=none) %}
    {%- do lead_scoring._check_engine('warn_of_unseen_categories') -%}
    {%- do lead_scoring._check_relations('warn_of_unseen_categories', {'unseen_categories': unseen_categories}) -%}
    {%- if execute -%}
        {%- set leads = {'naming': lead_scoring._naming(naming, unseen_categories)} -%}
        {%- set suspects = run_query(
            'select feature, sum(share_of_leads), max(category) from ' ~ unseen_categories
            ~ ' group by feature having sum(share_of_leads) > 0.5 order by feature'
        ).rows -%}
        {%- for feature, share, category in suspects -%}
            {%- do lead_scoring._warn_of_leads(
                leads, feature,
                '%.0f' | format(100 * (share | float)) ~ '% of the leads have a category that no training lead had (for '
                ~ 'example "' ~ category ~ '")',
                'It contributes nothing to their scores: use the same type and spelling as in training, or train '
                ~ 'again.'
            ) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
