{% macro _settings() %}
    {#-
        Every setting, by the name of its variable without the prefix lead_scoring_: its default, the rule for its value
        (a kind that _problem_of_value knows), and its meaning for the table in docs/settings.md. If the default differs
        from project to project, `shown` describes it.

        Outside the demo the models of leads have no default. The placeholder is a name that tells the user what to do
        when dbt reports that it cannot find the model: to name one model of labelled leads, or the other one of two.
    -#}
    {%- set rules = lead_scoring._training_rules() -%}
    {%- set is_demo = var('lead_scoring_demo_enabled', project_name == 'lead_scoring') -%}
    {%- set placeholder = 'set_the_variable_lead_scoring_' -%}
    {%- set has_training_leads = var('lead_scoring_training_leads', none) is not none -%}
    {%- set has_validation_leads = var('lead_scoring_validation_leads', none) is not none -%}
    {{- return({
        'training_leads': {
            'default': 'stg_training_leads' if is_demo
                else placeholder ~ ('training_leads' if has_validation_leads else 'labelled_leads'),
            'shown': "the demo's `stg_training_leads`",
            'rule': {'kind': 'model'},
            'meaning': 'model with the labelled leads to learn from',
        },
        'validation_leads': {
            'default': 'stg_validation_leads' if is_demo
                else placeholder ~ ('validation_leads' if has_training_leads else 'labelled_leads'),
            'shown': "the demo's `stg_validation_leads`",
            'rule': {'kind': 'model'},
            'meaning': 'model with the labelled leads to validate on; none of them may be a training lead',
        },
        'labelled_leads': {
            'default': none,
            'rule': {'kind': 'model', 'or': none},
            'meaning': 'instead of these two: one model with labelled leads, which is then split',
        },
        'validation_fraction': {
            'default': 0.25,
            'rule': {'kind': 'number', 'of': 'a share of the labelled leads', 'above': 0, 'below': 1},
            'meaning': 'share of them to validate on, picked by a hash of the id',
        },
        'date': {
            'default': none,
            'rule': {'kind': 'name', 'or': none},
            'meaning': 'to split by date instead: the column with the date',
        },
        'validation_from': {
            'default': none,
            'rule': {'kind': 'date', 'or': none},
            'meaning': 'with `lead_scoring_date`: leads from this day on are validation leads, older ones are training leads',
        },
        'leads': {
            'default': 'stg_contacts' if is_demo else placeholder ~ 'leads',
            'shown': "the demo's `stg_contacts`",
            'rule': {'kind': 'model'},
            'meaning': 'model with the leads to score',
        },
        'id': {
            'default': 'lead_id',
            'rule': {'kind': 'name'},
            'meaning': 'column that identifies a lead, in all of these models',
        },
        'label': {
            'default': 'converted',
            'rule': rules['label'],
            'meaning': 'column with the outcome, 0/1 or boolean',
        },
        'features': {
            'default': [],
            'shown': "the demo's seven",
            'rule': {'kind': 'features'},
            'meaning': 'list of columns: names, or maps with `name` and optionally `type` (`numeric`, `categorical`; text is '
                ~ 'categorical by itself), `direction` (`higher_is_better`, `lower_is_better`), `min`, `max`, and a `phrase` for '
                ~ 'reports (`last contact {value} days ago`)',
        },
        'passthrough': {
            'default': [],
            'rule': {'kind': 'names'},
            'meaning': 'columns of the leads to copy into `scored_leads`',
        },
        'trainer': {
            'default': lead_scoring._trainers()[0],
            'shown': '`sklearn` where dbt runs Python models (DuckDB with dbt 1, Snowflake, BigQuery, Databricks), else `sql`',
            'rule': {'kind': 'one_of', 'values': ['sklearn', 'sql']},
            'meaning': 'how the weights are fitted: by scikit-learn, or by the database itself ([training in '
                ~ 'SQL](training-in-sql.md))',
        },
        'c': {
            'default': 1.0,
            'rule': dict(rules['c'], **{'or': 'auto'}),
            'meaning': 'inverse strength of the L2 penalty, as in scikit-learn; or `auto`, selected by cross-validation',
        },
        'class_weight': {
            'default': 'none',
            'rule': rules['class_weight'],
            'meaning': '`balanced` gives both outcomes the same weight in the fit; probabilities stay calibrated',
        },
        'min_category_count': {
            'default': 1,
            'rule': rules['min_category_count'],
            'meaning': 'categories with fewer training leads than this are folded into one',
        },
        'min_leads_per_class': {
            'default': 50,
            'rule': {'kind': 'whole_number', 'of': 'leads', 'min': 1},
            'meaning': 'fewest training leads of either outcome',
        },
        'precision_at': {
            'default': [100, 200],
            'rule': {'kind': 'whole_numbers', 'of': 'leads'},
            'meaning': 'the k of the `precision_at_<k>` columns',
        },
        'band_shares': {
            'default': {'A': 0.1, 'B': 0.2, 'C': 0.3, 'D': 0.4},
            'rule': {'kind': 'shares'},
            'meaning': 'bands, best first, and their shares of the validation leads, which set the cutoffs',
        },
        'reasons': {
            'default': 3,
            'rule': {'kind': 'whole_number', 'of': 'reasons', 'min': 1, 'max': 20},
            'meaning': 'how many reasons `lead_score_reasons` gives',
        },
        'demo_enabled': {
            'default': is_demo,
            'shown': '`true` in this project, `false` where it is installed',
            'rule': {'kind': 'boolean'},
            'meaning': "whether the demo's seeds, staging models and exposures exist",
        },
    }) -}}
{% endmacro %}
