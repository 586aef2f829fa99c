"""Take the picture of the report that the README shows: docs/images/report.png, of the demo's last build.

Run `python -m scripts.picture` after `scripts/build`; it needs a Chromium or Chrome.
"""

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from lead_scoring.database import PLAIN_SCORING, PROJECT, default_path, open_build
from lead_scoring.report.page import report

PICTURE = PROJECT / "docs" / "images" / "report.png"
# In CSS pixels. It covers the verdict and the first leads to call.
SIZE = {"width": 1000, "height": 1040}


def find_chromium():
    """Path of an installed Chromium or Chrome; None without one."""
    names = ["chromium", "chromium-browser", "google-chrome"]
    return next(filter(None, map(shutil.which, names)), None)


def take(browser, database, picture):
    """Take the picture of a build's report.

    Args:
        browser: a playwright Browser.
        database: the DuckDB file.
        picture: the pathlib.Path of the PNG file to write.
    """
    with open_build(database, scoring=PLAIN_SCORING) as build:
        page = report(build)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.html"
        file.write_text(page, encoding="utf-8")
        visit = browser.new_page(viewport=SIZE, color_scheme="light")
        visit.goto(file.as_uri())
        visit.wait_for_function("document.documentElement.dataset.drawn === 'all'")
        picture.parent.mkdir(parents=True, exist_ok=True)
        visit.screenshot(path=picture)
        visit.close()


def main():
    with sync_playwright() as playwright:
        # Chromium has no sandbox of its own in a container, which already is one. It opens only our own page.
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        take(browser, default_path(), PICTURE)
        browser.close()
    print(PICTURE)


if __name__ == "__main__":
    main()
