"""The documentation is true."""

import json
import os
import re
import subprocess
import sys

import duckdb
import pytest
import update_docs
from support.harness import PROJECT

from lead_scoring.database import open_build


def own(nodes):
    return [node for node in nodes.values() if node["package_name"] == "lead_scoring"]


@pytest.mark.quick
def test_every_node_is_described_and_owned(manifest):
    models = [node for node in own(manifest["nodes"]) if node["resource_type"] == "model"]
    assert len(models) == 30
    described = models + [node for node in own(manifest["nodes"]) if node["resource_type"] == "seed"]
    described += [node for node in own(manifest["nodes"]) if node["original_file_path"].startswith("tests/")]
    described += [*own(manifest["exposures"]), *own(manifest["groups"])]
    assert [node["name"] for node in described if not node["description"]] == []
    assert [node["name"] for node in models if not node["config"]["group"]] == []
    assert [node["name"] for node in own(manifest["exposures"]) if not node["owner"]["name"]] == []


@pytest.mark.quick
def test_the_front_page_of_a_users_docs_is_left_alone(manifest):
    """dbt would use an `__overview__` of any package; `__lead_scoring__` is the page of this package."""
    names = [block["name"] for block in own(manifest["docs"])]
    assert "__overview__" not in names
    assert "__lead_scoring__" in names


@pytest.mark.quick
def test_no_description_links_to_a_page_that_dbt_does_not_write(manifest):
    texts = [block["block_contents"] for block in own(manifest["docs"])]
    for node in own(manifest["nodes"]) + own(manifest["macros"]) + own(manifest["exposures"]):
        texts += [node["description"], *(column["description"] for column in node.get("columns", {}).values())]
    links = [link for text in texts for link in re.findall(r"\]\(([^)]*)\)", text)]
    assert [link for link in links if not link.startswith(("#!/", "https://"))] == []


def test_every_column_is_described_and_every_described_column_is_there(built, manifest):
    for node in own(manifest["nodes"]):
        if node["resource_type"] not in ("model", "seed"):
            continue
        columns = list(built.query(f'describe "{node["name"]}"')["column_name"])
        assert list(node["columns"]) == columns or node["name"] in ARRANGED_BY_VARIABLE, node["name"]
        assert set(node["columns"]) <= set(columns), node["name"]
        assert [name for name, column in node["columns"].items() if not column["description"]] == []


# Their other columns are the features in a variable.
ARRANGED_BY_VARIABLE = {"lead_scoring_training_set", "lead_scoring_validation_set"}


ADAPTERS = ["default", "duckdb", "postgres", "spark", "redshift", "bigquery", "snowflake", "sqlserver", "databricks"]


def is_public(macro):
    """Whether a macro is public: it is outside macros/private and macros/settings."""
    return not re.match("macros/(private|settings)/", macro["original_file_path"])


def is_variant(macro):
    """Whether it is the implementation of another macro for one engine."""
    return re.match(rf"({'|'.join(ADAPTERS)})__", macro["name"]) is not None


@pytest.mark.quick
def test_every_public_macro_and_its_arguments_are_described(manifest):
    """dbt itself checks that the described arguments are those of the macro (validate_macro_args)."""
    public = [macro for macro in own(manifest["macros"]) if is_public(macro)]
    assert {"gains_table", "test_within_range"} < {macro["name"] for macro in public}
    for macro in public:
        assert macro["description"], macro["name"]
        takes_arguments = not re.search(r"(?:macro|test) \w+\(\)", macro["macro_sql"])
        # A materialization reads a model's config; the only argument that dbt sees is its own.
        if not macro["name"].startswith("materialization_"):
            assert bool(macro["arguments"]) == takes_arguments, macro["name"]
            assert all(argument["description"] and argument["type"] for argument in macro["arguments"]), macro["name"]


def test_every_private_macro_begins_with_a_comment_and_has_no_yaml(manifest):
    private = [macro for macro in own(manifest["macros"]) if not is_public(macro)]
    assert {"_setting", "_double"} < {macro["name"] for macro in private}
    assert [macro["name"] for macro in private if macro["patch_path"]] == []
    commented = re.compile(r"{%-? macro \w+\([^%]*?\) -?%}\s*{#")
    assert [m["name"] for m in private if not is_variant(m) and not commented.match(m["macro_sql"])] == []


def test_every_macro_lies_where_its_name_says(manifest):
    for macro in own(manifest["macros"]):
        name = re.sub(rf"^(test_|({'|'.join(ADAPTERS)})__)", "", macro["name"])
        name = re.sub(r"^materialization_(\w+)_default$", r"\1", name)
        assert macro["original_file_path"].endswith(f"/{name}.sql"), macro["name"]


@pytest.mark.quick
def test_data_flows_one_way(manifest):
    layers = update_docs.layer_nodes(manifest)
    place = {node["unique_id"]: number for number, nodes in enumerate(layers.values()) for node in nodes.values()}
    for nodes in layers.values():
        for node in nodes.values():
            later = [p for p in node["depends_on"].get("nodes", []) if place[p] > place[node["unique_id"]]]
            assert later == [], node["name"]


def test_the_pages_show_what_a_build_gives(built, manifest, render):
    settings = json.loads(render(update_docs.SETTINGS))
    with open_build(built.database) as build:
        generated = update_docs.pages(build, manifest, settings)
    for page, sections in generated.items():
        text = page.read_text(encoding="utf-8")
        assert update_docs.fill(text, sections) == text, (
            f"{page.name}: run scripts/build, then python -m scripts.update_docs"
        )


@pytest.mark.quick
def test_the_files_that_pages_name_are_there():
    # The others are made by commands.
    folders = ["azureml", "docs", "integration_tests", "lead_scoring", "macros", "models", "notebooks", "requirements"]
    path = re.compile(rf"`((?:{'|'.join([*folders, 'scripts', 'seeds', 'tests'])})/[\w./-]*\w)`")
    pages = [*PROJECT.glob("*.md"), *PROJECT.glob("docs/*.md")]
    named = {(page.name, file) for page in pages for file in path.findall(page.read_text(encoding="utf-8"))}
    assert len(named) > 40
    assert [(page, file) for page, file in sorted(named) if not (PROJECT / file).exists()] == []


@pytest.mark.quick
def test_the_readme_stays_short():
    assert len((PROJECT / "README.md").read_text(encoding="utf-8").splitlines()) < 150


def summary_of(database):
    """The output of the script, run like a user."""
    environment = os.environ | {"LEAD_SCORING_DATABASE": str(database)}
    command = [sys.executable, "-m", "lead_scoring.summary"]
    return subprocess.run(command, cwd=PROJECT, env=environment, check=True, capture_output=True, text=True).stdout


def test_the_summary_shows_metrics_weights_and_best_leads(copy):
    printed = summary_of(copy.database)
    assert re.search(r"Logistic regression +0\.7\d{3} ", printed)
    assert re.search(r"recency_days +-0\.2\d{3} +lowers the score", printed)
    best = copy.query("select * from ranked_leads where lead_rank = 1").iloc[0]
    assert re.search(rf"1 +{best['lead_id']} +{best['score']} +A +[\w ]+:? -?[\d.]+ \(\+\d\.\d\d\), ", printed)
    assert str(copy.database) in printed


def test_the_summary_of_an_unfinished_build_says_so(tmp_path):
    duckdb.connect(str(tmp_path / "empty.duckdb")).close()
    assert "holds no build of lead_scoring" in summary_of(tmp_path / "empty.duckdb")
