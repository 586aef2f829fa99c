"""Open pages in a real browser, from a file, without a network."""

import re
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Page


@dataclass
class Visit:
    """An open page, and its errors and requests so far, which should not happen.

    Attributes:
        page: the playwright Page.
        errors: messages of console errors and of uncaught exceptions.
        requests: addresses outside its own file that the page requested; requests to a network were blocked.
    """

    page: Page
    errors: list = field(default_factory=list)
    requests: list = field(default_factory=list)


@contextmanager
def open_page(browser, address, width=1400, height=900):
    """Open a page and wait until it has loaded.

    Args:
        browser: the fixture `chromium`.
        address: a file: address, optionally with query and fragment.
        width: of the window, in CSS pixels.
        height: likewise.

    Yields:
        a Visit.
    """
    context = browser.new_context(viewport={"width": width, "height": height})
    try:
        visit = Visit(context.new_page())
        itself = re.split("[?#]", address)[0]
        visit.page.on("console", lambda message: visit.errors.append(message.text) if message.type == "error" else None)
        visit.page.on("pageerror", lambda error: visit.errors.append(str(error)))

        def note(request):
            if not request.url.startswith((itself, "data:", "blob:")):
                visit.requests.append(request.url)

        visit.page.on("request", note)
        visit.page.on("websocket", lambda socket: visit.requests.append(socket.url))
        context.route(re.compile("^https?:"), lambda route: route.abort())
        visit.page.goto(address, wait_until="load")
        yield visit
    finally:
        context.close()


def horizontal_overflow(page, width):
    """The number of CSS pixels by which the page is wider than the window; 0 if there is no scrolling."""
    page.set_viewport_size({"width": width, "height": page.viewport_size["height"]})
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
