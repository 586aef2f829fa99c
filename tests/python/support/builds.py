"""Builds of the projects that many tests read."""

import shutil

from support.harness import PROJECT, Project

# Unit tests have rows of their own and give the same results in every project, so only the builds of the demo and of
# integration_tests in CI run them.
NO_UNIT_TESTS = ["--exclude-resource-type", "unit_test"]
TRAINED_IN_SQL = {"lead_scoring_trainer": "sql"}


def parse_demo(folder):
    """The demo, parsed but not built."""
    project = Project(PROJECT, folder)
    assert project.dbt("parse").success, project.said


def build_demo(folder, *arguments, variables=None):
    """The demo, built and tested by `dbt build`."""
    project = Project(PROJECT, folder)
    result = project.dbt("build", "--warn-error", *arguments, variables=variables)
    assert result.success, project.said


def build_demo_in_sql(folder):
    """The demo without Python models."""
    build_demo(folder, *NO_UNIT_TESTS, variables=TRAINED_IN_SQL)


def sales_in(folder):
    """The project of integration_tests in a folder."""
    return Project(folder, folder / "output", database_variable="SALES_DATABASE")


def build_sales(folder):
    """integration_tests, copied out of the project, installed and built."""
    shutil.copytree(
        PROJECT / "integration_tests",
        folder,
        dirs_exist_ok=True,
        ignore=shutil.ignore_patterns("dbt_packages", "target", "logs", "*.duckdb*", "package-lock.yml"),
    )
    (folder / "output").mkdir()
    project = sales_in(folder)
    project.write("packages.yml", f"packages:\n  - local: {PROJECT}\n  - local: instances/lead_scoring_engagement\n")
    assert project.dbt("deps").success, project.said
    result = project.dbt("build", "--warn-error", *NO_UNIT_TESTS)
    assert result.success, project.said
