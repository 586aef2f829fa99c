{% materialization logistic_regression, default %}
    {%- do lead_scoring._check_engine('materialization logistic_regression') -%}
    {%- set settings = lead_scoring._training_settings() -%}
    {%- set target_relation = this.incorporate(type='table') -%}
    {%- set info_relation = this.incorporate(path={'identifier': this.identifier ~ '_training_info'}, type='table') -%}
    {%- set existing_relation = load_cached_relation(this) -%}
    {%- do lead_scoring._check_info_relation(info_relation) -%}

    {{- run_hooks(pre_hooks, inside_transaction=False) -}}
    {{- run_hooks(pre_hooks, inside_transaction=True) -}}

    {%- do lead_scoring._drop_work_relations() -%}
    {%- set training = lead_scoring._no_training() if flags.EMPTY else lead_scoring._train(settings, sql) -%}
    {%- set model_version = lead_scoring._trained_version(settings, training) -%}
    {%- do lead_scoring._drop_work_relations() -%}
    {%- do lead_scoring._replace_table(
        info_relation, lead_scoring._training_info_query(training, model_version), is_the_model=false
    ) -%}
    {%- do lead_scoring._replace_table(
        target_relation, lead_scoring._weights_query(training, model_version), is_the_model=true
    ) -%}

    {{- run_hooks(post_hooks, inside_transaction=True) -}}
    {%- set should_revoke = should_revoke(existing_relation, full_refresh_mode=True) -%}
    {%- for relation in [target_relation, info_relation] -%}
        {%- do apply_grants(relation, config.get('grants'), should_revoke=should_revoke) -%}
    {%- endfor -%}
    {%- do persist_docs(target_relation, model) -%}
    {%- do adapter.commit() -%}
    {{- run_hooks(post_hooks, inside_transaction=False) -}}

    {{- return({'relations': [target_relation, info_relation]}) -}}
{% endmaterialization %}
