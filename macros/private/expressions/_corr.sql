{% macro _corr(left, right) %}
    {#- Pearson's correlation over the rows that have both values, as the engine computes it. -#}
    {{- return(adapter.dispatch('_corr', 'lead_scoring')(left, right)) -}}
{% endmacro %}

{% macro default___corr(left, right) %}
    {{- return('corr(' ~ left ~ ', ' ~ right ~ ')') -}}
{% endmacro %}

{% macro redshift___corr(left, right) %}
    {#-
        Redshift has no such function, so this divides the covariance by the two standard deviations. A mean far from 0
        costs digits: twice as many as the mean has more than the standard deviation.
    -#}
    {%- set is_both = left ~ ' is not null and ' ~ right ~ ' is not null' -%}
    {%- set x = '(case when ' ~ is_both ~ ' then ' ~ left ~ ' end)' -%}
    {%- set y = '(case when ' ~ is_both ~ ' then ' ~ right ~ ' end)' -%}
    {{- return(
        '(avg(' ~ x ~ ' * ' ~ y ~ ') - avg(' ~ x ~ ') * avg(' ~ y ~ ')) / nullif(stddev_pop(' ~ x ~ ') * stddev_pop(' ~ y
        ~ '), 0)'
    ) -}}
{% endmacro %}
