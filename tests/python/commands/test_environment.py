"""The Python that runs the scripts of an installed package. `dbt deps` empties the package's own folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.harness import PROJECT

pytestmark = pytest.mark.quick


@pytest.fixture
def package(tmp_path):
    """The package, installed like a local one by `dbt deps`: a link in dbt_packages."""
    folder = tmp_path / "her project" / "dbt_packages"
    folder.mkdir(parents=True)
    (folder / "lead_scoring").symlink_to(PROJECT)
    return folder / "lead_scoring"


def run(package, script, **environment):
    """Run a script with --help, in the folder of the user's project."""
    variables = {key: value for key, value in os.environ.items() if key not in ("VIRTUAL_ENV", "PYTHONPATH")}
    return subprocess.run(
        [package / "scripts" / script, "--help"],
        cwd=package.parent.parent,
        env=variables | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def bare(tmp_path):
    """A PATH on which Python has no packages."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("python3", "python"):
        (folder / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" -S "$@"\n', encoding="utf-8")
        (folder / name).chmod(0o755)
    return f"{folder}:/usr/bin:/bin"


@pytest.mark.parametrize("script", ["report", "export", "notebook"])
def test_the_callers_environment_is_taken_where_it_has_what_is_needed(package, bare, script):
    done = run(package, script, PATH=bare, VIRTUAL_ENV=sys.prefix)
    assert done.returncode == 0, done.stderr
    assert f"Usage: scripts/{script}" in done.stdout
    assert "Setting up" not in done.stderr
    assert [path.name for path in package.parent.parent.iterdir()] == ["dbt_packages"]


def test_otherwise_one_is_set_up_beside_the_users_project(package, bare):
    """An environment that looks complete: its packages match the pins."""
    environment = package.parent.parent / ".venv-lead-scoring"
    (environment / "bin").mkdir(parents=True)
    python = environment / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    pins = subprocess.check_output(["cksum"], stdin=(PROJECT / "requirements" / "report.txt").open("rb"), text=True)
    (environment / ".report-pins").write_text(pins, encoding="utf-8")
    done = run(package, "report", PATH=bare)
    assert done.returncode == 0, done.stderr
    assert "Usage: scripts/report" in done.stdout


def test_what_is_set_up_and_where_is_said(package, bare):
    done = run(package, "report", PATH=bare, PYTHON="/nonexistent/python")
    assert done.returncode != 0
    assert f"Setting up {package.parent.parent / '.venv-lead-scoring'} from requirements/report.txt" in done.stderr
    assert "To use your own environment" in done.stderr
    assert not Path(package / ".venv-lead-scoring").exists()


def test_a_further_set_up_says_what_it_adds_and_takes_no_minute_again(package, bare):
    """Python is there with pip, which says what it would install."""
    environment = package.parent.parent / ".venv-lead-scoring"
    (environment / "bin").mkdir(parents=True)
    python = environment / "bin" / "python"
    python.write_text('#!/bin/sh\n[ "$1" = -c ] || exit 1\n', encoding="utf-8")
    python.chmod(0o755)
    done = run(package, "report", PATH=bare)
    assert done.returncode != 0
    assert done.stderr == f"Adding requirements/report.txt to {environment}.\n"
