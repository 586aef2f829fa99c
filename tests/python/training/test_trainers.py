"""The variable lead_scoring_trainer, which chooses who learns the weights."""

import os
import subprocess
import sys

import numpy as np
from support.harness import PROJECT

PYTHON_MODELS = {
    "lead_scoring_cross_validation",
    "lead_scoring_sklearn_weights",
    "lead_scoring_sklearn_predictions",
    "lead_scoring_gradient_boosting",
}


def test_with_the_trainer_sql_no_model_is_in_python(built_in_sql, built):
    tables = {
        name: set(project.query("select table_name from information_schema.tables")["table_name"])
        for name, project in (("sql", built_in_sql), ("sklearn", built))
    }
    assert tables["sklearn"] - tables["sql"] == PYTHON_MODELS
    assert list(built_in_sql.query("select distinct approach from lead_scoring_metrics order by 1")["approach"]) == [
        "equal_weights",
        "logistic_regression",
    ]
    run = built_in_sql.query("select trainer, c, is_c_cross_validated from lead_scoring_training_run").iloc[0]
    assert tuple(run) == ("sql", 1.0, False)


def test_both_trainers_give_the_same_scores(built_in_sql, built):
    columns = "lead_id, lead_rank, lead_score, conversion_probability, score, score_band"
    by_sql, by_sklearn = (
        project.query(f"select {columns} from ranked_leads order by lead_id") for project in (built_in_sql, built)
    )
    for column in ("lead_score", "conversion_probability"):
        np.testing.assert_allclose(by_sql[column], by_sklearn[column], rtol=0, atol=1e-12)
    for column in ("lead_id", "lead_rank", "score", "score_band"):
        assert (by_sql[column] == by_sklearn[column]).all()


def test_a_fit_that_differs_from_the_other_trainers_fails_the_build(copy):
    copy.execute("update lead_scoring_sql_weights set coefficient = coefficient + 2e-6 where feature = 'opt_out_risk'")
    result = copy.dbt("test", "--select", "both_trainers_find_the_same_model")
    assert copy.failures(result) == {"both_trainers_find_the_same_model"}


def test_what_is_made_of_a_build_speaks_of_two_approaches(built_in_sql, tmp_path):
    environment = os.environ | {"LEAD_SCORING_DATABASE": str(built_in_sql.database)}
    said = ""
    for command in (
        ["lead_scoring.summary"],
        ["lead_scoring.report", "--database", built_in_sql.database, "--output", tmp_path / "report.html"],
        ["lead_scoring.export", "--database", built_in_sql.database, "--output", tmp_path],
    ):
        said += subprocess.run(
            [sys.executable, "-m", *command], cwd=PROJECT, env=environment, check=True, capture_output=True, text=True
        ).stdout
    assert "Logistic regression" in said
    for text in (said, (tmp_path / "report.html").read_text(), (tmp_path / "model_card.md").read_text()):
        assert "radient boosting" not in text
