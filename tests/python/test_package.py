"""Installed as a package, the project works on the leads of another project, whatever it calls its columns."""

from textwrap import dedent

import pytest
import yaml
from harness import PROJECT, Project
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

FEATURES = ["order", "größe", "a'b", "x; drop table leads"]
PROJECT_FILES = {
    "dbt_project.yml": """
        name: consumer
        version: 1.0.0
        profile: consumer
        flags: {send_anonymous_usage_stats: false, require_ref_searches_node_package_before_root: true}
    """,
    "profiles.yml": """
        consumer:
          target: dev
          outputs:
            dev: {type: duckdb, path: "{{ env_var('LEAD_SCORING_DATABASE') }}"}
    """,
    "packages.yml": f"""
        packages:
          - local: {PROJECT}
    """,
    "models/hot_leads.sql": "select * from {{ ref('scored_leads') }} where score_band = 'A'",
}
VARIABLES = {
    "lead_scoring_training_leads": "old_leads",
    "lead_scoring_validation_leads": "new_leads",
    "lead_scoring_leads": "open_leads",
    "lead_scoring_id": "Lead Id",
    "lead_scoring_id_type": "varchar",
    "lead_scoring_label": "won?",
    "lead_scoring_features": FEATURES,
}


def leads(first, last):
    """SQL of the leads with the numbers first to last: features of uneven size, some missing, and labels to match."""
    uniform = "(hash({0} || '{1}') % 9973 + 0.5) / 9973.0"
    draws = [uniform.format("i", name.replace("'", "")) for name in FEATURES]
    signal = f"2 * {draws[0]} - 2 * {draws[1]} + {draws[2]} - 0.5"
    columns = f"""{draws[0]} as "order", case when i % 9 > 0 then {draws[1]} * 1e6 end as "größe",
        cast({draws[2]} * 100 as integer) as "a'b", cast({draws[3]} as decimal(9, 4)) as "x; drop table leads",
        {uniform.format("i", "noise")} < 1 / (1 + exp(-2 * ({signal}))) as "won?" """
    return f"""select 'L' || i as "Lead Id", {columns} from range({first}, {last}) as t (i)"""


@pytest.fixture(scope="module")
def consumer(tmp_path_factory):
    folder = tmp_path_factory.mktemp("consumer")
    (folder / "output").mkdir()
    project = Project(folder, folder / "output")
    for path, text in PROJECT_FILES.items():
        project.write(path, dedent(text))
    settings = project.folder / "dbt_project.yml"
    settings.write_text(settings.read_text() + yaml.safe_dump({"vars": VARIABLES}))
    ranges = {"old_leads": (0, 1500), "new_leads": (1500, 2300), "open_leads": (2300, 3300)}
    for name, (first, last) in ranges.items():
        project.write(f"models/{name}.sql", leads(first, last))
    assert project.dbt("deps").success, project.said
    result = project.dbt("build", "--warn-error")
    assert result.success, project.said
    return project


def test_the_demo_is_not_there(consumer):
    tables = set(consumer.query("select table_name from information_schema.tables")["table_name"])
    assert {"scored_leads", "hot_leads", "lead_scoring_metrics"} <= tables
    assert [table for table in tables if table.startswith(("stg_", "campaign_"))] == []


def test_hostile_names_and_text_ids_give_scikit_learns_scores(consumer):
    train, scored = consumer.query("from old_leads"), consumer.query('from scored_leads order by "Lead Id"')
    open_leads = consumer.query('from open_leads order by "Lead Id"')
    features = train[FEATURES].astype(float)
    means = features.mean()
    regression = LogisticRegression(solver="newton-cg", tol=1e-13, max_iter=10_000)
    pipeline = make_pipeline(StandardScaler(), regression).fit(features.fillna(means), train["won?"])
    expected = pipeline.predict_proba(open_leads[FEATURES].astype(float).fillna(means))[:, 1]
    assert list(scored["Lead Id"]) == list(open_leads["Lead Id"])
    assert scored["conversion_probability"].to_numpy() == pytest.approx(expected, abs=1e-9)
    assert consumer.query("from lead_score_reasons")["reason_1"].isin(FEATURES).all()


def test_score_leads_works_alone_in_a_model_of_ones_own(consumer):
    call = """{{ lead_scoring.score_leads(
        leads=ref('new_leads'), weights=ref('lead_scoring_weights'), features=%s, id='Lead Id'
    ) }}"""
    result = consumer.query(consumer.render(call % FEATURES))
    own = consumer.query("from lead_scoring_validation_scores where approach = 'logistic_regression'")
    both = result.merge(own, on="Lead Id")
    assert len(both) == 800
    assert (both["conversion_probability"] == both["probability"]).all()
