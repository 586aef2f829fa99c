"""Run `scripts/report` on a build, and open the page."""

from contextlib import contextmanager

from click.testing import CliRunner
from support.browser import open_page

from lead_scoring.report.__main__ import main


def write_report(project, file):
    """Run the command; the file that it wrote."""
    arguments = ["--database", str(project.database), "--schema", "main", "--output", str(file)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return file


@contextmanager
def open_report(file, chromium):
    """A visit to a written report whose charts are drawn."""
    with open_page(chromium, file.as_uri()) as visit:
        visit.page.wait_for_function("document.documentElement.dataset.drawn === 'all'")
        yield visit
