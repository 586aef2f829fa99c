"""Macros do not use anything that the Jinja of dbt 2 lacks or reads differently: it could silently go wrong."""

import pytest
from dbt_common.clients.jinja import get_environment
from jinja2 import nodes
from support.harness import PROJECT

pytestmark = pytest.mark.quick

FOLDERS = ["macros", "models", "tests/singular", "integration_tests/models", "integration_tests/tests"]
TEMPLATES = [
    (str(path.relative_to(PROJECT)), path.read_text(encoding="utf-8"))
    for folder in FOLDERS
    for path in sorted((PROJECT / folder).rglob("*.sql"))
]


def read_otherwise(template):
    """The lines of a template with such a construct, and the construct."""
    tree = get_environment().parse(template)
    for comparison in tree.find_all(nodes.Compare):
        if len(comparison.ops) > 1:
            yield comparison.lineno, "a chain of comparisons: 5 <= 3 <= 4 is (5 <= 3) <= 4 there, which is true"
    for conversion in tree.find_all(nodes.Filter):
        if conversion.name in ("int", "float") and conversion.args:
            yield conversion.lineno, f"the filter {conversion.name} takes a default by its name there, or none"


@pytest.mark.parametrize(("path", "template"), TEMPLATES, ids=[path for path, _ in TEMPLATES])
def test_jinja_means_the_same_to_dbt_1_and_2(path, template):
    assert list(read_otherwise(template)) == []


@pytest.mark.parametrize("template", ["{{ 1 <= x <= 2 }}", "{{ x | float(-1) }}", "{{ x | int(0) }}"])
def test_what_is_read_otherwise_is_found(template):
    assert [line for line, _ in read_otherwise(template)] == [1]
