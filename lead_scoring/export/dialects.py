"""How a name, a text and a number are written in SQL so that every dialect reads the same."""

import click
import numpy as np
from sqlglot import Dialects, exp

# Those dialects of sqlglot that it only reads, those that have no SELECT with CTEs and CASE, and Athena's, which is
# read back other than it was written (Athena takes Trino's).
LEFT_OUT = {"", "athena", "dax", "dremio", "drill", "druid", "prql", "solr", "tableau"}
DIALECTS = sorted({dialect.value for dialect in Dialects} - LEFT_OUT)


def column(name, table=None):
    """A column under exactly this name."""
    return exp.column(name, table=table, quoted=True)


def text(value, dialect):
    """A text literal.

    Unless told that it is Unicode, SQL Server reads what its code page lacks as question marks.

    Raises:
        click.ClickException: for a text that no SQL can hold.
    """
    if "\0" in value:
        raise click.ClickException(f"{value!r} holds a NUL character, which no text in SQL can hold.")
    return exp.National(this=value) if dialect in ("tsql", "fabric") else exp.Literal.string(value)


def scientific(value):
    """The shortest decimal number that reads back as the same double, with an exponent."""
    return np.format_float_scientific(value, unique=True, trim="-")


def double(value):
    """A constant in double precision, to the last digit.

    It is the cast of a text: a bare 0.1 is a decimal in most dialects, 1e-1 in some, and decimals have digits to lose.
    """
    return exp.cast(exp.Literal.string(scientific(value)), exp.DType.DOUBLE)


def write(statement, dialect, width=80):
    """A statement in a dialect, identifiers quoted; what is longer than a number of characters is broken into lines."""
    return statement.sql(dialect=dialect, identify=True, pretty=True, max_text_width=width)


def comment(*lines):
    """Lines as comments, whatever the names in them hold."""
    return "".join(f"-- {' '.join(line.split())}\n" for line in lines)
