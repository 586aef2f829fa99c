"""Names and texts in DuckDB's SQL."""


def quoted(name):
    """A name as an identifier."""
    return '"' + name.replace('"', '""') + '"'


def text(value):
    """A text as a literal."""
    return "'" + value.replace("'", "''") + "'"
