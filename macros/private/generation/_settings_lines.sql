{% macro _settings_lines(settings, given) %}
    {#-
        The variables of a new scoring as lines of YAML: those that the first scoring sets, and, as comments, those that
        every scoring needs. `settings` is the table of all settings and `given` the values of some, both by name.
    -#}
    {%- set labelled_leads = ['training_leads', 'validation_leads', 'labelled_leads'] -%}
    {%- set has_labelled_leads = labelled_leads | select('in', given) | list | length > 0 -%}
    {%- set needed = ['leads', 'id', 'label', 'features'] + ([] if has_labelled_leads else labelled_leads) -%}
    {%- set lines = [] -%}
    {#- The demo belongs to one scoring. -#}
    {%- for name, setting in settings.items() if name != 'demo_enabled' -%}
        {%- set variable = 'lead_scoring_' ~ name -%}
        {%- if name in given -%}
            {%- do lines.extend(toyaml({variable: given[name]}).splitlines()) -%}
        {%- elif name in needed -%}
            {#- A default that belongs to the demo, or none, is useless elsewhere. -#}
            {%- set default = '' if 'shown' in setting or setting['default'] is none
                else ' ' ~ lead_scoring._yaml_text(setting['default']) -%}
            {%- do lines.append('# ' ~ variable ~ ':' ~ default ~ '  # ' ~ setting['meaning']) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(lines) -}}
{% endmacro %}
