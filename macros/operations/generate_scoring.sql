{% macro generate_scoring(name) %}
    {%- if project_name == 'lead_scoring' -%}
        {#- dbt also resolves a ref in the root project, and would find the models of the first scoring there. -#}
        {%- do lead_scoring._stop(
            'generate_scoring: this project is the package itself, and holds only one scoring. Install it as '
            ~ 'a package in a project of your own, which can hold any number.'
        ) -%}
    {%- endif -%}
    {%- if not lead_scoring._sees_variables() -%}
        {%- do lead_scoring._stop(
            'generate_scoring: dbt ' ~ dbt_version ~ ' does not tell macros where packages are and which variables are set. '
            ~ 'Run it with dbt 1, or write the files by hand: docs/several-scorings.md.'
        ) -%}
    {%- endif -%}
    {%- set where = 'generate_scoring: argument name' -%}
    {%- if name is not string or not modules.re.fullmatch('[a-z][a-z0-9_]*', name) -%}
        {%- do lead_scoring._raise_argument_error(
            where, 'must be a word of lower-case letters, digits and underscores, such as partners',
            name if name is defined else none
        ) -%}
    {%- endif -%}
    {%- set word = modules.re.sub('^lead_scoring(_|$)', '', name) -%}
    {%- set scoring = 'lead_scoring_' ~ word -%}
    {%- set problem =
        'belongs to the first scoring; choose another, such as partners' if word == ''
        else 'makes ' ~ scoring ~ ', which is already a variable; choose another' if word in lead_scoring._settings()
        else 'makes ' ~ scoring ~ ', which is already the name of the project; choose another'
        if scoring == project_name
        else 'makes ' ~ scoring ~ ', which already exists; choose another' if scoring in adapter.config.dependencies
        else none
    -%}
    {%- if problem -%}
        {%- do lead_scoring._raise_argument_error(where, problem, name) -%}
    {%- endif -%}

    {%- set folder = 'instances/' ~ scoring -%}
    {%- set package = adapter.config.dependencies['lead_scoring'] -%}
    {%- set path = lead_scoring._relative_path(
        package.project_root | string, adapter.config.project_root ~ '/' ~ folder
    ) -%}
    {%- set model_paths, test_paths = [], [] -%}
    {%- for model_path in package.model_paths -%}
        {%- do model_paths.append(path ~ '/' ~ model_path) -%}
    {%- endfor -%}
    {%- for test_path in package.test_paths -%}
        {%- do test_paths.append(path ~ '/' ~ test_path) -%}
    {%- endfor -%}
    {%- set remark = [
        '# The package is outside this project. Change these paths on a machine where it is somewhere else.'
    ] if path.startswith('../../../') else [] -%}
    {%- set lines = [
        '# 1. The new file ' ~ folder ~ '/dbt_project.yml:',
        '',
    ] + remark + [
        'name: ' ~ scoring,
        'version: 1.0.0',
        'config-version: 2',
        'model-paths: ' ~ tojson(model_paths),
        'test-paths: ' ~ tojson(test_paths),
        'models:',
        '  ' ~ scoring ~ ':',
        '    +schema: ' ~ scoring,
        '',
        '# 2. In packages.yml, under packages:',
        '',
        '  - local: ' ~ folder,
        '',
        '# 3. In dbt_project.yml, under vars. These are the settings of the first scoring: change those that differ, and',
        '#    leave out variables at the top level of vars, because they apply to every scoring.',
        '',
        '  ' ~ scoring ~ ':',
    ] -%}
    {%- set settings = lead_scoring._settings() -%}
    {%- for line in lead_scoring._settings_lines(settings, lead_scoring._given_settings()) -%}
        {%- do lines.append('    ' ~ line) -%}
    {%- endfor -%}
    {%- do lines.extend([
        '',
        '# 4. Then run:',
        '#      dbt deps',
        '#      dbt build --select +package:' ~ scoring,
        "#    A plain ref('scored_leads') is an error from then on. A model that reads scores names the scoring:",
        "#      ref('" ~ scoring ~ "', 'scored_leads')",
        "#      ref('lead_scoring', 'scored_leads')",
    ]) -%}
    {%- do print(lines | join('\n')) -%}
{% endmacro %}
