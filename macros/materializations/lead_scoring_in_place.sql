{% materialization lead_scoring_in_place, default %}
    {%- set type = lead_scoring._type_in_place() -%}
    {%- set target_relation = this.incorporate(type=type) -%}
    {%- set intermediate_relation = make_intermediate_relation(target_relation) -%}
    {%- do drop_relation_if_exists(load_cached_relation(intermediate_relation)) -%}

    {{- run_hooks(pre_hooks, inside_transaction=False) -}}
    {{- run_hooks(pre_hooks, inside_transaction=True) -}}

    {#- The new rows, under the contract. Nobody sees them before the commit. -#}
    {%- call statement('main') -%}
        {%- if type == 'table' -%}
            {{ get_create_table_as_sql(False, intermediate_relation, sql) }}
        {%- else -%}
            {{ get_create_view_as_sql(intermediate_relation, sql) }}
        {%- endif -%}
    {%- endcall -%}

    {%- set existing_relation = lead_scoring._stored_relation(this) -%}
    {%- set obstacles = lead_scoring._obstacles_in_place(existing_relation, intermediate_relation) -%}
    {%- set stays = existing_relation is not none and obstacles | length == 0 -%}
    {%- set backup_relation = none -%}
    {%- if stays and type == 'table' -%}
        {%- do lead_scoring._refill_table(target_relation, intermediate_relation) -%}
    {%- elif stays -%}
        {%- do lead_scoring._redefine_view(target_relation, intermediate_relation, sql) -%}
    {%- else -%}
        {%- if obstacles -%}
            {%- do lead_scoring._warn(
                'model "' ~ model['name'] ~ '": ' ~ existing_relation ~ ' could not keep its place and was replaced: '
                ~ obstacles | join('; ') ~ '. Its grants, and the views that read it, are gone. Make them again.'
            ) -%}
        {%- endif -%}
        {%- set backup_relation = lead_scoring._swap_relations(existing_relation, intermediate_relation, target_relation) -%}
    {%- endif -%}

    {{- run_hooks(post_hooks, inside_transaction=True) -}}
    {%- set should_revoke = should_revoke(existing_relation, full_refresh_mode=not stays) -%}
    {%- do apply_grants(target_relation, config.get('grants'), should_revoke=should_revoke) -%}
    {%- do persist_docs(target_relation, model) -%}
    {%- do adapter.commit() -%}
    {%- if backup_relation is not none -%}
        {%- do drop_relation_if_exists(backup_relation) -%}
    {%- endif -%}
    {{- run_hooks(post_hooks, inside_transaction=False) -}}

    {{- return({'relations': [target_relation]}) -}}
{% endmaterialization %}
