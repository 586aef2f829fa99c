"""Names, texts and numbers in SQL, written so that every dialect reads the same value."""

import click
import numpy as np
from sqlglot import Dialects, exp

# Dialects that sqlglot can read but not write, dialects without CTEs and CASE, and Athena's, which sqlglot does not
# read back as it wrote it (use Trino's for Athena).
LEFT_OUT = {"", "athena", "dax", "dremio", "drill", "druid", "prql", "solr", "tableau"}
DIALECTS = sorted({dialect.value for dialect in Dialects} - LEFT_OUT)


def column(name, table=None):
    """A column with exactly this name."""
    return exp.column(name, table=table, quoted=True)


def text(value, dialect):
    """A text literal.

    SQL Server needs the mark for Unicode: otherwise it replaces characters outside its code page with question marks.

    Raises:
        click.ClickException: the text contains NUL, which SQL cannot hold.
    """
    if "\0" in value:
        raise click.ClickException(f"{value!r} contains a NUL character, which SQL text cannot hold.")
    return exp.National(this=value) if dialect in ("tsql", "fabric") else exp.Literal.string(value)


def scientific(value):
    """The shortest decimal number that reads back as the same double, with an exponent."""
    return np.format_float_scientific(value, unique=True, trim="-")


def double(value):
    """A constant in double precision, to the last digit.

    It is the cast of a text: a bare 0.1 is a decimal in most dialects, 1e-1 in some, and a decimal can lose digits.
    """
    return exp.cast(exp.Literal.string(scientific(value)), exp.DType.DOUBLE)


def write(statement, dialect, width=80):
    """A statement in a dialect, with identifiers quoted, and wrapped at `width` characters."""
    return statement.sql(dialect=dialect, identify=True, pretty=True, max_text_width=width)


def comment(*lines):
    """Lines as comments, safe for any name in them."""
    return "".join(f"-- {' '.join(line.split())}\n" for line in lines)
