"""Warehouses on which no test can run: with their dbt adapter, the project compiles to SQL that parses in their
dialect.

This covers every model and test of a project that installs this one, each public macro, and the queries of the trainer
and of the checks. They are compiled, not run: offline.py invents columns and answers. sqlglot accepts nearly every
function and type in every dialect, so this file lists those that a warehouse is known to lack.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import sqlglot
from sqlglot import exp

PROJECT = Path(__file__).resolve().parents[2]

# dbt's name of an adapter, and sqlglot's name of its dialect.
DIALECTS = {
    "bigquery": "bigquery",
    "databricks": "databricks",
    "redshift": "redshift",
    "snowflake": "snowflake",
    "sqlserver": "tsql",
}

# A comparison that NaN passes if nothing is above NaN.
EVERYWHERE = [r"> cast\('+1e150'"]
OF_DUCKDB = [r"\berror\(", r"\bhash\("]
OF_POSTGRES = ["hash_record_extended", "double precision", "pg_catalog"]
FOREIGN = {
    # Its percentile_cont is only a window function.
    "bigquery": [
        *OF_DUCKDB, *OF_POSTGRES, r"\bdouble\b", r"\b(var)?char\b", r"(?<!')\btext\b", r"\(values\b", "within group",
        " % ", "is not distinct from", r"\boffset\b", r"\blistagg\(", r"decimal\(38",
    ],
    "databricks": [*OF_DUCKDB, *OF_POSTGRES, "float64", r"\boffset\b", r"\btext\)"],
    # It has no correlation, no cast of a boolean to text, and no text above 64 KB; the text of all pairs of levels has
    # megabytes.
    "redshift": [
        *OF_DUCKDB, "hash_record_extended", "pg_catalog", r"\bdouble(?! precision)", r"\(values\b", "distinct from",
        r"\bstring\)", r"\bcorr\(", r'cast\((leads\.)?"is_customer" as', r"listagg\([^;]* group by level\s*$",
    ],
    # An unquoted column name is stored in upper case, so a quoted lower-case name does not find it.
    "snowflake": [*OF_DUCKDB, *OF_POSTGRES, r"\boffset\b", "float64", "infinity", '(?-i:"[a-z_]+")'],
    # SQL Server 2022: earlier versions lack `is not distinct from`, greatest and least.
    "sqlserver": [
        *OF_DUCKDB, *OF_POSTGRES, r"\bdouble\b", r"\btext\b", r"\bstring\b", r"\bln\(", "infinity", r"\blimit\b",
        r"\boffset\b", r"\|\|", r"\bboolean\b", r"\b(true|false)\b", "percentile_cont", r"\blistagg\(", r"\bmod\(",
    ],
}  # fmt: skip

# The models that fail on a warehouse, with a part of the message.
COLLATION = "texts that differ only in case or in trailing blanks are equal there"
NO_QUANTILE = "there is no quantile of a group"
NO_CHECKS = "the checks of leads are not written in its dialect"
NO_NUMBER = 'column "is_customer": the type is boolean (for example "7"), which is not numeric'
REFUSED = {
    "bigquery": {"boolean_number": NO_NUMBER},
    "databricks": {},
    "redshift": {
        "boolean_number": NO_NUMBER,
        "boolean_category": 'column "is_customer": the type is boolean (for example "7"), which is not a category',
    },
    "snowflake": {"boolean_number": NO_NUMBER},
    "sqlserver": {
        "boolean_category": NO_CHECKS,
        "boolean_number": NO_CHECKS,
        "calibration_curve_by_quantile": NO_QUANTILE,
        "check_leads_to_score": NO_CHECKS,
        "check_training_leads": NO_CHECKS,
        "check_validation_leads": NO_CHECKS,
        "feature_correlations": "there are no booleans",
        "feature_histograms": NO_QUANTILE,
        "feature_importance": COLLATION,
        "feature_profile": NO_QUANTILE,
        "odds_ratios": COLLATION,
        "score_bands": "WITH",
        "score_change": "WITH",
        "score_contributions": COLLATION,
        # It joins the leads to the weights of their categories; `score_leads_by_numbers` works.
        "score_leads": "score_leads with a categorical feature does not work on sqlserver: " + COLLATION,
        "score_reasons": COLLATION,
        "training_categories": COLLATION,
        "training_run": "there are no booleans",
        "unseen_categories": COLLATION,
        "validation_scores": "WITH",
        "warn_of_leaks": NO_CHECKS,
        "warn_of_unseen_categories": NO_CHECKS,
    },
}

# The names of the warehouses in docs/engines.md, and the failures there that are not macros.
NAMES = {
    "bigquery": "BigQuery", "databricks": "Databricks", "redshift": "Redshift", "snowflake": "Snowflake",
    "sqlserver": "SQL Server",
}  # fmt: skip
BOOLEANS = {"boolean_category": "a boolean as a category", "boolean_number": "a boolean as a number"}

# In addition to the public macros: the queries of the trainer.
TRAINER = [
    "_moments_query", "_training_levels", "_encoded_leads", "_grouped_leads", "_scored_training_leads",
    "_sums_by_level", "_weights_query", "_training_info_query",
]  # fmt: skip


def run(folder, *command):
    """Run a Python program in a project's folder; returns its exit code and its output."""
    environment = os.environ | {"DBT_PROFILES_DIR": str(folder)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="session")
def project(tmp_path_factory):
    """The project that calls the macros, with this one installed."""
    folder = tmp_path_factory.mktemp("dialects") / "project"
    shutil.copytree(Path(__file__).parent / "project", folder)
    (folder / "packages.yml").write_text(f"packages:\n  - local: {PROJECT}\n", encoding="utf-8")
    code, said = run(folder, Path(sys.executable).parent / "dbt", "--quiet", "deps")
    assert code == 0, said
    return folder


class Compiled:
    """The project, compiled by dbt for one warehouse.

    Attributes:
        adapter: dbt's name of its adapter.
        nodes: models and tests, by dbt's id.
        macros: all macros, by dbt's id.
        refused: the first line of the error message for each failed node, by id.
        queries: the queries of the compilation.
    """

    def __init__(self, project, adapter):
        target = project / "targets" / adapter
        code, said = run(
            project, sys.executable, Path(__file__).parent / "offline.py", project / f"{adapter}.json", "--quiet",
            "compile", "--no-introspect", "--no-populate-cache", "--target", adapter, "--target-path", target,
        )  # fmt: skip
        assert code == 0, said
        manifest, results = (
            json.loads((target / f"{name}.json").read_text(encoding="utf-8")) for name in ("manifest", "run_results")
        )
        self.adapter = adapter
        self.macros = manifest["macros"]
        self.nodes = {
            key: node
            for key, node in manifest["nodes"].items()
            if node["resource_type"] in ("model", "test") and node["language"] == "sql"
        }
        self.queries = json.loads((project / f"{adapter}.json").read_text(encoding="utf-8"))
        self.refused = {
            result["unique_id"]: result["message"].split("\n")[1].strip()
            for result in results["results"]
            if result["status"] == "error"
        }

    def of(self, package):
        return {key: node for key, node in self.nodes.items() if node["package_name"] == package}

    def statements(self):
        """SQL, by name."""
        compiled = {node["name"]: node["compiled_code"] for node in self.nodes.values() if node.get("compiled_code")}
        return compiled | {f"query {place}": query for place, query in enumerate(self.queries)}


@pytest.fixture(scope="session", params=DIALECTS)
def compiled(request, project):
    return Compiled(project, request.param)


def problems(sql, adapter):
    """The parts of a statement that the warehouse would reject."""
    found = [foreign for foreign in EVERYWHERE + FOREIGN[adapter] if re.search(foreign, sql, re.IGNORECASE)]
    (tree,) = sqlglot.parse(sql, dialect=DIALECTS[adapter], error_level=sqlglot.ErrorLevel.RAISE)
    if isinstance(tree, exp.Command):
        found.append("not understood")
    for subquery in tree.find_all(exp.Subquery):
        if isinstance(subquery.parent, exp.From | exp.Join):
            found += [] if subquery.alias else ["subquery without a name"]
            found += ["column without a name" for column in subquery.this.selects if not column.alias_or_name]
    if adapter == "bigquery":
        found += [
            "WHERE without FROM" for select in tree.find_all(exp.Select)
            if select.args.get("where") and not select.args.get("from_")
        ]  # fmt: skip
        found += [
            "outer join without an equality" for join in tree.find_all(exp.Join)
            if join.side and not any(map(is_of_both_sides, conditions(join.args["on"])))
        ]  # fmt: skip
    if adapter == "sqlserver":
        found += ["CTE in a subquery" for ctes in tree.find_all(exp.With) if ctes.parent is not tree]
        found += ["condition as a column" for select in tree.find_all(exp.Select) for column in select.selects
                  if isinstance(column.unalias(), exp.Predicate | exp.Connector | exp.Not)]  # fmt: skip
        found += ["order in a query" for order in tree.find_all(exp.Order) if isinstance(order.parent, exp.Query)]
    return sorted(set(found))


def conditions(expression):
    return expression.flatten() if isinstance(expression, exp.And) else [expression]


def is_of_both_sides(condition):
    """Whether a join condition compares a column of one side with a column of the other."""
    if isinstance(condition, exp.Paren):
        return any(map(is_of_both_sides, conditions(condition.this)))
    if not isinstance(condition, exp.EQ):
        return False
    left, right = ({column.table for column in side.find_all(exp.Column)} for side in (condition.left, condition.right))
    return bool(left and right) and not left & right


def test_what_compiles_is_in_the_dialect(compiled):
    found = {name: problems(sql, compiled.adapter) for name, sql in compiled.statements().items()}
    assert {name: listed for name, listed in found.items() if listed} == {}


def test_every_model_and_every_test_is_compiled_or_refused(compiled):
    nodes = compiled.of("lead_scoring")
    assert len(nodes) > 130
    left_out = {node["name"] for node in nodes.values() if not node.get("compiled_code")}
    if compiled.adapter != "sqlserver":
        assert left_out == set()
        return
    # The first models fail, and dbt skips everything downstream.
    assert left_out == {node["name"] for node in nodes.values()}
    messages = {nodes[key]["name"]: message for key, message in compiled.refused.items() if key in nodes}
    assert messages.keys() == {"lead_scoring_training_set", "lead_scoring_validation_set"}
    for name, message in messages.items():
        assert message.startswith(f'lead_scoring: model "{name}" does not work on sqlserver: the checks of leads and')


def test_what_is_refused_says_why(compiled):
    own = compiled.of("dialects")
    messages = {own[key]["name"]: message for key, message in compiled.refused.items() if key in own}
    assert messages.keys() == REFUSED[compiled.adapter].keys()
    for name, message in messages.items():
        assert message.startswith("lead_scoring: ")
        assert REFUSED[compiled.adapter][name] in message


# The id, a text and a number with two decimals, in a contract.
CONTRACTS = {
    "bigquery": {"lead_id": "INT64", "region": "STRING", "age": "NUMERIC"},
    "databricks": {"lead_id": "bigint", "region": "string", "age": "decimal(10,2)"},
    "redshift": {"lead_id": "bigint", "region": "character varying(256)", "age": "numeric(10,2)"},
    "snowflake": {"LEAD_ID": "NUMBER(38,0)", "REGION": "character varying(16777216)", "AGE": "NUMBER(10,2)"},
}


def test_the_contract_has_the_columns_with_their_whole_types(compiled):
    (node,) = (node for node in compiled.of("dialects").values() if node["name"] == "contract")
    columns = {name: kind for kind, name in re.findall(r"cast\(null as (.*)\) as .(\w+).", node["compiled_code"])}
    # Every model fails on SQL Server.
    assert compiled.adapter == "sqlserver" or columns == CONTRACTS[compiled.adapter]


def public_macros(compiled):
    return {
        macro["name"]
        for macro in compiled.macros.values()
        if macro["package_name"] == "lead_scoring" and macro["original_file_path"] == f"macros/{macro['name']}.sql"
    }


def test_every_public_macro_and_every_query_of_the_trainer_is_called(compiled):
    tests = {
        macro["name"]
        for macro in compiled.macros.values()
        if macro["package_name"] == "lead_scoring" and macro["original_file_path"].startswith("macros/generic_tests/")
    }
    called = {key for node in compiled.of("dialects").values() for key in node["depends_on"]["macros"]}
    called |= {
        key
        for macro in compiled.macros.values()
        if macro["package_name"] == "dialects"
        for key in macro["depends_on"]["macros"]
    }
    wanted = public_macros(compiled) | tests | set(TRAINER)
    assert sorted(name for name in wanted if f"macro.lead_scoring.{name}" not in called) == []


def test_the_table_of_the_docs_says_what_is_refused(compiled):
    page = (PROJECT / "docs" / "engines.md").read_text(encoding="utf-8")
    row = re.search(rf"^\| {NAMES[compiled.adapter]} \|(.*)\|(.*)\|$", page, re.MULTILINE)
    compiles, refuses = row.groups()
    public = public_macros(compiled)
    refused = REFUSED[compiled.adapter].keys() - BOOLEANS.keys()
    macros = {max((name for name in public if model.startswith(name)), key=len) for model in refused}
    assert set(re.findall(r"`(\w+)`", refuses)) == macros
    if compiled.adapter != "sqlserver":
        assert compiles.strip() == "every model, test and macro"
        named = {model for model, words in BOOLEANS.items() if words in refuses}
        assert named == REFUSED[compiled.adapter].keys() & BOOLEANS
        return
    assert "every model;" in refuses
    # Two of them fail only with one of their arguments.
    assert set(re.findall(r"`(\w+)`", compiles)) == public - macros | {"score_leads", "calibration_curve"}
