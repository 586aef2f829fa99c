{% macro _train(settings, query) %}
    {#-
        Fits the logistic regression on the rows of a query. Returns a map: `fitted`, a map per weight with feature, category,
        mean, scale, coefficient, standard_error; `intercept`; `leads_hash`; `types` of the features; `history`.
    -#}
    {%- set training_leads = lead_scoring._training_leads(query) -%}
    {%- do lead_scoring._check_training_columns(settings, training_leads) -%}
    {%- set settings = dict(settings, features=lead_scoring._typed_features(settings['features'], training_leads)) -%}
    {%- set number_features = settings['features'] | selectattr('type', 'equalto', 'numeric') | list -%}
    {%- set levels = lead_scoring._create_levels(settings, training_leads) -%}
    {%- set sample = lead_scoring._create_sample(settings, training_leads, number_features | length + levels | length) -%}
    {%- set moments = lead_scoring._checked_moments(settings, training_leads, sample) -%}
    {%- set leads = lead_scoring._leads_to_fit(settings, training_leads, sample) -%}

    {%- set levels_by_feature = [] -%}
    {%- for feature, listed in levels | groupby('feature') -%}
        {%- do levels_by_feature.append(listed | map(attribute='level') | list) -%}
    {%- endfor -%}
    {%- set class_weights = {0: 1, 1: 1} -%}
    {%- set log_odds = moments['log_odds'] -%}
    {%- if settings['class_weight'] == 'balanced' -%}
        {%- set class_weights = {
            0: moments['leads'] / (2 * moments['negatives']), 1: moments['leads'] / (2 * moments['positives'])
        } -%}
        {%- set log_odds = 0.0 -%}
    {%- endif -%}
    {%- set fit = {
        'phase': 'coefficients',
        'leads': leads,
        'lead_count': moments['leads'] | int,
        'numbers': moments['numbers'],
        'levels': levels_by_feature,
        'class_weights': class_weights,
        'c': settings['c'],
        'free': 'all',
    } -%}
    {%- set start = {
        'levels': [0.0] * (levels | length), 'numbers': [0.0] * (number_features | length), 'intercept': log_odds
    } -%}
    {%- set history = [] -%}

    {%- if sample['is_fitted'] -%}
        {#- A lead of the sample stands for as many leads as were left out. On that many leads the penalty weighs as it will. -#}
        {%- set ratio = moments['leads'] / sample['leads'] -%}
        {%- set settled = lead_scoring._newton_fit(dict(
            fit,
            phase='sample',
            leads=sample['relation'],
            lead_count=sample['leads'] | int,
            class_weights={0: ratio * class_weights[0], 1: ratio * class_weights[1]}
        ), start, history, 1e-3) -%}
        {%- set result = lead_scoring._newton_fit(fit, settled['coefficients'], history, 1e-9, fallback=start) -%}
    {%- else -%}
        {%- set result = lead_scoring._newton_fit(fit, start, history, 1e-9) -%}
    {%- endif -%}
    {%- set coefficients = result['coefficients'] -%}
    {%- set errors = lead_scoring._standard_errors(result['hessian']) -%}

    {%- if settings['class_weight'] == 'balanced' -%}
        {#- Class weights move the intercept as if both classes were as large; here it is estimated again without them. -#}
        {%- set unweighted = dict(coefficients, intercept=coefficients['intercept'] + moments['log_odds']) -%}
        {%- set coefficients = lead_scoring._newton_fit(
            dict(fit, phase='intercept', class_weights={0: 1, 1: 1}, free='intercept'), unweighted, history, 1e-9
        )['coefficients'] -%}
    {%- endif -%}

    {%- set fitted = [] -%}
    {%- for feature in number_features -%}
        {%- do fitted.append(dict(
            moments['numbers'][loop.index0],
            feature=feature['name'],
            category=none,
            coefficient=coefficients['numbers'][loop.index0],
            standard_error=errors[levels | length + loop.index0]
        )) -%}
    {%- endfor -%}
    {%- set category_features = settings['features'] | selectattr('type', 'equalto', 'categorical') | list -%}
    {%- for level in levels -%}
        {%- do fitted.append({
            'feature': category_features[level['feature'] - 1]['name'],
            'category': level['category'],
            'mean': 0.0,
            'scale': 1.0,
            'coefficient': coefficients['levels'][loop.index0],
            'standard_error': errors[loop.index0],
        }) -%}
    {%- endfor -%}
    {{- return({
        'fitted': fitted,
        'intercept': coefficients['intercept'],
        'leads_hash': moments['leads_hash'],
        'types': settings['features'] | map(attribute='type') | list,
        'history': history,
    }) -}}
{% endmacro %}
