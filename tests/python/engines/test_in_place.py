"""On PostgreSQL, tables and views keep their place from build to build, with their grants and the views on them."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections import defaultdict

import psycopg
import pytest
from support.harness import PROJECT, Project
from support.postgres import PostgresDatabase

# A table, so that dbt drops it in each build, with every view on it.
LEADS = """
    {{ config(materialized='table') }}
    select
        cast(1000 + i as {{ var('type_of_id', 'text') }}) as id,
        (hashint4(i) & 1023) / 8.0 as x,
        'k' || (hashint4(i + 1000000) & 3) as kind,
        (hashint4(i) & 1023) + (hashint4(i + 2000000) & 1023) > 1100 as y,
        'owner of ' || i as owner,
        i as number
    from generate_series(1, {{ var('number_of_leads', 2000) }}) as numbers (i)
"""
SETTINGS = {
    "lead_scoring_labelled_leads": "past_leads", "lead_scoring_leads": "leads", "lead_scoring_id": "id",
    "lead_scoring_label": "y", "lead_scoring_features": ["x", "kind"], "lead_scoring_trainer": "sql",
}  # fmt: skip
# A post-hook runs after the rows were exchanged, and before the commit.
SLOW = {"scoring": {"scored_leads": {"+post-hook": "{{ 'select pg_sleep(4)' if var('slow', false) else '' }}"}}}

OURS = [
    "scored_leads", "ranked_leads", "lead_score_reasons", "lead_score_contributions", "lead_scoring_weights",
    "lead_scoring_bands", "lead_scoring_categories",
]  # fmt: skip
NIGHTLY = ["--select", "leads", "scored_leads+"]

README_JOIN = re.search(
    r"-- whom to call today, and why\n(.*?)order by", (PROJECT / "README.md").read_text(encoding="utf-8"), re.DOTALL
)[1]
FACTS = "select count(*), count(distinct model_version), min(scored_at), max(scored_at) from"
READ = {
    "scored_leads": f"{FACTS} scored_leads",
    "ranked_leads": f"{FACTS} ranked_leads",
    "a view of the user's": f"{FACTS} sales.calls",
    "the join in the README": f"{FACTS} (%s) as joined"
    % re.sub(r"{{ ref\('(\w+)'\) }}", r"\1", README_JOIN)
    .replace("lead_id", "id")
    .replace("leads.score,", "leads.model_version, leads.scored_at, leads.score,"),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    past = LEADS.replace("var('number_of_leads', 2000)", "2000")
    return Project.consumer(tmp_path_factory.mktemp("crm"), {"leads": LEADS, "past_leads": past}, SETTINGS, SLOW)


@pytest.fixture(scope="module")
def template(project, postgres):
    """The project's tables, with grants and views of users'."""
    database = PostgresDatabase(postgres, "in_place")
    database.dbt(project, "run", "--warn-error")
    database.execute(
        "create role reader",
        "create schema sales",
        "grant usage on schema lead_scoring, sales to reader",
        *(f"grant select on {name} to reader" for name in OURS),
        "create view sales.calls as select * from scored_leads",
        "create view sales.first as select * from ranked_leads where lead_rank < 10",
        "create view sales.reasons as select * from lead_score_reasons",
        *(f"grant select on sales.{name} to reader" for name in ("calls", "first", "reasons")),
    )
    return "in_place"


@pytest.fixture
def database(template, postgres, request):
    """A copy of them for a test."""
    return PostgresDatabase(postgres, f"in_place_{abs(hash(request.node.name))}", template)


def identities(database):
    """Oid, grants and kind of our relations, and of the user's views."""
    return database.query(f"""
        select relname, oid::bigint, relacl::text, relkind::text from pg_class
        where relname in ('{"', '".join(OURS)}') and relnamespace = 'lead_scoring'::regnamespace
            or relnamespace = 'sales'::regnamespace
        order by relname
    """)


def scored_at(database):
    return database.query("select max(scored_at) from scored_leads").iloc[0, 0]


def assert_kept(database, before):
    assert identities(database).equals(before)
    assert len(before) == len(OURS) + 3
    rest = database.query("select relname from pg_class where relname like '%dbt\\_%'")
    assert rest.empty, rest


class Readers:
    """Users who read all the time, each in a thread: what they see, and what fails."""

    def __init__(self, database):
        self.database = database
        self.seen = defaultdict(list)
        self.errors = []
        self.over = threading.Event()
        self.threads = [threading.Thread(target=self.read, args=item) for item in READ.items()]

    def read(self, name, query):
        try:
            # Nobody waits for a lock for longer than this.
            options = "-c search_path=lead_scoring -c lock_timeout=2s -c role=reader"
            with psycopg.connect(**self.database.parameters, options=options, autocommit=True) as connection:
                while not self.over.is_set():
                    self.seen[name].append(connection.execute(query).fetchone())
        except Exception as error:
            self.errors.append(f"{name}: {error}")

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        # The last build's rows are read as well.
        time.sleep(0.5)
        self.over.set()
        for thread in self.threads:
            thread.join()


@pytest.mark.parametrize("weights", ["the same", "new"])
def test_readers_see_either_all_old_or_all_new_rows_through_three_builds(project, database, weights):
    before = identities(database)
    with Readers(database) as readers:
        for build in (1, 2, 3):
            variables = {"number_of_leads": 2000 + 500 * build}
            if weights == "new":
                database.dbt(project, "run", variables=variables | {"lead_scoring_c": 10.0**-build})
            else:
                database.dbt(project, "run", *NIGHTLY, variables=variables)
    assert readers.errors == []
    assert set(readers.seen) == set(READ)
    for name, seen in readers.seen.items():
        assert len(seen) > 50, name
        # With new weights, the reasons of the old ones are of no use to the new scores: until both are there, a join by
        # the version finds nothing.
        found = [row for row in seen if row[0] or not (weights == "new" and name == "the join in the README")]
        assert {(versions, first == last) for _, versions, first, last in found} == {(1, True)}, name
        # Four builds, counting the one before, each with one number of rows.
        if name != "the join in the README":
            assert sorted({(first, leads) for leads, _, first, _ in found}) == [
                (time, leads)
                for time, leads in zip(sorted({row[2] for row in found}), (2000, 2500, 3000, 3500), strict=True)
            ], name
        else:
            assert len({row[2] for row in found}) == 4
    assert_kept(database, before)


def start(database, project, *arguments, variables):
    """Run dbt in a process of its own."""
    command = [sys.executable, "-c", "from dbt.cli.main import cli; cli()"]
    command += project.command_line("run", "--target", "postgres", *arguments, variables=variables)
    return subprocess.Popen(command, env=os.environ | database.environment, stdout=subprocess.DEVNULL)


def wait_for(database, condition):
    for _ in range(300):
        if not database.query(f"select 1 from pg_stat_activity where {condition}").empty:
            return
        time.sleep(0.1)
    raise AssertionError(f"never happened: {condition}")


def read_at_once(database, query):
    """The row of a query that fails if it has to wait for a lock."""
    with psycopg.connect(**database.parameters, options="-c search_path=lead_scoring -c lock_timeout=200ms") as reader:
        return reader.execute(query).fetchone()


def test_a_build_that_is_killed_leaves_the_old_rows(project, database):
    before, time_before = identities(database), scored_at(database)
    read_before = {name: read_at_once(database, query) for name, query in READ.items()}
    build = start(
        database, project, "--select", "leads", "scored_leads", variables={"slow": True, "number_of_leads": 2500}
    )
    asleep = f"datname = '{database.parameters['dbname']}' and query like '%pg_sleep(4)%' and pid <> pg_backend_pid()"
    wait_for(database, asleep)
    for name, query in READ.items():
        assert read_at_once(database, query)[0] == read_before[name][0], name
    build.send_signal(signal.SIGKILL)
    assert build.wait() == -signal.SIGKILL
    for _ in range(100):
        assert database.query("select count(*) from scored_leads").iloc[0, 0] == 2000
        if database.query(f"select 1 from pg_stat_activity where {asleep}").empty:
            break
        time.sleep(0.1)
    assert scored_at(database) == time_before
    assert_kept(database, before)
    database.dbt(project, "run", *NIGHTLY, "--warn-error")
    assert scored_at(database) > time_before
    assert_kept(database, before)


def test_a_report_that_began_before_a_build_ends_on_the_old_rows(project, database):
    with psycopg.connect(**database.parameters, options="-c search_path=lead_scoring") as report:
        report.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        time_before = scored_at(database)
        report.execute("select 1 from lead_scoring_weights")
        # It has no lock on the scores: the build need not wait for it.
        database.dbt(project, "run", "--select", "leads", "scored_leads", "lead_score_reasons")
        leads, _, _, last = report.execute(READ["the join in the README"]).fetchone()
        assert leads > 0
        assert last == time_before
    assert scored_at(database) > time_before


def test_a_column_that_is_passed_through_is_added_in_place(project, database):
    before = identities(database)
    more = {"lead_scoring_passthrough": ["owner", "number"]}
    database.dbt(project, "run", *NIGHTLY, "--warn-error", variables=more)
    assert_kept(database, before)
    for name in ("scored_leads", "ranked_leads"):
        read = database.query(f"select * from {name} inner join leads using (id, owner, number)")
        assert len(read) == 2000
        columns = list(database.query(f"select * from {name} limit 1"))
        assert columns[-3:] == ["scored_at", "owner", "number"]
    database.dbt(project, "run", *NIGHTLY, "--warn-error", variables=more)
    assert_kept(database, before)


def test_a_column_that_is_gone_replaces_the_table_with_a_warning(project, database):
    database.dbt(project, "run", *NIGHTLY, variables={"lead_scoring_passthrough": ["owner", "number"]})
    oid = identities(database).set_index("relname")["oid"]
    database.dbt(project, "run", *NIGHTLY, variables={"lead_scoring_passthrough": ["number"]})
    assert re.search(
        r'lead_scoring: warning: model "scored_leads": "in_place_\d+"\."lead_scoring"\."scored_leads" could not keep '
        r'its place and was replaced: the column "owner" is gone\. Its grants, and the views that read it, are gone\.',
        project.said,
    ), project.said
    after = identities(database).set_index("relname")["oid"]
    assert [name for name in OURS if after[name] != oid[name]] == ["scored_leads", "ranked_leads"]
    assert not {"calls", "first"} & {*after.index}
    assert list(database.query("select * from ranked_leads limit 1"))[-2:] == ["scored_at", "number"]


def test_another_type_replaces_the_table_with_a_warning(project, database):
    database.dbt(project, "run", *NIGHTLY, variables={"type_of_id": "bigint"})
    assert 'the column "id" was text and is now bigint' in project.said
    assert project.said.count("could not keep its place") == 3  # scored_leads, its reasons and its contributions
    kept = database.query("""
        select attname, atttypid::regtype::text as type, attnotnull from pg_attribute
        where attrelid = 'scored_leads'::regclass and attnum > 0
    """)
    assert kept["type"][0] == "bigint"
    assert kept["attnotnull"].all()
    assert len(database.query("select * from ranked_leads")) == 2000
    database.dbt(project, "run", *NIGHTLY, "--warn-error", variables={"type_of_id": "bigint"})


def test_a_warning_that_is_an_error_leaves_the_table(project, database):
    before = identities(database)
    result = database.run(
        project, "run", "--select", "leads", "scored_leads", "--warn-error", variables={"type_of_id": "bigint"}
    )
    assert not result.success
    assert 'the column "id" was text' in project.said
    assert_kept(database, before)


@pytest.mark.parametrize(("option", "leads"), [("--full-refresh", 2000), ("--empty", 0)])
def test_an_option_of_dbt_leaves_everything_in_its_place(project, database, option, leads):
    before, time_before = identities(database), scored_at(database)
    database.dbt(project, "run", option, "--warn-error")
    assert len(database.query("select * from scored_leads")) == leads
    assert len(database.query("select * from sales.calls")) == leads
    if leads:
        assert scored_at(database) > time_before
    assert_kept(database, before)


OWN = """
    {{{{ config(
        materialized='lead_scoring_in_place', meta={{'relation_type': '{type}'}}, indexes={indexes},
        grants={{'select': {grantees}}}, persist_docs={{'relation': true, 'columns': true}},
        pre_hook='create table if not exists {{{{ this.schema }}}}.log (at text)',
        post_hook=[
            'insert into {{{{ this.schema }}}}.log values (1)',
            {{'sql': 'insert into {{{{ this.schema }}}}.log values (2)', 'transaction': false}},
        ]
    ) }}}}
    {query}
"""
DESCRIBED = """
models:
  - name: own
    description: {description}
    config: {{contract: {{enforced: {enforced}}}}}
    columns:
      - name: n
        description: {description}
        data_type: integer
        constraints: [{{type: not_null, warn_unsupported: false}}]
"""


def own(project, database, query="select 1 as n", *, type="table", description="one", grantees=("reader",), indexes=()):
    """Build a user's own model with the materialization; returns dbt's result."""
    sql = OWN.format(type=type, query=query, grantees=list(grantees), indexes=list(indexes))
    project.write("models/own.sql", sql)
    project.write("models/own.yml", DESCRIBED.format(description=description, enforced=str(type == "table")))
    try:
        return database.run(project, "run", "--select", "own")
    finally:
        (project.folder / "models" / "own.sql").unlink()
        (project.folder / "models" / "own.yml").unlink()


OF_OWN = """
    select
        oid::bigint,
        obj_description(oid, 'pg_class') as description,
        col_description(oid, 1) as description_of_n,
        (select count(*) from pg_index where indrelid = pg_class.oid) as indexes,
        has_table_privilege('reader', oid, 'select') as is_read
    from pg_class where oid = 'own'::regclass
"""


@pytest.mark.parametrize("type", ["table", "view"])
def test_a_users_own_model_follows_its_config(project, database, type):
    index = [{"columns": ["n"], "type": "hash"}] if type == "table" else []
    found = []
    for description, grantees, indexes in [("one", ["reader"], []), ("two", [], index), ("two", ["reader"], index)]:
        result = own(project, database, type=type, description=description, grantees=grantees, indexes=indexes)
        assert result.success, project.said
        found.append(database.query(OF_OWN).iloc[0])
    assert len({row["oid"] for row in found}) == 1
    assert [row["description"] for row in found] == ["one", "two", "two"]
    assert [row["description_of_n"] for row in found] == ["one", "two", "two"]
    # dbt takes an empty list of grantees as one that names nobody.
    assert [row["is_read"] for row in found] == [True, False, True]
    assert [row["indexes"] for row in found] == [0, len(index), len(index)]
    assert list(database.query("select at from log")["at"]) == ["1", "2"] * 3


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ("select 1.5 as n", "contract"),
        ("select 1 as m", "contract"),
        ("select cast(null as integer) as n", "not-null"),
        ("select 1 / (number - number) as n from lead_scoring.leads", "division by zero"),
    ],
)
def test_rows_that_break_the_contract_change_nothing(project, database, query, complaint):
    assert own(project, database).success, project.said
    before = database.query(OF_OWN)
    result = own(project, database, query)
    assert not result.success
    assert complaint in project.said + str(result.result.results[0].message)
    assert list(database.query("select n from own")["n"]) == [1]
    assert database.query(OF_OWN).equals(before)


def test_a_users_view_is_redefined_in_place(project, database):
    assert own(project, database, type="view").success, project.said
    database.execute("create view sales.own as select * from own")
    oid = database.query(OF_OWN)["oid"][0]
    for query in ("select 2 as n", "select 3 as n, 'a' as more"):
        assert own(project, database, query, type="view").success, project.said
        assert database.query(OF_OWN)["oid"][0] == oid
        assert database.query("select n from sales.own")["n"][0] == int(query[7])
    assert own(project, database, "select 'text' as n, 'a' as more", type="view").success
    assert 'the column "n" was integer and is now text' in project.said
    assert own(project, database, "select 4 as n").success
    assert "it was a view and is now a table" in project.said
    assert database.query("select n from own")["n"][0] == 4


def test_other_engines_keep_dbts_own(project, manifest):
    kinds = {node["name"]: node["config"]["materialized"] for node in manifest["nodes"].values()}
    views = {"ranked_leads", "lead_score_reasons", "lead_score_contributions"}
    assert {name: kinds[name] for name in OURS} == {name: "view" if name in views else "table" for name in OURS}
    project.write("models/own.sql", OWN.format(type="view", query="select 1 as n", grantees=[], indexes=[]))
    try:
        assert not project.dbt("run", "--select", "own").success
    finally:
        (project.folder / "models" / "own.sql").unlink()
    assert 'model "own" (materialization lead_scoring_in_place) works on postgres, not on duckdb' in project.said
