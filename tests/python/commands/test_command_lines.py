"""The command lines that reports and notebooks name."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from support.harness import PROJECT

from lead_scoring.commands import command

pytestmark = pytest.mark.quick


def build(path, is_only=True):
    return SimpleNamespace(path=Path(path), is_only=is_only, schema="main_scoring")


def test_the_demos_own_database_need_not_be_named():
    assert command(build(PROJECT / "lead_scoring.duckdb"), "export", "--leads") == "scripts/export --leads"
    assert command(build(PROJECT / "other.duckdb"), "export") == "scripts/export --database other.duckdb"
    assert command(build("/her leads/x.duckdb"), "export") == "scripts/export --database '/her leads/x.duckdb'"


def test_an_installed_package_is_called_from_the_project_that_installs_it(tmp_path):
    """Where `dbt deps` links to it."""
    (tmp_path / "dbt_packages").mkdir()
    package = tmp_path / "dbt_packages" / "lead_scoring"
    package.symlink_to(PROJECT)
    called = command(build(tmp_path / "sales.duckdb", is_only=False), "export", "--leads", folder=package)
    assert called == ("dbt_packages/lead_scoring/scripts/export --leads --database sales.duckdb --schema main_scoring")
