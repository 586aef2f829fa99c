"""The whole project with dbt 2, with the same results as with dbt 1. Run it with: scripts/test --engine dbt-2"""

import importlib.util
import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

import duckdb
import pandas as pd
import pytest
from support.builds import TRAINED_IN_SQL, sales_in
from support.harness import PROJECT, Project
from support.required import missing

DBT = PROJECT / ".venv-dbt-2" / "bin" / "dbt"
# The time, the duration and the tool of the build.
OF_THE_RUN = {"trained_at", "scored_at", "seconds", "dbt_version"}
# It runs no Python models on DuckDB, and nothing else selects C.
SALES_IN_SQL = TRAINED_IN_SQL | {"lead_scoring_c": 1.0}


class Dbt2:
    """dbt 2, with the DuckDB of dbt 1; otherwise it would download another one."""

    def __init__(self, folder):
        if not DBT.exists():
            missing(
                "this test needs the engine of dbt 2, and requirements/dbt-2.txt has no wheel with it for this machine"
            )
        self.folder = folder
        (folder / "drivers").mkdir()
        # The library in the wheel is also a Python module: it loads only if Python's own library is already loaded.
        python = Path(sysconfig.get_config_var("LIBDIR") or "", sysconfig.get_config_var("LDLIBRARY") or "")
        if python.suffix != ".so" or not python.exists():
            missing(f"this test needs a Python with a shared library, which {python} is not")
        (folder / "drivers" / "duckdb.toml").write_text(
            f"""manifest_version = 1
[Driver]
entrypoint = "duckdb_adbc_init"
shared = "{importlib.util.find_spec("_duckdb").origin}"
"""
        )
        self.environment = {
            "ADBC_DRIVER_PATH": str(folder / "drivers"),
            "LD_PRELOAD": str(python),
            "HOME": str(folder),
            "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        }

    def run(self, project, command, *arguments, variables=None):
        """Run a command on a project.

        It must succeed without messages at level warn or error. Returns: dbt's output.
        """
        options = [
            option for option in project.command_line(command, *arguments, variables=variables) if option != "--quiet"
        ]
        environment = os.environ | self.environment | {project.database_variable: str(project.database)}
        ran = subprocess.run([DBT, *options], env=environment, capture_output=True, text=True, cwd=project.folder)
        said = ran.stdout + ran.stderr
        assert ran.returncode == 0, said
        assert "[warning]" not in said, said
        assert f"Finished '{command}' successfully" in said, said
        return said


@pytest.fixture(scope="module")
def dbt_2(tmp_path_factory):
    return Dbt2(tmp_path_factory.mktemp("dbt_2"))


def tables(project):
    """Every table and view of a project, by schema and name, in an order that does not depend on the engine."""
    with duckdb.connect(str(project.database)) as connection:
        names = connection.sql("select table_schema, table_name from information_schema.tables order by all").fetchall()
        frames = {name: connection.sql('from "{}"."{}"'.format(*name)).df() for name in names}
    for name, frame in frames.items():
        frame = frame.drop(columns=OF_THE_RUN & {*frame})
        # Sort first by columns that are equal on both sides.
        keys = [*frame.select_dtypes(exclude="float"), *frame.select_dtypes("float")]
        frames[name] = frame.sort_values(keys, ignore_index=True, key=lambda column: column.astype("string"))
    return frames


def assert_alike(ours, theirs):
    """Assert that two projects have the same tables: the weights to the last bit, other numbers to 1e-12."""
    found, expected = tables(ours), tables(theirs)
    assert list(found) == list(expected)
    for name, frame in expected.items():
        exact = name[1].endswith("weights")
        pd.testing.assert_frame_equal(
            found[name], frame, check_dtype=False, check_exact=exact, rtol=0, atol=1e-12, obj=str(name)
        )


def test_the_demo_is_read_without_a_warning(dbt_2, tmp_path):
    dbt_2.run(Project(PROJECT, tmp_path), "parse")


def test_the_demo_is_the_same_with_dbt_2(dbt_2, tmp_path, built_in_sql):
    project = Project(PROJECT, tmp_path)
    print(dbt_2.run(project, "build")[-200:])
    assert_alike(project, built_in_sql)


def test_two_scorings_are_the_same_with_dbt_2(dbt_2, tmp_path, sales):
    ours, theirs = (
        sales_in(shutil.copytree(sales.folder, tmp_path / name, symlinks=True)) for name in ("ours", "theirs")
    )
    for project in (ours, theirs):
        project.database.unlink()
    assert theirs.dbt("build", variables=SALES_IN_SQL).success, theirs.said
    # dbt 2 looks for the models of a package only in its own folder, so the folder of the second scoring has links to
    # them.
    instance = ours.folder / "instances" / "lead_scoring_engagement"
    (instance / "models").symlink_to(PROJECT / "models")
    (instance / "tests").symlink_to(PROJECT / "tests" / "singular")
    settings = instance / "dbt_project.yml"
    text = settings.read_text(encoding="utf-8")
    for folder, link in {"models": "models", "tests/singular": "tests"}.items():
        text = text.replace(f"../../dbt_packages/lead_scoring/{folder}", link)
    settings.write_text(text, encoding="utf-8")
    dbt_2.run(ours, "deps")
    # It keeps only one file for two tests with the same name. These tests differ between scorings by the id.
    one_file = ["no_validation_lead_is_a_training_lead", "every_scored_lead_has_its_reasons"]
    print(dbt_2.run(ours, "build", "--exclude", *one_file, variables=SALES_IN_SQL)[-200:])
    assert_alike(ours, theirs)


def test_a_setting_that_cannot_be_meant_is_refused_by_dbt_2(dbt_2, tmp_path):
    with pytest.raises(AssertionError, match=r"lead_scoring: variable lead_scoring_reasons must be .* it is set to 0"):
        dbt_2.run(Project(PROJECT, tmp_path), "build", variables={"lead_scoring_reasons": 0})
