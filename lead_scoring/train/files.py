"""Read two files of leads into a database, with the same types on both sides."""

import codecs
import csv
import difflib
import gzip
import re
import shlex
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import click
import duckdb

from lead_scoring.quoting import quoted, text
from lead_scoring.showing import visible

SCHEMA = "lead_scoring_files"
INTEGERS = {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT"}
NUMBERS = INTEGERS | {"HUGEINT", "UHUGEINT", "FLOAT", "DOUBLE", "DECIMAL", "BOOLEAN"}
READERS = {".csv": "read_csv", ".tsv": "read_csv", ".parquet": "read_parquet"}
DEFAULT_ID = "lead_id"
DELIMITERS = {",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a bar"}
# A number as people write it: 1.234,5 and 1,234.5, or with blanks between thousands.
WITH_COMMAS = r"[-+]?\d+([ .,]\d{3})*([.,]\d+)?"


@dataclass(frozen=True)
class Leads:
    """The columns of the two files.

    Attributes:
        id_column: the column that identifies a lead; the row number if the files have no id.
        label_column: the column with the outcome, spelled as in the files.
        features: the columns to learn from, in the order of the training file.
    """

    id_column: str
    label_column: str
    features: list[str]


def load(connection, train, valid, lead_id, label, features, exclude):
    """Read both files into the tables training_leads and validation_leads of SCHEMA, and return their columns.

    Args:
        connection: a DuckDB connection.
        train, valid: pathlib.Path of a CSV (.csv, .tsv, also .gz) or Parquet file.
        lead_id: the id's column; None for lead_id if both files have it, else the row number.
        label: the label's column.
        features: columns to learn from; empty for every other column.
        exclude: columns not to learn from.

    Returns:
        Leads.

    Raises:
        click.ClickException: a file cannot be read, has no rows or lacks a column. The message names the file and the
        column.
    """
    if train.exists() and valid.exists() and train.samefile(valid):
        raise click.ClickException(f"{valid}: is the training file. Leads that have been learned from cannot judge.")
    excluded = {name.lower() for name in exclude}
    for name in features:
        if name.lower() in excluded:
            raise click.UsageError(f'--feature and --exclude both name "{name}"')
    sides = {train: _types(connection, train), valid: _types(connection, valid)}
    names = {path: {name.lower(): name for name in types} for path, types in sides.items()}

    def column(name, option):
        for path, known in names.items():
            if name.lower() not in known:
                _check_rows(path)
                raise click.ClickException(
                    f'{path}: has no column "{name}" ({option}). {_suggestion(name, sides[path])}'
                )
        return names[train][name.lower()]

    label = column(label, "--label")
    has_id = lead_id is not None or all(DEFAULT_ID in known for known in names.values())
    lead_id = column(lead_id or DEFAULT_ID, "--id") if has_id else DEFAULT_ID
    for name in exclude:
        if all(name.lower() not in known for known in names.values()):
            raise click.ClickException(
                f'{train}: has no column "{name}" (--exclude). {_suggestion(name, sides[train])}'
            )
    if features:
        features = [column(name, "--feature") for name in features]
    else:
        features = [name for name in sides[train] if name not in (lead_id, label) and name.lower() not in excluded]
        for name in features:
            if name.lower() not in names[valid]:
                _check_rows(valid)
                raise click.ClickException(
                    f'{valid}: has no column "{name}", but {train} does. Add it, or leave it out: --exclude "{name}".'
                )
    if not features:
        raise click.ClickException(f"{train}: has no column to learn from besides the id and the label.")
    if DEFAULT_ID in names[train] and not has_id:
        raise click.ClickException(f'{valid}: has no column "{DEFAULT_ID}", but {train} does. Name the id with --id.')

    connection.execute(f"create schema {SCHEMA}")
    rows_before = 0
    as_text = _columns_to_read_as_text(sides, names, [lead_id] * has_id + [label, *features], {lead_id})
    for table, path in {"training_leads": train, "validation_leads": valid}.items():
        selected = [] if has_id else [f"row_number() over () + {rows_before} as {DEFAULT_ID}"]
        for name in [lead_id] * has_id + [label, *features]:
            source = names[path][name.lower()]
            both = {types[names[side][name.lower()]] for side, types in sides.items()}
            is_mixed = len(both) > 1 and name not in [*as_text, lead_id]
            value = f"cast({quoted(source)} as double)" if is_mixed else quoted(source)
            selected.append(f"{value} as {quoted(name)}")
        reader = _reader(path, [names[path][name.lower()] for name in as_text])
        try:
            connection.execute(f"create table {SCHEMA}.{table} as select {', '.join(selected)} from {reader}")
        except duckdb.Error as error:
            raise click.ClickException(f"{path}: cannot be read. {error}") from error
        rows_before += _count(connection, f"{SCHEMA}.{table}")
    types = connection.execute(f"describe {SCHEMA}.training_leads").fetchall()
    _warn_of_numbers_in_text(
        connection,
        f"{SCHEMA}.training_leads",
        [name for name, kind, *_ in types if kind == "VARCHAR" and name in features],
    )
    return Leads(lead_id, label, features)


def _types(connection, path):
    """Types of a file's columns by name, from all its rows."""
    if not path.is_file():
        raise click.ClickException(f"{path}: {'is a folder' if path.is_dir() else 'no such file'}.")
    try:
        described = connection.execute(f"describe from {_reader(path)}").fetchall()
        rows = _count(connection, _reader(path))
    except duckdb.Error as error:
        _check_encoding(path)
        _check_rows(path)
        raise click.ClickException(f"{path}: cannot be read. {error}") from error
    if rows == 0:
        _check_encoding(path)
        _check_rows(path)
        raise click.ClickException(f"{path}: has no rows.")
    _check_header(connection, path)
    return {row[0]: row[1] for row in described}


def _check_header(connection, path):
    """Stop with an error if two columns have the same name. DuckDB ignores case, and would rename the second one."""
    if _suffix(path) == ".parquet":
        found = connection.execute(f"select name from parquet_schema({text(str(path))}) where num_children is null")
        header = [name for (name,) in found.fetchall()]
    else:
        try:
            with _rows(path) as (rows, _):
                header = next(rows, [])
        except (UnicodeError, csv.Error):
            # DuckDB can read more files than Python.
            return
    seen = {}
    for name in filter(None, header):
        if name.lower() in seen:
            raise click.ClickException(
                f'{path}: has two columns "{visible(seen[name.lower()])}" and "{visible(name)}", which differ only in'
                " case, if at all. Rename one."
            )
        seen[name.lower()] = name


@contextmanager
def _rows(path):
    """The rows of a text file as lists of fields, and the delimiter."""
    opener = gzip.open if path.suffix.lower() == ".gz" else open
    with opener(path, "rt", encoding="utf-8-sig", newline="") as file:
        first = file.readline()
        delimiter = max(DELIMITERS, key=first.count)
        file.seek(0)
        yield csv.reader(file, delimiter=delimiter), delimiter


def _count(connection, relation):
    # fetchone() would leave the result open, and DuckDB 2.0 then rejects the next relation of the connection.
    return connection.execute(f"select count(*) from {relation}").fetchall()[0][0]


def _reader(path, as_text=()):
    """DuckDB's function call that reads a file, with some columns as text."""
    suffix = _suffix(path)
    if suffix not in READERS:
        raise click.ClickException(f"{path}: does not have the name of a CSV or Parquet file ({', '.join(READERS)}).")
    # Treat file names that look like patterns, and folders that look like column values, as plain names.
    name = text(re.sub(r"([*?\[])", r"[\1]", str(path)))
    options = ", hive_partitioning = false"
    if suffix != ".parquet":
        # Derive types from all rows, not just the first ones. Otherwise a late text in a column of numbers would be an
        # error. Without this, an unclosed quote would make DuckDB read all quotes as ordinary characters.
        options += ", header = true, sample_size = -1, quote = '\"', escape = '\"'"
        if as_text:
            options += ", types = {" + ", ".join(f"{text(column)}: 'VARCHAR'" for column in as_text) + "}"
    return f"{READERS[suffix]}({name}{options})"


def _check_rows(path):
    """Stop with an error if a row of a text file has more or fewer fields than the first line.

    DuckDB would then try another way to read the file: as a single column, or starting at a later line.
    """
    if _suffix(path) == ".parquet":
        return
    try:
        with _rows(path) as (rows, delimiter):
            width = len(next(rows))
            line = rows.line_num + 1
            for row in rows:
                if row and len(row) != width:
                    raise click.ClickException(
                        f"{path}, line {line}: has {_fields(len(row))}, but the first line has {width}."
                        f" Put a field with {DELIMITERS[delimiter]} or a line break in double quotes."
                    )
                line = rows.line_num + 1
    except (OSError, UnicodeError, csv.Error, StopIteration):
        # DuckDB's own message already says everything about this file.
        return


def _check_encoding(path):
    """Refuse a text file in another encoding than UTF-8. UTF-16 begins with a mark; all others may be anything."""
    if _suffix(path) == ".parquet":
        return
    opener = gzip.open if path.suffix.lower() == ".gz" else open
    with suppress(OSError, EOFError), opener(path, "rb") as file:
        for number, line in enumerate(file, 1):
            is_utf_16 = number == 1 and line[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
            try:
                line.decode("utf-8")
            except UnicodeDecodeError as error:
                encoding = "UTF-16" if is_utf_16 else "WINDOWS-1252"
                source = shlex.quote(str(path))
                read = f"gunzip -c {source} | iconv" if path.suffix.lower() == ".gz" else f"iconv {source}"
                name = path.name.removesuffix(path.suffix) if path.suffix.lower() == ".gz" else path.name
                new = shlex.quote(str(path.with_name(f"utf8_{name}")))
                raise click.ClickException(
                    f"{path}, line {number}: is not UTF-8. Convert the file: {read} -f {encoding} -t UTF-8 > {new}"
                    + ("" if is_utf_16 else f" ({encoding} is what Excel writes; name the file's own encoding).")
                ) from error


def _warn_of_numbers_in_text(connection, table, columns):
    """Warn of columns of text that are numbers to a person, who writes them with commas: 1,5 or 1,234.50."""
    numbers = [f"count(*) filter (regexp_full_match(trim({quoted(name)}), '{WITH_COMMAS}'))" for name in columns]
    facts = [
        f"[count({quoted(name)}), {count}, count(*) filter ({quoted(name)} like '%,%')], "
        f"min({quoted(name)}) filter ({quoted(name)} like '%,%')"
        for name, count in zip(columns, numbers, strict=True)
    ]
    row = connection.execute(f"select {', '.join(facts)} from {table}").fetchall()[0] if facts else ()
    for name, (present, like_numbers, with_commas), example in zip(columns, row[::2], row[1::2], strict=True):
        if with_commas and like_numbers >= 0.9 * present:
            click.echo(
                f'Column "{visible(name)}" is read as text, and its values look like numbers with commas, such as'
                f' "{visible(example)}". Every value becomes a category. To learn from numbers, write them in the file'
                " as 1234.5: with a decimal point, and nothing between thousands.",
                err=True,
            )


def _fields(count):
    return "1 field" if count == 1 else f"{count} fields"


def _suffix(path):
    return next((suffix for suffix in reversed(path.suffixes) if suffix.lower() != ".gz"), "").lower()


def _columns_to_read_as_text(sides, names, columns, ids):
    """Columns that are numeric in one file but not in the other, and ids with two types.

    Two numeric types are no problem for features, because both become doubles; ids must not. A boolean and a number are
    a problem: DuckDB would read the words true and false as numbers.
    """
    as_text = []
    for name in columns:
        kinds = {path: types[names[path][name.lower()]] for path, types in sides.items()}
        numbers = INTEGERS if name in ids else NUMBERS
        types = {kind.split("(")[0] for kind in kinds.values()}
        if len(set(kinds.values())) == 1 or (types <= numbers and "BOOLEAN" not in types):
            continue
        said = " and ".join(f"{kind} in {path}" for path, kind in kinds.items())
        if any(_suffix(path) == ".parquet" for path in kinds):
            raise click.ClickException(f'column "{name}" is {said}. Give it the same type in both.')
        click.echo(f'Column "{name}" is {said}: it is read as text.', err=True)
        as_text.append(name)
    return as_text


def _suggestion(name, known):
    nearest = difflib.get_close_matches(name, known, n=1)
    return visible(f'Did you mean "{nearest[0]}"?' if nearest else f"Its columns are {', '.join(known)}.")
