"""The split of the labelled leads into training and validation."""

import pytest
from support.harness import Project
from support.smallest import LEADS, SETTINGS


def test_a_split_by_fraction_is_the_same_hash_on_every_engine(smallest):
    """The rule in Python: the first 32 bits of the MD5 of a word and the id, compared with the fraction."""
    digests = smallest.query("select id, md5('lead_scoring:' || id) as digest from leads")
    expected = set(digests.loc[digests["digest"].str[:8].map(lambda text: int(text, 16)) < 0.25 * 2**32, "id"])
    assert set(smallest.query("from lead_scoring_validation_set")["id"]) == expected
    assert 0.22 < len(expected) / 2000 < 0.28
    training = set(smallest.query("from lead_scoring_training_set")["id"])
    assert training == set(digests["id"]) - expected


def by_date(column, day):
    return {"lead_scoring_date": column, "lead_scoring_validation_from": day}


@pytest.fixture(scope="module")
def project_with(tmp_path_factory):
    """A function that gives a consumer's project with these variables, the same one for the same."""
    projects = {}

    def get(variables):
        key = str(variables)
        if key not in projects:
            projects[key] = Project.consumer(tmp_path_factory.mktemp("split"), {}, SETTINGS | variables)
        return projects[key]

    return get


@pytest.mark.parametrize(
    ("sql", "variables", "words"),
    [
        (LEADS.replace("'L' || i as id", "'L' || (i // 2) as id"), {}, "2 leads have the id L"),
        (LEADS, by_date("day", "2020-01-01"), "there are no training leads"),
        (LEADS, by_date("day", "2030-01-01"), "there are no validation leads"),
        (LEADS, by_date("Tag", "2026-02-01"), 'column "Tag": there is no such'),
        (LEADS, by_date("x", "2026-02-01"), "is also the date"),
        (
            LEADS.replace("date '2026", "timestamptz '2026").replace("as integer)", "as integer) * interval 1 day"),
            by_date("day", "2026-02-01"),
            r"the type is timestamp with time zone .* which is not a date.*without time zone",
        ),
        (
            LEADS.replace("date '2026", "case when i % 900 <> 3 then date '2026").replace(" as day", " end as day"),
            by_date("day", "2026-02-01"),
            "3 leads have the date NULL",
        ),
        (
            LEADS.replace("date '2026-01-01' +", "").replace("as integer)", "as varchar)"),
            by_date("day", "2026-02-01"),
            r'the type is text \(for example "0"\), which is not a date',
        ),
    ],
)  # fmt: skip
def test_a_split_that_cannot_be_made_is_refused(project_with, sql, variables, words):
    project = project_with(variables)
    project.write("models/leads.sql", sql)
    result = project.dbt("run", "--select", "leads", "lead_scoring_training_set", "lead_scoring_validation_set")
    assert not result.success
    with pytest.raises(AssertionError, match=words):
        raise AssertionError(f"{result.exception} {project.said}".replace("\n", " "))
