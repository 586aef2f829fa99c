{% macro _train(settings, query) %}
    {#-
        Fits the logistic regression on the rows of a query. Returns a map: `fitted`, a map per weight with feature,
        category, mean, scale, coefficient, standard_error; `intercept`; `leads_hash`; `types` of the features;
        `history`. If there are more weights than the database can solve for and the model can do without the fit,
        returns _no_training.
    -#}
    {%- set training_leads = lead_scoring._create_training_leads(settings, query) -%}
    {%- set checked_leads = lead_scoring._leads_to_learn_from(settings, training_leads) -%}
    {%- set settings = dict(settings, features=checked_leads['features']) -%}
    {%- set types = settings['features'] | map(attribute='type') | list -%}
    {%- set levels = lead_scoring._create_levels(settings, training_leads) -%}
    {%- if levels is none -%}
        {{- return(lead_scoring._no_training()) -}}
    {%- endif -%}
    {%- set weight_count = types | select('equalto', 'numeric') | list | length + levels | length -%}
    {%- set sample = lead_scoring._create_sample(settings, training_leads, weight_count) -%}
    {%- set moments = lead_scoring._checked_moments(settings, checked_leads, sample) -%}
    {%- set leads = lead_scoring._leads_to_fit(settings, training_leads, sample) -%}

    {%- set is_balanced = settings['class_weight'] == 'balanced' -%}
    {%- set fit = lead_scoring._fit_of_all(settings, moments, levels, leads) -%}
    {%- set start = lead_scoring._start_of_fit(fit, 0.0 if is_balanced else moments['log_odds']) -%}
    {%- set history = [] -%}
    {%- set result = lead_scoring._fit_coefficients(fit, sample, start, history) -%}
    {%- if (result['coefficients']['levels'] + result['coefficients']['numbers']) | select('ne', 0) | list | length == 0 -%}
        {%- do lead_scoring._raise_training_error(
            'every coefficient is 0: none of the features ' ~ settings['features'] | map(attribute='name') | join(', ')
            ~ ' varies', 'Add a feature that does.'
        ) -%}
    {%- endif -%}
    {%- set standard_errors = lead_scoring._standard_errors(result['hessian']) -%}
    {%- set coefficients = result['coefficients'] -%}
    {%- if is_balanced -%}
        {%- set coefficients = lead_scoring._refit_intercept(fit, coefficients, moments['log_odds'], history) -%}
    {%- endif -%}
    {{- return({
        'fitted': lead_scoring._fitted_weights(settings, fit, levels, coefficients, standard_errors),
        'intercept': coefficients['intercept'],
        'leads_hash': moments['leads_hash'],
        'types': types,
        'history': history,
    }) -}}
{% endmacro %}
