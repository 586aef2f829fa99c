"""Filling in a template that lies beside the module that calls for it."""

from jinja2 import Environment, PackageLoader, StrictUndefined


def fill(package, template, filters, **values):
    """Fill in a template.

    Args:
        package: dotted name of the package in which it lies.
        template: its file name; what is filled into HTML is escaped.
        filters: functions by the name that the template calls them.
        values: what it shows, by name.

    Returns:
        the text.
    """
    environment = Environment(
        loader=PackageLoader(package, "."),
        autoescape=template.endswith(".html.jinja"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= filters
    return environment.get_template(template).render(**values)
