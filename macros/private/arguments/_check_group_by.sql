{% macro _check_group_by(group_by, macro_name) %}
    {#- The group columns as a list; one that is named like a column which the macro makes could not be told from it. -#}
    {%- set made = [
        'label', 'score', 'positives', 'negatives', 'true_positives', 'false_positives', 'true_negatives',
        'false_negatives', 'leads', 'threshold', 'precision', 'recall', 'false_positive_rate', 'bin', 'cutoff',
        'place', 'tie_breaker', 'roc_auc', 'pr_auc', 'brier_score', 'log_loss',
        'accuracy', 'f1_score',
    ] -%}
    {%- set group_by = lead_scoring._name_list(group_by, 'group_by', macro_name) -%}
    {%- for name in group_by if name | lower in made -%}
        {%- do exceptions.raise_compiler_error(
            'lead_scoring: ' ~ macro_name ~ ': group_by names the column "' ~ name
            ~ '", which is also the name of a column that the macro makes. Give it another name in the relation.'
        ) -%}
    {%- endfor -%}
    {{- return(group_by) -}}
{% endmacro %}
