"""YAML cannot call macros, so it repeats the defaults of settings. They equal those that SQL uses."""

import json
import re
from types import SimpleNamespace

import pytest
import yaml
from jinja2 import Environment, nodes
from support.harness import PROJECT

pytestmark = pytest.mark.quick

FILES = sorted(path for folder in ("models", "seeds", "tests/singular") for path in (PROJECT / folder).rglob("*.yml"))
JINJA = Environment()


@pytest.fixture(scope="module")
def defaults(render):
    settings = json.loads(render("{{ tojson(lead_scoring._settings()) }}"))
    return {name: setting["default"] for name, setting in settings.items()}


def texts(tree):
    """Every text in a YAML file, keys and values."""
    if isinstance(tree, dict):
        tree = [*tree.keys(), *tree.values()]
    if isinstance(tree, list):
        return [text for part in tree for text in texts(part)]
    return [tree] if isinstance(tree, str) else []


def variables(text):
    """The arguments of each call of var() in a Jinja text, including calls in branches that are not taken."""
    calls = [call for call in JINJA.parse(text).find_all(nodes.Call) if getattr(call.node, "name", None) == "var"]
    asked = []
    JINJA.from_string(nodes.Template([nodes.Output(calls, lineno=1)], lineno=1)).render(
        var=lambda *arguments: asked.append(arguments),
        target=SimpleNamespace(type="duckdb"),
        project_name="lead_scoring",
        dbt_version="1.11.0",
    )
    return asked


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_default_is_that_of_the_settings(path, defaults):
    for text in texts(yaml.safe_load(path.read_text(encoding="utf-8"))):
        for name, *default in variables(text):
            # With none, the call only checks whether the variable is set.
            assert default in ([defaults[name.removeprefix("lead_scoring_")]], [None]), text
            assert name.startswith("lead_scoring_"), text


def test_the_engines_that_run_python_are_those_of_the_settings():
    listed = re.compile(r"target\.type in (\[.*?\])")
    trainers = (PROJECT / "macros" / "settings" / "_trainers.sql").read_text(encoding="utf-8")
    assert {engines for path in FILES for engines in listed.findall(path.read_text(encoding="utf-8"))} == {
        listed.search(trainers)[1]
    }


def test_the_names_that_snowflake_keeps_in_capitals_are_those_of_the_macro():
    pattern = re.compile(r"fullmatch\(('.*?'), name\)")
    macro = (PROJECT / "macros/private/expressions/_stored_name.sql").read_text(encoding="utf-8")
    found = {match for path in FILES for match in pattern.findall(path.read_text(encoding="utf-8"))}
    assert found == {pattern.search(macro)[1]}


def test_a_default_is_found_wherever_it_stands():
    text = "{{ var('lead_scoring_c', 1.0) == 'auto' and var('lead_scoring_trainer', 'sql' if target.type else 'x') }}"
    assert variables(text) == [("lead_scoring_c", 1.0), ("lead_scoring_trainer", "sql")]
    assert texts({"a": ["b", {"c": 1}]}) == ["a", "b", "c"]
