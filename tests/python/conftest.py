import functools
import json
import shutil

import duckdb
import pytest
from hostile.projects import build_hostile
from hypothesis import HealthCheck, settings
from picture import find_chromium
from playwright.sync_api import sync_playwright
from support.builds import build_demo, build_demo_in_sql, build_sales, parse_demo, sales_in
from support.harness import PROJECT, Project
from support.once import Once
from support.postgres import server
from support.required import not_installed
from support.smallest import build_smallest

settings.register_profile(
    "default",
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.load_profile("default")


# The folders with the slowest tests come first, so that no process runs them alone at the end.
LONG = ["engines", "hostile", "package", "commands", "training", "checks", "project", "settings"]


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: LONG.index(item.path.parent.name) if item.path.parent.name in LONG else len(LONG))


@pytest.fixture(scope="session")
def once(tmp_path_factory, worker_id):
    """Makes folders that all processes of the run need, and copies them for this process: see support/once.py."""
    own = tmp_path_factory.getbasetemp()
    return Once(own if worker_id == "master" else own.parent, tmp_path_factory.mktemp)


@pytest.fixture(scope="session")
def built(once):
    """The project, fully built and tested by `dbt build` in a database of its own. Only for reading."""
    return Project(PROJECT, once.copy("built", build_demo))


@pytest.fixture(scope="session")
def manifest(parsed):
    """dbt's manifest of the project's nodes and macros."""
    return json.loads((parsed.output / "target" / "manifest.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def built_in_sql(once):
    """The same with the trainer sql. Only for reading."""
    return Project(PROJECT, once.copy("built_in_sql", build_demo_in_sql))


@pytest.fixture(scope="session")
def sales(once):
    """integration_tests, copied out of the project, installed and built."""
    return sales_in(once.copy("sales", build_sales))


@pytest.fixture(scope="session")
def smallest(once):
    """A project of a user's with the fewest settings, built. Only for reading."""
    folder = once.copy("smallest", build_smallest)
    return Project(folder, folder / "output")


@pytest.fixture(scope="session")
def hostile(once):
    """A project with hostile names, texts and numbers, installed and built. Only for reading."""
    folder = once.copy("hostile", build_hostile)
    return Project(folder, folder / "output")


@pytest.fixture
def sales_copy(sales, tmp_path):
    return sales_in(shutil.copytree(sales.folder, tmp_path / "sales", symlinks=True))


@pytest.fixture
def copy(built, tmp_path):
    """A copy of the built project, for tests that change or break it."""
    return Project.copy_of(built, tmp_path)


@pytest.fixture(scope="session")
def parsed(once):
    """The parsed project, with an empty database."""
    return Project(PROJECT, once.copy("parsed", parse_demo))


@pytest.fixture(scope="session")
def render(parsed):
    """A function that renders a template to SQL; each template is rendered only once."""
    return functools.cache(parsed.render)


@pytest.fixture(scope="session")
def postgres():
    """The connection to a PostgreSQL server that runs only for these tests."""
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

    It is closed after each file, because asyncio.run in other tests of this process fails while it is open.
    """
    executable = find_chromium()
    if executable is None:
        not_installed("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()
