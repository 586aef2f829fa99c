{% macro _newton_fit(fit, start, history, tolerance, fallback=none) %}
    {#-
        Newton's method for the penalized log loss (iteratively reweighted least squares: McCullagh and Nelder,
        Generalized Linear Models, 2nd ed., 2.5; with the penalty: le Cessie and van Houwelingen, "Ridge estimators in
        logistic regression", Applied Statistics 41, 1992). An iteration is a pass over the leads at the current
        coefficients, and a step from there: Newton's step, or, if the last step increased the loss, a shorter step from
        the same starting point. If even the first step was too long, the starting point was bad, and the fit starts
        again from `fallback`.

        Returns a map with the coefficients and the Hessian there. Another pass computes this Hessian only if the fit
        needs it.
    -#}
    {%- set state = namespace(coefficients=start, step=none, hessian=none, reads_hessian=true) -%}
    {%- for iteration in range(1, 201) -%}
        {%- set started = modules.datetime.datetime.now().timestamp() -%}
        {%- set before = state.step -%}
        {%- set sums = lead_scoring._newton_pass(fit, state.coefficients, state.reads_hessian) -%}
        {%- set loss = lead_scoring._penalized_loss(fit, state.coefficients, sums) -%}
        {#- Rounding may increase a loss slightly. A loss that is NaN does not count as smaller. -#}
        {%- if before is not none and not loss <= before['loss'] * (1 + 1e-10) -%}
            {%- set state.step = lead_scoring._shortened_step(before, loss) -%}
        {%- else -%}
            {%- if state.reads_hessian -%}
                {%- set state.hessian = lead_scoring._factored_hessian(fit, sums, iteration) -%}
            {%- endif -%}
            {%- set gradient = lead_scoring._penalized_gradient(fit, state.coefficients, sums) -%}
            {%- set state.step = lead_scoring._newton_step(state.coefficients, loss, gradient, state.hessian) -%}
        {%- endif -%}
        {%- set state.coefficients = lead_scoring._after_step(state.step) -%}
        {%- do lead_scoring._log_iteration(history, fit, sums, state.step, started) -%}

        {%- if state.step['is_shortened'] and iteration == 2 and fallback is not none -%}
            {{- return(lead_scoring._newton_fit(fit, fallback, history, tolerance)) -}}
        {%- endif -%}
        {%- if lead_scoring._has_converged(state.step, before, tolerance) -%}
            {%- set hessian = state.hessian['rows'] -%}
            {%- if fit['needs_hessian'] and not state.reads_hessian -%}
                {%- set hessian = lead_scoring._penalized_hessian(
                    fit, lead_scoring._newton_pass(fit, state.coefficients, with_hessian=true)
                ) -%}
            {%- endif -%}
            {{- return({'coefficients': state.coefficients, 'hessian': hessian}) -}}
        {%- endif -%}
        {%- set state.reads_hessian = not lead_scoring._keeps_hessian(fit, state.step, before) -%}
    {%- endfor -%}
    {%- do lead_scoring._raise_training_error(
        'the fit did not converge in 200 iterations; the last step changed a coefficient by ' ~ state.step['largest'],
        'Lower c, which is ' ~ fit['c'] ~ ', or look for features that separate the positives from the negatives.'
    ) -%}
{% endmacro %}
