"""The architecture: which folder may call which, checked in dbt's call graph. No call goes backwards.

Models read settings and call public macros; those call private helpers. Data flows through the layers in order.
"""

import json
import re
from collections import defaultdict
from pathlib import Path

import pytest
from support.harness import PROJECT

pytestmark = pytest.mark.quick

# A macro calls only macros of its own folder and of the folders after it.
FOLDERS = [
    "models",
    "tests/singular",
    "macros/settings",
    "macros/operations",
    "macros/materializations",
    "macros/generic_tests",
    "macros",
    "macros/private/training",
    "macros/private/generation",
    "macros/private/checks",
    "macros/private/metrics",
    "macros/private/scoring",
    "macros/private/contracts",
    "macros/private/seeds",
    "macros/private/relations",
    "macros/private/features",
    "macros/private/arguments",
    "macros/private/expressions",
]
# None of these calls another one of them.
SIDE_BY_SIDE = {"macros/settings", "macros/operations", "macros/materializations", "macros/generic_tests", "macros"}
# Except for the operations, which print settings and read features like a model.
ALLOWED_BESIDE = {("macros/operations", "macros"), ("macros/operations", "macros/settings")}
LAYERS = ["seeds", "staging", "training", "scoring", "evaluation"]


def folder(path):
    """The part of the architecture to which a file belongs."""
    parent = Path(path).parent.as_posix()
    return "models" if parent.startswith("models") else parent


def is_allowed(caller, called):
    if {caller, called} <= SIDE_BY_SIDE and caller != called:
        return (caller, called) in ALLOWED_BESIDE
    return FOLDERS.index(caller) <= FOLDERS.index(called)


@pytest.fixture(scope="module")
def own_macros(manifest):
    return {key: macro for key, macro in manifest["macros"].items() if macro["package_name"] == "lead_scoring"}


@pytest.fixture(scope="module")
def calls(manifest, own_macros):
    """The calls: (name and folder of the caller, name and folder of the called macro)."""
    arrows = set()
    for node in manifest["nodes"].values():
        # A test in YAML counts as a call of its macro, wherever the test is.
        if node["original_file_path"].startswith(("models", "tests/singular")) and node["path"].endswith(".sql"):
            # dbt renders hooks only in part while it parses the project.
            written = {
                f"macro.lead_scoring.{name}" for name in re.findall(r"\blead_scoring\.(\w+)\(", node["raw_code"])
            }
            arrows |= {(node["name"], node["original_file_path"], key) for key in written & own_macros.keys()}
    for caller in own_macros.values():
        # dbt does not see a call of a macro that is passed as a value.
        named = re.findall(r"\blead_scoring\.(\w+)", without_comments(caller["macro_sql"]))
        keys = {*caller["depends_on"]["macros"], *(f"macro.lead_scoring.{name}" for name in named)}
        arrows |= {(caller["name"], caller["original_file_path"], key) for key in keys}
    return {
        ((name, folder(path)), (own_macros[key]["name"], folder(own_macros[key]["original_file_path"])))
        for name, path, key in arrows
        if key in own_macros and not path.endswith(".yml")
    }


def test_every_folder_has_its_place(calls):
    assert {place for call in calls for _, place in call} <= set(FOLDERS)


def test_no_arrow_runs_back(calls):
    assert [call for call in sorted(calls) if not is_allowed(call[0][1], call[1][1])] == []


def test_models_and_settings_meet_only_in_models(calls):
    """A public macro gets everything as an argument, so no setting reaches it in another way."""
    assert {caller[1] for caller, called in calls if called[1] == "macros/settings"} <= {
        "models",
        "tests/singular",
        "macros/settings",
        "macros/operations",
    }


def test_variables_are_read_in_the_settings_folder_only(own_macros):
    readers = {
        folder(macro["original_file_path"])
        for macro in own_macros.values()
        if re.search(r"\bvar\(|config\.vars|config\.cli_vars", without_comments(macro["macro_sql"]))
    }
    assert readers == {"macros/settings"}


def test_no_macro_names_a_model(manifest, own_macros):
    """Only settings and operations refer to a model, named in a setting, by us, or in a user's argument."""
    names = [node["name"] for node in manifest["nodes"].values() if node["resource_type"] in ("model", "seed")]
    for macro in own_macros.values():
        # An operation prints a reference to a model, which is only text.
        sql = re.sub(r'"[^"\n]*"', "", without_comments(macro["macro_sql"]))
        if folder(macro["original_file_path"]) not in ("macros/settings", "macros/private/generation"):
            assert not re.search(r"(?<![\w.'\"])ref\(|_ref\(", sql), macro["name"]
        assert not re.search(rf"(?<![\w._])ref\(['\"]({'|'.join(names)})['\"]", sql), macro["name"]


def test_every_private_macro_has_a_caller(own_macros, manifest, calls):
    called = {macro[0] for _, macro in calls}
    for node in manifest["nodes"].values():
        called |= {key.split(".")[-1] for key in node["depends_on"].get("macros", [])}
    private = {name for name in (macro["name"] for macro in own_macros.values()) if name.startswith("_")}
    assert private - called == set()


def test_every_setting_is_read(render):
    """A setting that nothing reads would have no effect."""
    folders = [("macros/settings", "*.sql"), ("models", "*/*.sql"), ("models", "**/*.yml"), ("tests/singular", "*")]
    files = [path for folder, pattern in folders for path in (PROJECT / folder).glob(pattern)]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files if path.name != "_settings.sql")
    settings = json.loads(render("{{ tojson(lead_scoring._settings()) }}"))
    read = r"_(setting|leads)\('{0}'|var\('lead_scoring_{0}'"
    assert [name for name in settings if not re.search(read.format(name), text)] == []


@pytest.mark.parametrize("path", sorted(PROJECT.glob("models/*/*.sql")), ids=lambda path: path.stem)
def test_a_model_is_wiring(path, calls):
    """A model has a line on its grain, then settings and one public macro, but no SQL. Staging selects its seed."""
    sql = path.read_text(encoding="utf-8")
    assert sql.startswith("-- one row")
    if path.parent.name == "staging":
        return
    public = {called[0] for caller, called in calls if caller == (path.stem, "models") and called[1] == "macros"}
    hooks = {name for name in public if name.startswith(("check_", "warn_of_"))}
    if path.stem == "lead_scoring_sql_weights":
        # Its one public macro is its materialization, which takes a query.
        assert public == set()
        return
    assert len(public - hooks) == 1, public
    assert not re.search(r"\b(select|from|join)\b", re.sub(r"\{[#%{].*?[#%}]\}", "", sql.split("\n", 1)[1], flags=re.S))


def test_data_flows_through_the_layers_in_order(manifest):
    layers = {
        key: "seeds" if node["resource_type"] == "seed" else node["fqn"][1]
        for key, node in manifest["nodes"].items()
        if node["resource_type"] in ("model", "seed")
    }
    back = [
        (parent, child)
        for child, layer in layers.items()
        for parent in manifest["nodes"][child]["depends_on"].get("nodes", [])
        if LAYERS.index(layers[parent]) > LAYERS.index(layer)
    ]
    assert back == []


def test_the_call_graph_has_arrows(calls):
    """The tests above do not pass on an empty graph: folders that are known to call each other do."""
    arrows = defaultdict(int)
    for caller, called in calls:
        arrows[caller[1], called[1]] += 1
    assert arrows["models", "macros"] > 15
    assert arrows["macros", "macros/private/expressions"] > 50
    assert arrows["macros/settings", "macros/private/arguments"] > 3


def without_comments(jinja):
    return re.sub(r"\{#.*?#\}", "", jinja, flags=re.S)
