import functools
import json
import shutil

import duckdb
import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import sync_playwright
from support.browser import find_chromium
from support.harness import PROJECT, Project
from support.postgres import server
from support.required import not_installed

settings.register_profile(
    "default",
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.load_profile("default")


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The project, fully built and tested by `dbt build` in a database of its own. Only for reading."""
    project = Project(PROJECT, tmp_path_factory.mktemp("built"))
    result = project.dbt("build", "--warn-error")
    assert result.success, project.said
    return project


@pytest.fixture(scope="session")
def manifest(built):
    """What dbt knows of the project's nodes and macros after a build."""
    return json.loads((built.output / "target" / "manifest.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def sales(tmp_path_factory):
    """integration_tests, copied out of the project, installed and built."""
    folder = tmp_path_factory.mktemp("sales")
    shutil.copytree(
        PROJECT / "integration_tests",
        folder,
        dirs_exist_ok=True,
        ignore=shutil.ignore_patterns("dbt_packages", "target", "logs", "*.duckdb*", "package-lock.yml"),
    )
    (folder / "output").mkdir()
    project = Project(folder, folder / "output", database_variable="SALES_DATABASE")
    project.write("packages.yml", f"packages:\n  - local: {PROJECT}\n  - local: instances/lead_scoring_engagement\n")
    assert project.dbt("deps").success, project.said
    result = project.dbt("build", "--warn-error")
    assert result.success, project.said
    return project


@pytest.fixture
def sales_copy(sales, tmp_path):
    shutil.copytree(sales.folder, tmp_path / "sales", symlinks=True)
    return Project(tmp_path / "sales", tmp_path / "sales" / "output", database_variable="SALES_DATABASE")


@pytest.fixture
def copy(built, tmp_path):
    """A copy of the built project, to change and to break."""
    return Project.copy_of(built, tmp_path)


@pytest.fixture(scope="session")
def render(built):
    """A function that makes SQL of a template; the same template is rendered once."""
    return functools.cache(built.render)


@pytest.fixture(scope="session")
def postgres():
    """How to connect to a PostgreSQL server that runs for these tests alone."""
    with server() as connection:
        yield connection


@pytest.fixture
def duck():
    """A DuckDB connection to an empty database in memory."""
    with duckdb.connect(config={"threads": 1}) as connection:
        yield connection


@pytest.fixture(scope="module")
def chromium():
    """A headless Chromium, as a playwright Browser.

    It is closed after each file: as long as it is open, asyncio.run of other tests in this process would fail.
    """
    executable = find_chromium()
    if executable is None:
        not_installed("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()
