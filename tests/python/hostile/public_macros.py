"""Calls of every public macro, and of every generic test, on tables with arbitrary column names."""

# The parts of a call that need a name, and a plain name for each.
PLAIN = {
    "id": "my_id", "label": "my_label", "score": "my_score", "team": "my_team", "number": "my_number",
    "kind": "my_kind", "note": "my_note",
}  # fmt: skip

FEATURES = "[{'name': names.number, 'type': 'numeric'}, {'name': names.kind, 'type': 'categorical'}]"
WEIGHED = f"weights='weights' ~ n, features={FEATURES}, id=names.id, categories='categories' ~ n"
CTE = "api.Relation.create(identifier='leads', type='cte')"
SCORED = "label=names.label, score=names.score, group_by=[names.team]"

# The arguments; the tables end in a number, n.
QUERIES = {
    "calibration_curve": f"'leads' ~ n, {SCORED}, n_bins=3, strategy='quantile'",
    "classification_metrics": f"'leads' ~ n, {SCORED}, id=names.id, precision_at=[1, 3]",
    "compare_scores": "'leads' ~ n, label=names.label, score=names.score, baseline=names.number",
    "equal_weights": f"'leads' ~ n, 'leads' ~ n, features={FEATURES}, id=names.id",
    "feature_correlations": "'leads' ~ n, features=[names.number, names.score]",
    "feature_histograms": f"'leads' ~ n, features={FEATURES}, label=names.label, n_bins=4",
    "feature_importance": f"leads='leads' ~ n, weights='weights' ~ n, features={FEATURES}, categories='categories' ~ n",
    "feature_profile": f"'leads' ~ n, features={FEATURES}, label=names.label, id=names.id, source={CTE}",
    "gains_table": f"'leads' ~ n, {SCORED}, id=names.id, n_bins=3",
    "labelled_leads": f"'leads' ~ n, id=names.id, label=names.label, features={FEATURES}",
    "normalized_weights": "'weights' ~ n",
    "odds_ratios": "'weights' ~ n, 'categories' ~ n",
    "precision_recall_curve": f"'leads' ~ n, {SCORED}",
    "rank_leads": "'scores' ~ n, id=names.id, passthrough=[names.note]",
    "roc_curve": f"'leads' ~ n, {SCORED}",
    "score_bands": f"leads='leads' ~ n, {WEIGHED}, label=names.label, shares={{names.note: 0.4, names.team: 0.6}}",
    "score_change": "before='scores' ~ n, after='scores' ~ n, weights_before='weights' ~ n, "
    f"features={FEATURES}, id=names.id, categories_before='categories' ~ n",
    "score_contributions": f"leads='leads' ~ n, {WEIGHED}",
    "score_leads": f"leads='leads' ~ n, {WEIGHED}, passthrough=[names.note, names.label]",
    "score_reasons": f"leads='leads' ~ n, {WEIGHED}",
    "training_categories": f"'leads' ~ n, features={FEATURES}, label=names.label, min_category_count=3",
    "training_run": "weights='weights' ~ n, training_leads='leads' ~ n, validation_leads='leads' ~ n, "
    "label=names.label, c=1.0, min_category_count=1, facts={'text': names.id, 'is_demo': false}",
    "unseen_categories": f"leads='leads' ~ n, categories='few_categories' ~ n, features={FEATURES}",
    "validation_scores": f"leads='leads' ~ n, training_leads='leads' ~ n, {WEIGHED}, label=names.label, "
    "predictions={names.note: 'predictions' ~ n}",
    # Generic tests: the rows that fail.
    "test_absolute_sum_equals_one": "'leads' ~ n, lead_scoring._quote(names.number), group_by=[names.team]",
    "test_agrees_with": "'leads' ~ n, lead_scoring._quote(names.number), to='scores' ~ n, "
    "field=names.score, key=names.id",
    "test_disjoint_from": "'leads' ~ n, lead_scoring._quote(names.id), to='scores' ~ n, field=names.id",
    "test_one_row_for_each": "'leads' ~ n, lead_scoring._quote(names.team), to='leads' ~ n, field=names.team",
    "test_ranks_in_order": "'leads' ~ n, lead_scoring._quote(names.score), never_rises=[names.number]",
    "test_unique_combination": "'leads' ~ n, columns=[names.team, names.label]",
    "test_within_declared_ranges": "'leads' ~ n, features=[{'name': names.number, 'min': -0.5, 'max': 0.5}]",
    "test_within_range": "'leads' ~ n, lead_scoring._quote(names.number), min_value=-0.5, max_value=0.5",
}

# Macros that read the database at run time: models call them in hooks.
IN_HOOKS = {
    "check_training_leads", "check_validation_leads", "check_leads_to_score", "warn_of_leaks",
    "warn_of_unseen_categories",
}  # fmt: skip
# Macros that dbt runs directly: the materializations and the operations.
RUN_BY_DBT = {
    "materialization_logistic_regression_default", "materialization_lead_scoring_in_place_default", "generate_features",
    "generate_scoring",
}  # fmt: skip
