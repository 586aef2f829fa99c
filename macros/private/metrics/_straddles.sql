{% macro _straddles(k) %}
    {#- Whether the k-th best lead is among those with this score. -#}
    {{- return(
        'true_positives + false_positives >= ' ~ k
        ~ ' and true_positives + false_positives - positives - negatives < ' ~ k
    ) -}}
{% endmacro %}
