"""For warehouses that no test runs on: with dbt's adapter the macros compile to SQL that parses in the dialect.

Compiled, not run: no warehouse is asked. sqlglot takes nearly every function and type for one of the dialect, so those
that a warehouse is known not to have are listed here.
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

# dbt's name of an adapter, and sqlglot's of its dialect.
DIALECTS = {
    "bigquery": "bigquery",
    "databricks": "databricks",
    "redshift": "redshift",
    "snowflake": "snowflake",
    "sqlserver": "tsql",
}

OF_DUCKDB = [r"\berror\(", r"\bhash\("]
OF_POSTGRES = ["hash_record_extended", "double precision"]
FOREIGN = {
    # An outer join of BigQuery needs an equality, and its percentile_cont is for windows only.
    "bigquery": [
        *OF_DUCKDB, *OF_POSTGRES, r"\bdouble\b", r"\b(var)?char\b", r"\btext\b", r"\(values\b", "within group", " % ",
        "is not distinct from", r"\boffset\b", r"\blistagg\(", r"decimal\(38",
    ],
    "databricks": [*OF_DUCKDB, *OF_POSTGRES, "float64", r"\boffset\b", r"\btext\)"],
    "redshift": [
        *OF_DUCKDB, "hash_record_extended", r"\bdouble(?! precision)", r"\(values\b", "distinct from", r"\bstring\)",
    ],
    # A column whose name was written without quotes is none in small letters.
    "snowflake": [*OF_DUCKDB, *OF_POSTGRES, r"\boffset\b", "float64", "infinity", '(?-i:"[a-z_]+")'],
    # SQL Server 2022: before it there was neither `is not distinct from` nor greatest and least.
    "sqlserver": [
        *OF_DUCKDB, *OF_POSTGRES, r"\bdouble\b", r"\btext\b", r"\bstring\b", r"\bln\(", "infinity", r"\blimit\b",
        r"\boffset\b", r"\|\|", r"\bboolean\b", r"\b(true|false)\b", "percentile_cont", r"\blistagg\(",
    ],
}  # fmt: skip

# What is known not to run there. SQL Server takes no query with CTEs as a subquery, has neither booleans nor `||`, and
# no quantile of a group; nor has BigQuery.
KNOWN = {
    "bigquery": {"feature_histograms": ["within group"], "feature_profile": ["within group", " % "]},
    "sqlserver": {
        "feature_correlations": [r"\b(true|false)\b"],
        "feature_histograms": ["percentile_cont"],
        "feature_profile": [r"\b(true|false)\b", "percentile_cont", "CTE in a subquery"],
        "odds_ratios": [r"\bboolean\b"],
        "score_bands": ["CTE in a subquery"],
        "score_change": ["CTE in a subquery"],
        "score_reasons": [r"\|\|"],
        "training_run": [r"\b(true|false)\b"],
        "validation_scores": ["CTE in a subquery"],
    },
}

# These ask the database while they run: nothing of them is left to compile.
ASKS = ("check_", "warn_of_")

# Beside the public macros: what the trainer asks the database.
TRAINER = [
    "_moments_query", "_training_levels", "_encoded_leads", "_grouped_leads", "_scored_training_leads",
    "_sums_by_level", "_weights_query", "_training_info_query",
]  # fmt: skip


def dbt(folder, *arguments):
    """Run dbt on the project in a folder, without a connection; its exit code and what it printed."""
    command = [Path(sys.executable).parent / "dbt", "--quiet", *arguments]
    environment = os.environ | {"DBT_PROFILES_DIR": str(folder)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="session")
def project(tmp_path_factory):
    """The project that calls the macros, with this one installed."""
    folder = tmp_path_factory.mktemp("dialects") / "project"
    shutil.copytree(Path(__file__).parent / "project", folder)
    (folder / "packages.yml").write_text(f"packages:\n  - local: {PROJECT}\n", encoding="utf-8")
    code, said = dbt(folder, "deps")
    assert code == 0, said
    return folder


@pytest.fixture(scope="session", params=DIALECTS)
def manifest(request, project):
    """dbt's manifest after compiling for one warehouse, under `adapter` its name."""
    target = project / "targets" / request.param
    code, said = dbt(
        project, "compile", "--no-introspect", "--no-populate-cache", "--target", request.param, "--target-path", target
    )
    assert code == 0, said
    return {"adapter": request.param} | json.loads((target / "manifest.json").read_text(encoding="utf-8"))


def own(manifest):
    return [node for node in manifest["nodes"].values() if node["package_name"] == "dialects"]


def problems(sql, adapter):
    """What the warehouse would not take of a statement."""
    found = [foreign for foreign in FOREIGN[adapter] if re.search(foreign, sql, re.IGNORECASE)]
    (tree,) = sqlglot.parse(sql, dialect=DIALECTS[adapter], error_level=sqlglot.ErrorLevel.RAISE)
    if isinstance(tree, exp.Command):
        found.append("not understood")
    if adapter == "sqlserver" and any(ctes.parent is not tree for ctes in tree.find_all(exp.With)):
        found.append("CTE in a subquery")
    for subquery in tree.find_all(exp.Subquery):
        if isinstance(subquery.parent, exp.From | exp.Join):
            found += [] if subquery.alias else ["subquery without a name"]
            found += ["column without a name" for column in subquery.this.selects if not column.alias_or_name]
    return found


def test_what_compiles_is_in_the_dialect(manifest):
    statements = {node["name"]: node["compiled_code"] for node in own(manifest)}
    assert len(statements) >= 25
    found = {name: problems(sql, manifest["adapter"]) for name, sql in statements.items()}
    assert {name: listed for name, listed in found.items() if listed} == KNOWN.get(manifest["adapter"], {})


def test_every_public_macro_and_every_query_of_the_trainer_is_compiled(manifest):
    public = [
        macro["name"]
        for macro in manifest["macros"].values()
        if macro["package_name"] == "lead_scoring"
        and macro["original_file_path"].startswith(("macros/generic_tests/", f"macros/{macro['name']}."))
        and not macro["name"].startswith(ASKS)
    ]
    called = {identifier for node in own(manifest) for identifier in node["depends_on"]["macros"]}
    called |= {
        identifier
        for macro in manifest["macros"].values()
        if macro["package_name"] == "dialects"
        for identifier in macro["depends_on"]["macros"]
    }
    assert sorted(name for name in public + TRAINER if f"macro.lead_scoring.{name}" not in called) == []


@pytest.mark.parametrize("adapter", ["bigquery", "sqlserver"])
def test_a_calibration_curve_by_quantile_is_refused_where_there_is_no_quantile_of_a_group(project, adapter):
    call = "{{ lead_scoring.calibration_curve('scores', strategy='quantile') }}"
    target = project / "targets" / f"{adapter}_refused"
    code, said = dbt(
        project, "compile", "--no-introspect", "--no-populate-cache", "--target", adapter, "--target-path", target,
        "--inline", call,
    )  # fmt: skip
    assert code != 0
    assert "Use the strategy uniform" in said
