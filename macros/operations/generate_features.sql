{% macro generate_features(model, id, label) %}
    {%- for argument, value in [('model', model), ('id', id), ('label', label)] -%}
        {%- set problem = lead_scoring._problem_of_value(value, {'kind': 'name'}) -%}
        {%- if problem -%}
            {%- do lead_scoring._raise_argument_error(
                'generate_features: argument ' ~ argument, problem, value if value is defined else none
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if id | lower == label | lower -%}
        {%- do lead_scoring._raise_argument_error('generate_features: argument label', 'must not be the id column', label) -%}
    {%- endif -%}
    {%- set relation = lead_scoring._relation_named(model, 'generate_features: argument model') -%}
    {%- set columns = adapter.get_columns_in_relation(relation) | map(attribute='name') | list -%}
    {%- set leads = lead_scoring._leads_to_check(
        relation, columns, id, label,
        where=lead_scoring._quote(label) ~ ' is not null',
        naming={'subject': 'generate_features: model "' ~ model ~ '"', 'kind': 'argument', 'prefix': ''}
    ) -%}
    {%- do lead_scoring._check_columns(leads) -%}
    {%- do lead_scoring._check_ids(leads) -%}
    {%- do lead_scoring._check_labels(leads) -%}

    {%- set candidates = [] -%}
    {%- for feature in leads['features'] if feature['name'] | lower not in [id | lower, label | lower] -%}
        {%- set kind = leads['kinds'][feature['name'] | lower] -%}
        {#- A boolean is not a number on every engine. -#}
        {%- set is_categorical = lead_scoring._fits_type(kind, 'categorical')
            and not lead_scoring._fits_type(kind, 'numeric') -%}
        {%- do candidates.append(dict(feature, type='categorical' if is_categorical else feature['type'])) -%}
    {%- endfor -%}
    {%- do leads.update({'features': lead_scoring._scoring_arguments('generate_features', relation, candidates, [id])
        if candidates else []}) -%}

    {#- Each step reads only the columns that earlier steps have kept, so that it cannot fail. -#}
    {%- set reasons = {} -%}
    {%- for columns_to_leave_out in [
        lead_scoring._unfit_columns,
        lead_scoring._unusable_columns,
        lead_scoring._unteachable_columns,
        lead_scoring._repeated_columns,
    ] -%}
        {%- if leads['features'] -%}
            {%- do reasons.update(columns_to_leave_out(leads)) -%}
            {%- do leads.update({'features': leads['features'] | rejectattr('name', 'in', reasons) | list}) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if leads['features'] -%}
        {%- do reasons.update(lead_scoring._leaking_columns(lead_scoring.feature_profile(
            leads['rows'] ~ ' as leads', leads['features'], label, id, source=relation
        ))) -%}
        {%- do leads.update({'features': leads['features'] | rejectattr('name', 'in', reasons) | list}) -%}
    {%- endif -%}

    {%- set lines = [
        '# To predict ' ~ lead_scoring._yaml_text(label) ~ ' from the leads of ' ~ model
        ~ ': put this under vars in dbt_project.yml.',
        'lead_scoring_features:' ~ ('' if leads['features'] else ' []'),
    ] -%}
    {%- for feature in (lead_scoring._facts_of_features(leads)['features'] if leads['features'] else []) -%}
        {%- do lines.append('  ' ~ lead_scoring._feature_line(feature)) -%}
    {%- endfor -%}
    {%- if reasons -%}
        {%- do lines.append('# Left out:') -%}
    {%- endif -%}
    {%- for feature in candidates if feature['name'] in reasons -%}
        {%- do lines.append('# - ' ~ lead_scoring._yaml_text(feature['name']) ~ ': ' ~ reasons[feature['name']]) -%}
    {%- endfor -%}
    {%- for line in lines -%}
        {%- do print('  ' ~ line) -%}
    {%- endfor -%}
{% endmacro %}
