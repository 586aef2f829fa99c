import pytest
from support.given_leads import EVERY_ROLE, MODELS, give
from support.harness import Project


@pytest.fixture(scope="module")
def project_with(built, tmp_path_factory):
    """A function that returns a copy of the project, parsed once per set of variables; `give` can replace leads."""
    projects = {}

    def get(variables):
        key = str(variables)
        if key not in projects:
            projects[key] = Project.copy_of(built, tmp_path_factory.mktemp("leads"))
            for role, model in MODELS.items():
                projects[key].write(f"models/staging/{model}.sql", f"select * from given_{role}")
            projects[key].parse(variables)
        for role in EVERY_ROLE:
            give(projects[key], role, "select * from leads")
        return projects[key]

    return get
