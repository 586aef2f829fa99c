"""Open written pages in a real browser, from the file, without a network."""

import re
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Page


@dataclass
class Visit:
    """An open page and what it has done so far that a page of its own accord should not.

    Attributes:
        page: the playwright Page.
        errors: messages of console errors and of exceptions that nobody caught.
        requests: addresses that the page asked for outside its own file; those on a network were refused.
    """

    page: Page
    errors: list = field(default_factory=list)
    requests: list = field(default_factory=list)


@contextmanager
def open_page(browser, address, width=1400, height=900):
    """Open a page and wait until it has loaded.

    Args:
        browser: the fixture `chromium`.
        address: a file: address, with query and fragment if need be.
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
    """By how many CSS pixels the page is wider than a window of that width: 0 where nothing has to be scrolled."""
    page.set_viewport_size({"width": width, "height": page.viewport_size["height"]})
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
