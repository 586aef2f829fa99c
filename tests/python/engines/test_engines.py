"""The whole project on PostgreSQL: trained, scored and evaluated there, with the same results as on DuckDB."""

import numpy as np
import pandas as pd
import psycopg
import pytest
from support import delong, engines, newton
from support.builds import NO_UNIT_TESTS
from support.harness import PROJECT, Project
from support.postgres import PostgresDatabase
from support.training_cases import CASES, LABEL, by_feature, features_of, trained_alone


@pytest.fixture
def postgres_database(postgres, request):
    return PostgresDatabase(postgres, f"test_{abs(hash(request.node.name))}")


def report(differences):
    print({column: f"{difference:.1e}" for column, difference in differences.items()})


def test_the_demo_is_the_same_on_postgresql(tmp_path, built_in_sql, postgres_database):
    postgres_database.build(Project(PROJECT, tmp_path))
    report(engines.assert_alike(engines.tables(postgres_database.query), engines.tables(built_in_sql.query)))
    postgres_database.dbt(Project(PROJECT, tmp_path), "run", "--empty")


@pytest.mark.skipif(
    not engines.HAS_REAL_LEADS, reason="the real leads are not part of the project, and are missing here"
)
def test_real_leads_with_categories_and_missing_values_are_the_same_on_postgresql(tmp_path, postgres_database):
    project, leads = engines.real_leads(tmp_path, categories=12)
    for name, frame in leads.items():
        postgres_database.load("raw", name, frame)
    postgres_database.build(project, *NO_UNIT_TESTS)
    report(engines.assert_alike(engines.tables(postgres_database.query), engines.tables(project.query)))


def test_weights_learned_by_scikit_learn_score_on_postgresql(tmp_path, built, postgres_database):
    """Scoring needs only three small tables: no model of the project is built on the engine with the leads."""
    project, frames = engines.scoring_alone(tmp_path, built)
    for name, frame in frames.items():
        postgres_database.load("raw", name, frame)
    postgres_database.build(project)
    scored = postgres_database.query("select * from scored")
    report({"conversion_probability": engines.assert_scored_alike(scored, built)})


@pytest.mark.parametrize("type_of_label", [int, float, bool])
def test_scores_are_compared_on_postgresql_by_the_same_formulas(tmp_path, postgres_database, type_of_label):
    rng = np.random.default_rng(5)
    label, score, baseline = rng.integers(0, 2, 500), rng.integers(0, 21, 500) / 20, rng.random(500)
    leads = pd.DataFrame({"label": label, "probability": score, "baseline_probability": baseline})
    unscored = leads.assign(baseline_probability=None)
    types = {"label": type_of_label, "baseline_probability": float}
    postgres_database.load("raw", "leads", pd.concat([leads, unscored]).astype(types))
    calls = ["'raw.leads'", "'raw.leads', baseline='probability'"]
    calls += [
        "'(select *, 1 as one from raw.leads limit 9) as few', 'one'",
        "'(select * from raw.leads limit 0) as none'",
    ]
    compiled = postgres_database.dbt(
        Project(PROJECT, tmp_path), "compile", "--inline",
        ";".join(f"{{{{ lead_scoring.compare_scores({call}) }}}}" for call in calls),
    ).result.results[0].node.compiled_code  # fmt: skip
    row, same, one_class, empty = (postgres_database.query(query).iloc[0] for query in compiled.split(";"))
    for name, value in delong.compared(leads).items():
        assert row[name] == pytest.approx(value, abs=1e-12), name
    assert (same[[name for name in same.index if name.endswith(("_difference", "_error"))]] == 0).all()
    assert [result["leads"] for result in (row, same, one_class, empty)] == [500, 1000, 9, 0]
    assert one_class.index[one_class.isnull()].tolist() == [name for name in row.index if "roc_auc" in name]
    assert empty["positives"] == 0
    assert empty[2:].isna().all()


HARD_CASES = [
    "plain",
    "large_means",
    "collinear",
    "identical_and_constant",
    "separable",
    "separating_category",
    "balanced",
    "boolean_label",
    "eighty_five_features",
    "rare_categories",
    "only_categories",
]


def test_the_fit_on_postgresql_is_that_of_an_independent_solver(tmp_path, postgres_database):
    project = trained_alone(tmp_path, HARD_CASES)
    for name in HARD_CASES:
        postgres_database.load("main", f"leads_{name}", CASES[name][0])
    postgres_database.dbt(project, "run")
    for name in HARD_CASES:
        frame, settings = CASES[name]
        expected = newton.fit(frame, LABEL, features_of(frame), **settings)
        weights = by_feature(postgres_database.query(f"select * from {name}")).reindex(expected.coefficient.index)
        for column in ("coefficient", "standard_error"):
            np.testing.assert_allclose(weights[column], getattr(expected, column), rtol=1e-8, atol=1e-9, err_msg=name)


TYPES = {
    "duckdb": {
        "code": "VARCHAR", "price": "DECIMAL(10,2)", "owner": "VARCHAR", "note": "VARCHAR", "tags": "VARCHAR[]",
        "stage": "ENUM('open', 'won')",
    },
    "postgres": {
        "code": "character(8)", "price": "numeric(10,2)", "owner": "character varying(20)", "note": "text",
        "tags": "text[]", "stage": "raw.stage",
    },
}  # fmt: skip
TYPES_OF_COLUMNS = {
    "duckdb": "select column_name, column_type from (describe scored_leads)",
    "postgres": "select attname, format_type(atttypid, atttypmod) from pg_attribute "
    "where attrelid = 'scored_leads'::regclass and attnum > 0",
}


@pytest.mark.parametrize("engine", TYPES)
def test_the_id_and_what_is_passed_through_keep_their_types(tmp_path, postgres_database, engine):
    """With length and precision: a char(8) does not become a char(1), and a numeric(10, 2) is not rounded."""
    project = Project.consumer(
        tmp_path,
        {
            "leads": """{{ config(materialized='table') }}
            select
                cast('L' || n as char(8)) as code,
                n % 2 as won,
                n % 7 as visits,
                cast(n + 0.25 as numeric(10, 2)) as price,
                cast('o' || n as varchar(20)) as owner,
                cast('n' || n as text) as note,
                cast(array['a', 'b'] as text[]) as tags,
                cast('won' as raw.stage) as stage
            from generate_series(1, 1000) as numbers (n)"""
        },
        {
            "lead_scoring_labelled_leads": "leads",
            "lead_scoring_leads": "leads",
            "lead_scoring_id": "code",
            "lead_scoring_label": "won",
            "lead_scoring_features": ["visits"],
            "lead_scoring_trainer": "sql",
            "lead_scoring_passthrough": ["price", "owner", "note", "tags", "stage"],
        },
    )
    create = ["create schema raw", "create type raw.stage as enum ('open', 'won')"]
    run = ["run", "--select", "+scored_leads"]
    if engine == "duckdb":
        project.execute(*create)
        assert project.dbt(*run).success, project.said
        query = project.query
    else:
        with psycopg.connect(**postgres_database.parameters) as connection:
            connection.execute("; ".join(create))
        postgres_database.dbt(project, *run)
        query = postgres_database.query
    types = dict(query(TYPES_OF_COLUMNS[engine]).itertuples(index=False))
    assert {name: types[name] for name in TYPES[engine]} == TYPES[engine]
    assert next(iter(types)) == "code"
    wrong = query(
        "select count(*) from leads left join scored_leads as scored on leads.code = scored.code "
        "where scored.price is null or scored.price <> leads.price or scored.tags <> leads.tags"
    )
    assert wrong.iloc[0, 0] == 0
