"""Leads from which nothing can be learned cause one message of ours on every way into training, and the tables stay."""

import psycopg
import pytest
from support.harness import Project
from support.postgres import PostgresDatabase

GOOD = """
    select i as id, i % 7 + i / 1000.0 as x, 'k' || i % 3 as kind, case when i % 5 in (0, 3) then 1 else 0 end as won,
        i % 11 / 7.0 as "größe"
    from {range}
"""
RANGES = {"duckdb": "range(300) as t (i)", "postgres": "generate_series(0, 299) as t (i)"}

# For each case: the selection from the good leads, the features, the column that the message names, and its words.
CASES = {
    "nul": (
        "id, x, won, case when id = 7 then 'a' || chr(0) || 'b' else kind end as kind",
        "['x', 'kind']", "kind", "1 lead has a category that contains the character NUL",
    ),
    "label_with_a_blank": (
        "id, x, kind, case when id = 8 then ' 1' else cast(won as varchar(5)) end as won",
        "['x']", "won", '1 lead has the label " 1"',
    ),
    "label_in_other_digits": (
        "id, x, kind, case when id = 8 then '\u0661' else cast(won as varchar(5)) end as won",
        "['x']", "won", '1 lead has the label "\u0661"',
    ),
    "label_with_an_exponent": (
        "id, x, kind, case when id = 8 then '1e0' else cast(won as varchar(5)) end as won",
        "['x']", "won", '1 lead has the label "1e0"',
    ),
    "tiny": (
        "id, won, cast(x as double precision) * 1e-200 as x", "['x']", "x",
        "which the standard deviation needs, is 0",
    ),
    "huge": (
        "id, won, cast(x as double precision) * 1e160 as x", "['x']", "x", "a value that is not finite or beyond 1e",
    ),
    "other_letters": (
        "*", "['x', 'GRÖßE']", "GRÖßE", "there is no such column; the columns are id, x, kind, won, größe",
    ),
}  # fmt: skip
FINE = {
    # A few values may be arbitrarily small, and so may all of them if they are equal.
    "a_few_tiny": "id, won, case when id % 20 = 0 then cast(1e-200 as double precision) else x end as x",
    "label_as_text": "id, x, won || '.0' as won",
}


def models(cases, engine):
    """Leads for each case, a model whose hook checks them, and a model that is trained on them."""
    made = {"good": "{{ config(materialized='table') }}" + GOOD.format(range=RANGES[engine])}
    for case, (selected, features) in cases.items():
        leads = f"{{{{ ref('leads_{case}') }}}}"
        check = f"lead_scoring.check_training_leads(ref('leads_{case}'), id='id', label='won', features={features})"
        made |= {
            f"leads_{case}": f"select {selected} from {{{{ ref('good') }}}}",
            f"checked_{case}": f'{{{{ config(materialized="table", pre_hook="{{{{ {check} }}}}") }}}}'
            f" select * from {leads}",
            f"trained_{case}": "{{ config(materialized='logistic_regression', meta={'label': 'won', "
            f"'features': {features}}}) }}}} select * from {leads}",
        }
    return made


def check_refusals(run, query, project, engine):
    cases = {case: CASES[case][:2] for case in CASES if case != "nul" or engine == "duckdb"}
    fine = dict.fromkeys(FINE, "['x']")
    # First with good leads, so that there are tables that must stay.
    for name, sql in models(dict.fromkeys(cases, ("*", "['x', 'kind']")), engine).items():
        project.write(f"models/{name}.sql", sql)
    assert run(project).success, project.said
    before = {table: query(f"select * from {table} order by 1, 2") for case in cases for table in tables_of(case)}
    for name, sql in models(cases | {case: (FINE[case], fine[case]) for case in FINE}, engine).items():
        project.write(f"models/{name}.sql", sql)
    result = run(project)
    refused = {f"{way}_{case}" for case in cases for way in ("checked", "trained")}
    assert project.failures(result) == refused, project.said
    for node in result.result.results:
        if node.node.name in refused:
            _, _, column, words = CASES[node.node.name.split("_", 1)[1]]
            message = " ".join(node.message.split())
            assert "lead_scoring: " in message
            assert f'column "{column}": ' in message
            assert words in message
    for table, frame in before.items():
        assert query(f"select * from {table} order by 1, 2").equals(frame), table


def tables_of(case):
    return [f"checked_{case}", f"trained_{case}"]


@pytest.fixture
def project(tmp_path):
    return Project.consumer(tmp_path, {}, {}, package_models={"+enabled": False})


def test_refusals_on_duckdb(project):
    check_refusals(lambda project: project.dbt("run"), project.query, project, "duckdb")


def test_refusals_on_postgresql(project, postgres):
    database = PostgresDatabase(postgres, "hostile_refusals")
    check_refusals(database.run, database.query, project, "postgres")


def test_a_collation_that_takes_different_texts_for_the_same_is_refused_on_postgresql(project, postgres):
    database = PostgresDatabase(postgres, "hostile_collations")
    with psycopg.connect(**database.parameters) as connection:
        connection.execute("create collation ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false)")
    for case, collation in {"plain": '"C"', "merging": "public.ci"}.items():
        project.write(
            f"models/leads_{case}.sql",
            f"select id, x, won, kind collate {collation} as kind"
            f" from ({GOOD.format(range=RANGES['postgres'])}) as good",
        )
        project.write(
            f"models/trained_{case}.sql",
            "{{ config(materialized='logistic_regression', meta={'label': 'won', 'features': ['x', 'kind']}) }}"
            f" select * from {{{{ ref('leads_{case}') }}}}",
        )
    result = database.run(project)
    assert project.failures(result) == {"trained_merging"}
    assert 'column "kind": its collation takes different texts for the same' in project.said.replace("\n", " ")
