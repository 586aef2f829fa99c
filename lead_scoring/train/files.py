"""Two files of leads, read into a database with the same types on both sides."""

import difflib
from dataclasses import dataclass

import click
import duckdb

from lead_scoring.quoting import quoted, text

READERS = {".csv": "read_csv", ".tsv": "read_csv", ".parquet": "read_parquet"}
DEFAULT_ID = "lead_id"


@dataclass(frozen=True)
class Leads:
    """What the two files hold.

    Attributes:
        id_column: the column that identifies a lead; the rows' numbers where the files have none.
        label_column: the column with the outcome, as the files spell it.
        features: the columns to learn from, in the training file's order.
    """

    id_column: str
    label_column: str
    features: list[str]


def load(connection, train, valid, lead_id, label, features, exclude):
    """Read both files into the tables files.training_leads and files.validation_leads, and say what is what.

    Args:
        connection: a DuckDB connection.
        train, valid: pathlib.Path of a CSV (.csv, .tsv, also .gz) or Parquet file.
        lead_id: the id's column; None for lead_id where both files have it, or else the number of the row.
        label: the label's column.
        features: columns to learn from; every other column where it is empty.
        exclude: columns not to learn from.

    Returns:
        Leads.

    Raises:
        click.ClickException: a file cannot be read, has no rows, or lacks a column; it names the file and the column.
    """
    sides = {train: _types(connection, train), valid: _types(connection, valid)}
    names = {path: {name.lower(): name for name in types} for path, types in sides.items()}

    def column(name, option):
        for path, known in names.items():
            if name.lower() not in known:
                raise click.ClickException(
                    f'{path}: has no column "{name}" ({option}). {_suggestion(name, sides[path])}'
                )
        return names[train][name.lower()]

    label = column(label, "--label")
    has_id = lead_id is not None or all(DEFAULT_ID in known for known in names.values())
    lead_id = column(lead_id or DEFAULT_ID, "--id") if has_id else DEFAULT_ID
    left_out = {lead_id, label, *(column(name, "--exclude") for name in exclude)}
    if features:
        features = [column(name, "--feature") for name in features]
    else:
        features = [name for name in sides[train] if name not in left_out]
        for name in features:
            if name.lower() not in names[valid]:
                raise click.ClickException(
                    f'{valid}: has no column "{name}", which {train} has. Add it, or --exclude "{name}" in both.'
                )
    if not features:
        raise click.ClickException(f"{train}: has no column to learn from beside the id and the label.")
    if DEFAULT_ID in names[train] and not has_id:
        raise click.ClickException(f'{valid}: has no column "{DEFAULT_ID}", which {train} has. Name the id with --id.')

    connection.execute("create schema files")
    rows_before = 0
    for table, path in {"training_leads": train, "validation_leads": valid}.items():
        selected = [] if has_id else [f"row_number() over () + {rows_before} as {DEFAULT_ID}"]
        for name in [lead_id] * has_id + [label, *features]:
            source = names[path][name.lower()]
            kind = _common_type(sides[train][names[train][name.lower()]], sides[valid][names[valid][name.lower()]])
            selected.append(f"cast({quoted(source)} as {kind}) as {quoted(name)}" if kind else quoted(source))
        try:
            connection.execute(f"create table files.{table} as select {', '.join(selected)} from {_reader(path)}")
        except duckdb.Error as error:
            raise click.ClickException(f"{path}: cannot be read. {error}") from error
        rows_before += connection.execute(f"select count(*) from files.{table}").fetchone()[0]
    return Leads(lead_id, label, features)


def _types(connection, path):
    """Types of a file's columns by name, from all its rows."""
    if not path.is_file():
        raise click.ClickException(f"{path}: no such file.")
    try:
        described = connection.execute(f"describe from {_reader(path)}").fetchall()
        rows = connection.execute(f"select count(*) from {_reader(path)}").fetchone()[0]
    except duckdb.Error as error:
        raise click.ClickException(f"{path}: cannot be read. {error}") from error
    if rows == 0:
        raise click.ClickException(f"{path}: has no rows.")
    return {row[0]: row[1] for row in described}


def _reader(path):
    suffix = next((suffix for suffix in reversed(path.suffixes) if suffix.lower() != ".gz"), "").lower()
    if suffix not in READERS:
        raise click.ClickException(f"{path}: is neither CSV nor Parquet by its name ({', '.join(READERS)}).")
    # Types come from every row, not from the first ones: a late text in a column of numbers would be an error.
    options = "" if suffix == ".parquet" else ", header = true, sample_size = -1"
    return f"{READERS[suffix]}({text(str(path))}{options})"


def _common_type(left, right):
    """What to cast a column to so that both sides hold the same type; None where they do by themselves.

    A CSV file of few rows may suggest a narrower type than one of many.
    """
    if left == right:
        return None
    numbers = {"BIGINT", "INTEGER", "DOUBLE", "FLOAT", "SMALLINT", "TINYINT", "HUGEINT", "UBIGINT", "UINTEGER"}
    return "DOUBLE" if {left, right} <= numbers else "VARCHAR"


def _suggestion(name, known):
    nearest = difflib.get_close_matches(name, known, n=1)
    return f'Did you mean "{nearest[0]}"?' if nearest else f"Its columns are {', '.join(known)}."
