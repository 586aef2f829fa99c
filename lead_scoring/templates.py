"""Fill in a template that is stored next to the module that uses it."""

from jinja2 import Environment, PackageLoader, StrictUndefined


def fill(package, template, filters, **values):
    """Fill in a template.

    Args:
        package: dotted name of the package that contains it.
        template: its file name; values in HTML are escaped.
        filters: functions by the names that the template uses.
        values: values to fill in, by name.

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
