{% macro _newton_fit(fit, start, history, tolerance, fallback=none) %}
    {#-
        Newton's method for the penalized log loss (iteratively reweighted least squares: McCullagh and Nelder, Generalized
        Linear Models, 2nd ed., 2.5; with the penalty: le Cessie and van Houwelingen, "Ridge estimators in logistic
        regression", Applied Statistics 41, 1992). An iteration is a pass over the leads at the present coefficients, and a
        step from them. A step that made the penalized loss larger is shortened to where a parabola through what is known of
        the loss along it has its minimum, to a half at most and a tenth at least (Dennis and Schnabel, Numerical Methods for
        Unconstrained Optimization and Nonlinear Equations, 6.3.2). If already the first step was too long, the start was a bad
        one, and the fit begins again at the `fallback`.

        It ends when no coefficient changes by more than the tolerance; or when the loss cannot fall by more than rounding
        and the steps shrink no more, as in a fit so ill-conditioned that rounding alone moves the coefficients.

        Where the Hessian takes more than one query, or is added up by pair of many categories, it is kept as long as the steps
        shrink by three quarters or more (the chord method: Kelley, Iterative Methods for Linear and Nonlinear Equations, 5.4),
        and read once more at the end. Returns a map with the coefficients and the Hessian there.
    -#}
    {%- set state = namespace(
        coefficients=start, base=none, objective=none, step=[], slope=0.0, is_shortened=false, largest=none, hessian=none,
        eliminated=none
    ) -%}
    {%- set numbers = fit['numbers'] | length -%}
    {%- set categories = fit['levels'] | length -%}
    {%- set is_wide = fit['free'] == 'all' and (
        numbers * (numbers + 5) / 2 + 4 > lead_scoring._sums_per_query() or categories > 10
    ) -%}
    {%- set with_hessian = namespace(value=true) -%}
    {%- for iteration in range(1, 201) -%}
        {%- set started = modules.datetime.datetime.now() -%}
        {%- set sums = lead_scoring._newton_pass(fit, state.coefficients, with_hessian.value) -%}
        {%- set total, log_loss = sums['all'][:2] -%}
        {%- set squares = namespace(sum=0.0) -%}
        {%- for coefficient in state.coefficients['levels'] + state.coefficients['numbers'] -%}
            {%- set squares.sum = squares.sum + coefficient * coefficient -%}
        {%- endfor -%}
        {%- set objective = log_loss + squares.sum / (2 * fit['c']) -%}
        {%- set previous = state.largest -%}

        {%- set state.is_shortened = state.objective is not none and not objective <= state.objective * (1 + 1e-10) -%}
        {%- set decrement = namespace(value=0.0) -%}
        {%- if state.is_shortened -%}
            {%- set factor = 0.1 -%}
            {%- if objective < 1e300 -%}
                {%- set minimum = -state.slope / (2 * (objective - state.objective - state.slope)) -%}
                {%- set factor = [[minimum, 0.1] | max, 0.5] | min -%}
            {%- endif -%}
            {%- set shortened = [] -%}
            {%- for entry in state.step -%}
                {%- do shortened.append(factor * entry) -%}
            {%- endfor -%}
            {%- set state.step = shortened -%}
            {%- set state.slope = factor * state.slope -%}
        {%- else -%}
            {%- set system = lead_scoring._newton_system(fit, state.coefficients, sums) -%}
            {%- if with_hessian.value -%}
                {%- set state.hessian = system['hessian'] -%}
                {%- set state.eliminated = lead_scoring._eliminated(state.hessian, state.hessian | length) -%}
                {%- if state.eliminated is none -%}
                    {%- do lead_scoring._raise_training_error(
                        'rounding hides what the leads say about some coefficients (the Hessian of iteration ' ~ iteration
                        ~ ' is not positive definite)',
                        'Lower c, which is ' ~ fit['c'] ~ ', or take out features that nearly repeat others.'
                    ) -%}
                {%- endif -%}
            {%- endif -%}
            {%- set negative_step = lead_scoring._solved(state.eliminated, system['gradient']) -%}
            {%- set step = [] -%}
            {%- for entry, slope in zip(negative_step, system['gradient']) -%}
                {%- do step.append(-entry) -%}
                {%- set decrement.value = decrement.value + entry * slope -%}
            {%- endfor -%}
            {%- set state.step = step -%}
            {%- set state.slope = -decrement.value -%}
            {%- set state.base = state.coefficients -%}
            {%- set state.objective = objective -%}
        {%- endif -%}
        {%- set state.largest = state.step | map('abs') | max -%}
        {%- set state.coefficients = lead_scoring._after_step(state.base, state.step) -%}

        {%- set seconds = (modules.datetime.datetime.now() - started).total_seconds() -%}
        {%- do history.append({
            'iteration': history | length + 1,
            'phase': fit['phase'],
            'leads': fit['lead_count'],
            'log_loss': log_loss / total,
            'largest_step': state.largest,
            'seconds': seconds,
        }) -%}
        {%- do log(
            'lead_scoring: ' ~ model['name'] ~ ': iteration ' ~ history | length ~ ' on ' ~ fit['lead_count'] ~ ' leads: log loss '
            ~ '%.9f' | format(log_loss / total) ~ ', largest step ' ~ '%.1e' | format(state.largest) ~ ', '
            ~ '%.2f' | format(seconds) ~ ' s', info=true
        ) -%}
        {%- if state.is_shortened and iteration == 2 and fallback is not none -%}
            {{- return(lead_scoring._newton_fit(fit, fallback, history, tolerance)) -}}
        {%- endif -%}
        {%- set is_at_rounding = not state.is_shortened and previous is not none and decrement.value <= 1e-15 * objective
            and state.largest > previous / 2 -%}
        {#- A step that was shortened is no sign of the end. -#}
        {%- if (state.largest <= tolerance and not state.is_shortened) or is_at_rounding -%}
            {%- if not with_hessian.value and fit['phase'] == 'coefficients' -%}
                {%- set sums = lead_scoring._newton_pass(fit, state.coefficients) -%}
                {%- set state.hessian = lead_scoring._newton_system(fit, state.coefficients, sums)['hessian'] -%}
            {%- endif -%}
            {{- return({'coefficients': state.coefficients, 'hessian': state.hessian}) -}}
        {%- endif -%}
        {%- set with_hessian.value = not (
            is_wide and (state.is_shortened or (previous is not none and state.largest <= previous / 4))
        ) -%}
    {%- endfor -%}
    {%- do lead_scoring._raise_training_error(
        'the fit did not converge in 200 iterations; the last step changed a coefficient by ' ~ state.largest,
        'Lower c, which is ' ~ fit['c'] ~ ', or look for features that separate the positives from the negatives.'
    ) -%}
{% endmacro %}
