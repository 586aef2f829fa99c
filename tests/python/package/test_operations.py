"""generate_scoring and generate_features print valid YAML that builds without changes."""

import contextlib
import io
import re
import shutil

import pytest
import yaml
from support.builds import NO_UNIT_TESTS
from support.harness import PROJECT, Project

SETTINGS = {
    "lead_scoring_labelled_leads": "closed_accounts",
    "lead_scoring_leads": "open_accounts",
    "lead_scoring_id": "Account No",
    "lead_scoring_label": "won",
    "lead_scoring_features": [
        "employees",
        {"name": "days_since_contact", "direction": "lower_is_better", "min": 0},
        "Lead Source",
    ],
    "lead_scoring_c": 0.00001,
    "lead_scoring_band_shares": {"A": 0.25, "B": 0.75},
}
AWKWARD = """
    {{ config(materialized='table') }}
    with leads as (
        select
            *,
            case when i % 10 > 0 then cast(hash(i) % 1000 + hash(i || 'n') % 1000 > 1000 as integer) end as outcome
        from range(1000) as t (i)
    )

    select
        'K' || i as "key",
        outcome,
        hash(i) % 1000 / 10.0 as "größe",
        'it''s "' || hash(i || 'c') % 4 as "it's ""so"": really",
        hash(i || 'b') % 2 = 0 as "on",
        hash(i || 'd') % 7 as "a, {b} # c",
        hash(i || 'e') % 100 as "tab\there",
        case when i % 3 > 0 then hash(i || 'f') % 1000 / 3.0 end as "1e5",
        case when hash(i || 'g') % 2 = 0 then 'x' else 'y' end as "-",
        hash(i || 'h') % 2 as "😀 \\",
        case when outcome is null then 1.0 end as empty,
        coalesce(outcome - outcome, 1) as constant,
        outcome as same,
        'K' || i as "Key Again",
        i as number,
        'p' || (i % 950) || '@example.com' as mail,
        case when i = 7 then 'infinity'::double else i % 5 end as ratio,
        case when i = 7 then '(missing)' else 'z' || i % 5 end as reserved,
        date '2026-01-01' + cast(i % 90 as integer) as born,
        timestamptz '2026-01-01 00:00:00+00' + i % 90 * interval 1 day as seen,
        [i] as clicks,
        hash(i) % 1000 / 10.0 as "größe again",
        case when i % 50 = 3 then 1 - outcome else outcome end as invoices
    from leads
"""
MODELS = {
    "awkward": AWKWARD,
    "known": "select * from {{ ref('awkward') }} where outcome is not null",
    "not_built": "select 1 as id, 1 as y",
    "passing": "{{ config(materialized='ephemeral') }} select 1 as id, 1 as y",
    "bare": "select key, outcome from {{ ref('known') }}",
    "undecided": "select key, outcome, number, born from {{ ref('awkward') }} where outcome is null",
    "hopeless": "select key, outcome, born, same from {{ ref('awkward') }}",
    "ranked": "select key as score, outcome, number from {{ ref('awkward') }}",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project that installs the package, with the accounts of integration_tests and tables that break operations."""
    project = Project.consumer(tmp_path_factory.mktemp("operations"), MODELS, SETTINGS)
    shutil.copytree(PROJECT / "integration_tests" / "seeds", project.folder / "seeds")
    project.write("models/sources.yml", "sources: [{name: raw, schema: main, tables: [{name: awkward}]}]")
    selected = ["--select", "package:consumer", "--exclude", "not_built", "--exclude-resource-type", "test"]
    result = project.dbt("build", *selected)
    assert result.success, project.said
    return project


def run(project, operation, **arguments):
    """Run an operation; returns whether it succeeded, and its output."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        result = project.dbt("run-operation", f"lead_scoring.{operation}", "--args", yaml.safe_dump(arguments))
    return result.success, printed.getvalue()


def printed(project, operation, **arguments):
    success, text = run(project, operation, **arguments)
    assert success, project.said
    return text


def features(text):
    """The features in the output of generate_features, with the comments on them and on the columns left out."""
    remarks = dict(re.findall(r"^ +- (.+?)  # (.+)$", text, re.MULTILINE))
    left_out = dict(re.findall(r"^ +# - ('(?:[^']|'')+'|[^:]+): (.+)$", text, re.MULTILINE))
    return yaml.safe_load(text)["lead_scoring_features"], remarks, left_out


@pytest.fixture(scope="module")
def accounts(project):
    return printed(project, "generate_features", model="closed_accounts", id="Account No", label="won")


@pytest.fixture(scope="module")
def awkward(project):
    return printed(project, "generate_features", model="awkward", id="key", label="outcome")


def test_features_of_a_tidy_table(accounts):
    listed, remarks, left_out = features(accounts)
    assert listed == [
        "owner", "employees", "annual_revenue", "is_partner", "days_since_contact", "Lead Source", "industry",
        "region_code",
    ]  # fmt: skip
    assert remarks["employees"] == "numeric"
    assert remarks["Lead Source"] == "categorical"
    assert remarks["region_code"] == "numeric: an integer with 4 values, categorical if it is a code"
    assert list(left_out) == ["closed_on"]
    assert left_out["closed_on"].startswith("a date; the number of days since or until then")


def test_features_of_an_awkward_table(awkward):
    listed, _, left_out = features(awkward)
    assert listed == ["größe", 'it\'s "so": really', "on", "a, {b} # c", "tab\there", "1e5", "-", "😀 \\"]
    beginnings = {
        "empty": "NULL in every labelled lead",
        "constant": "constant: ",
        "same": "it equals the label",
        "Key Again": "it equals the id",
        "number": "like an id: a whole number that is different for every lead",
        "mail": "like an id: 855 categories for 900 leads",
        "ratio": "1 lead has a value that is not finite",
        "reserved": '1 lead has the category "(missing)"',
        "born": "a date",
        "seen": "a date",
        "clicks": "the type is bigint[]",
        "größe again": "identical to größe",
        "invoices": "a suspected leak: alone it has an AUC-ROC of 0.97",
    }
    assert list(left_out) == list(beginnings)
    for name, beginning in beginnings.items():
        assert left_out[name].startswith(beginning), (name, left_out[name])


def test_a_source_is_a_table_like_others(project, awkward):
    text = printed(project, "generate_features", model="raw.awkward", id="KEY", label="Outcome")
    assert features(text) == features(awkward)


@pytest.mark.parametrize("model", ["bare", "hopeless"])
def test_a_table_without_a_feature_gives_an_empty_list(project, model):
    listed, _, left_out = features(printed(project, "generate_features", model=model, id="key", label="outcome"))
    assert listed == []
    assert list(left_out) == ([] if model == "bare" else ["born", "same"])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"model": "known"}, "generate_features: argument id must be a name; it is set to null"),
        ({"model": ""}, 'generate_features: argument model must be a name; it is set to ""'),
        ({"model": "knwon"}, r'argument model must be the name of a model.*, such as known; it is set to "knwon"'),
        ({"model": "not_built"}, 'generate_features: model "not_built", .*not in the database, or is ephemeral'),
        ({"model": "passing"}, "ephemeral"),
        ({"id": "Key No"}, 'generate_features: model "known", column "Key No": there is no .* the argument id'),
        ({"label": "won"}, 'generate_features: model "known", column "won": there is no .* the argument label'),
        ({"label": "number"}, 'column "number": 1 lead has the label'),
        ({"model": "undecided"}, 'model "undecided", column "outcome": there are no labelled leads'),
        ({"model": "ranked", "id": "score"}, 'generate_features: the name "score" is reserved for a column'),
    ],
)  # fmt: skip
def test_features_that_cannot_be_found_are_an_error(project, arguments, words):
    given = {"model": "known", "id": "key", "label": "outcome"} | arguments
    if arguments == {"model": "known"}:
        del given["id"]
    success, text = run(project, "generate_features", **given)
    assert not success
    assert "lead_scoring_features" not in text
    assert re.search(words, project.said.replace("\n", " ")), project.said


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (None, "must be a word of lower-case letters, digits and underscores, such as partners; it is set to null"),
        ("", "must be a word of lower-case letters"),
        (2, "must be a word of lower-case letters, .* it is set to 2"),
        ("Partners", "must be a word of lower-case letters"),
        ("part-ners", "must be a word of lower-case letters"),
        ("../partners", "must be a word of lower-case letters"),
        ("lead_scoring", "belongs to the first scoring"),
        ("lead_scoring_", "belongs to the first scoring"),
        ("label", "makes lead_scoring_label, which is already a variable"),
    ],
)
def test_a_name_that_no_scoring_can_have_is_an_error(project, name, words):
    success, text = run(project, "generate_scoring", **({} if name is None else {"name": name}))
    assert not success
    assert "config-version" not in text
    assert re.search(f"generate_scoring: argument name {words}", project.said.replace("\n", " ")), project.said


TEXTS = [
    "plain", "two words", "größe", "_x", "", " ", " x ", "x:", "x: y", "x #y", "- x", "-", "'", '"', "\\", "\\n", "{x}",
    "[x]", "a,b", "&a", "*a", "!a", "%a", "@a", "`a`", "| a", "> a", "?", "? a", "on", "No", "NULL", "~", "1", "1e5",
    "0x1F", ".inf", "2026-01-31", "12:30", "a\tb", "a\nb\"\\", "\x07", "\x85", "\u2028", "😀", "😀\n", "{{ x }}",
]  # fmt: skip


def test_texts_are_written_as_yaml_reads_them(project):
    each = f"{{% for text in {TEXTS!r} %}}{{% do print('- ' ~ lead_scoring._yaml_text(text)) %}}{{% endfor %}}"
    project.write("macros/written.sql", f"{{% macro written() %}}{each}{{% endmacro %}}")
    with contextlib.redirect_stdout(io.StringIO()) as text:
        result = project.dbt("run-operation", "written")
    assert result.success, project.said
    assert yaml.safe_load(text.getvalue()) == TEXTS


def sections(text):
    """The three fragments that generate_scoring prints, parsed as YAML."""
    return [yaml.safe_load(part) for part in re.split(r"^# [1-4]\. .*\n(?:#  .*\n)*", text, flags=re.MULTILINE)[1:4]]


def test_a_scoring_starts_with_the_settings_of_the_first(project):
    text = printed(project, "generate_scoring", name="partners")
    instance, packages, variables = sections(text)
    assert instance == {
        "name": "lead_scoring_partners",
        "version": "1.0.0",
        "config-version": 2,
        "model-paths": ["../../dbt_packages/lead_scoring/models"],
        "test-paths": ["../../dbt_packages/lead_scoring/tests/singular"],
        "models": {"lead_scoring_partners": {"+schema": "lead_scoring_partners"}},
    }
    assert packages == [{"local": "instances/lead_scoring_partners"}]
    assert variables == {"lead_scoring_partners": SETTINGS}
    for words in (
        "dbt deps",
        "dbt build --select +package:lead_scoring_partners",
        "ref('lead_scoring', 'scored_leads')",
    ):
        assert words in text
    assert printed(project, "generate_scoring", name="lead_scoring_partners") == text


def test_what_is_printed_builds_beside_the_first_scoring(project, accounts, awkward, tmp_path):
    shutil.copytree(project.folder, tmp_path / "both", symlinks=True)
    both = Project(tmp_path / "both", tmp_path / "both" / "output")
    instance, packages, variables = sections(printed(both, "generate_scoring", name="awkward"))
    variables["lead_scoring_awkward"] |= {
        "lead_scoring_labelled_leads": "known",
        "lead_scoring_leads": "awkward",
        "lead_scoring_id": "key",
        "lead_scoring_label": "outcome",
        "lead_scoring_c": 1.0,
        **yaml.safe_load(awkward),
    }
    both.write("instances/lead_scoring_awkward/dbt_project.yml", yaml.safe_dump(instance))
    installed = yaml.safe_load((both.folder / "packages.yml").read_text())
    both.write("packages.yml", yaml.safe_dump({"packages": installed["packages"] + packages}))
    settings = yaml.safe_load((both.folder / "dbt_project.yml").read_text())
    settings["vars"] |= {**yaml.safe_load(accounts), **variables}
    both.write("dbt_project.yml", yaml.safe_dump(settings, allow_unicode=True))
    both.write(
        "models/counts.sql",
        """
        select count(*) as leads from {{ ref('lead_scoring', 'scored_leads') }}
        union all select count(*) from {{ ref('lead_scoring_awkward', 'scored_leads') }}
    """,
    )
    assert both.dbt("deps").success, both.said
    result = both.dbt("build", *NO_UNIT_TESTS, "--select", "+counts", "--indirect-selection", "cautious")
    assert result.success, both.said
    assert set(both.query("from counts")["leads"]) == {len(both.query("from open_accounts")), 1000}
    for schema, text in {"main": accounts, "main_lead_scoring_awkward": awkward}.items():
        trained = both.query(f"select distinct feature from {schema}.lead_scoring_weights")
        assert set(trained["feature"]) == set(features(text)[0])


def test_the_package_itself_holds_one_scoring(tmp_path):
    project = Project(PROJECT, tmp_path)
    success, _ = run(project, "generate_scoring", name="partners")
    assert not success
    assert "this project is the package itself, and holds only one scoring" in project.said


def test_a_project_without_settings_gets_them_as_comments_and_paths_follow_the_package(tmp_path):
    (tmp_path / "deep").mkdir()
    project = Project.consumer(tmp_path / "deep", {}, {}, package_models={"+enabled": False})
    settings = (project.folder / "dbt_project.yml").read_text()
    project.write("dbt_project.yml", f"{settings}packages-install-path: ../vendored/packages\n")
    assert project.dbt("deps").success, project.said
    text = printed(project, "generate_scoring", name="partners")
    instance, _, variables = sections(text)
    assert instance["model-paths"] == ["../../../vendored/packages/lead_scoring/models"]
    (project.folder / "instances" / "lead_scoring_partners").mkdir(parents=True)
    assert (project.folder / "instances" / "lead_scoring_partners" / instance["model-paths"][0]).is_dir()
    assert "# The package is outside this project" in text
    assert variables == {"lead_scoring_partners": None}
    for name in ("training_leads", "validation_leads", "labelled_leads", "leads", "features"):
        assert f"    # lead_scoring_{name}:  # " in text
    assert "    # lead_scoring_id: lead_id  # " in text
    assert "    # lead_scoring_label: converted  # " in text
