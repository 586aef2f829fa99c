import functools

import duckdb
import pytest
from harness import PROJECT, Project
from hypothesis import HealthCheck, settings

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


@pytest.fixture
def copy(built, tmp_path):
    """A copy of the built project, to change and to break."""
    return Project.copy_of(built, tmp_path)


@pytest.fixture(scope="session")
def render(built):
    """A function that makes SQL of a template; the same template is rendered once."""
    return functools.cache(built.render)


@pytest.fixture
def duck():
    """A DuckDB connection to an empty database in memory."""
    with duckdb.connect(config={"threads": 1}) as connection:
        yield connection
