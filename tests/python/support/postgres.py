"""A PostgreSQL server only for tests, with databases in which dbt builds."""

import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pandas as pd
import psycopg
from support.required import not_installed

from lead_scoring.quoting import quoted


def find_programs():
    """The folder with initdb and pg_ctl."""
    folders = [Path(found).resolve().parent for found in [shutil.which("initdb")] if found]
    for folder in [*folders, *sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]:
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            return folder
    not_installed("postgresql")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def server():
    """Start a server on a free local port, with its files in a separate folder; yields the connection settings."""
    programs, port = find_programs(), free_port()
    # PostgreSQL refuses to run as root, and in a container root runs the tests.
    runuser = shutil.which("runuser", path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
    account = [runuser, "-u", "postgres", "--"] if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory() as folder:
        if account:
            shutil.chown(folder, "postgres")

        def run(program, *arguments):
            command = [*account, programs / program, "--pgdata", f"{folder}/data", *arguments]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)

        run("initdb", "--username", "tester", "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8")
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
        run("pg_ctl", "start", "--wait", "--log", f"{folder}/log", "--options", options)
        try:
            yield f"host=127.0.0.1 port={port} user=tester dbname=postgres"
        finally:
            run("pg_ctl", "stop", "--mode", "immediate")


class PostgresDatabase:
    """A database on the tests' server for dbt's target `postgres`."""

    def __init__(self, connection, name, template="template1"):
        self.parameters = psycopg.conninfo.conninfo_to_dict(connection) | {"dbname": name}
        with psycopg.connect(connection, autocommit=True) as server:
            server.execute(f"create database {name} template {template}")

    def build(self, project, *arguments):
        """Build a project, with all of its tests."""
        self.dbt(project, "build", *arguments)

    def dbt(self, project, command, *arguments, variables=None):
        """Run a dbt command that must succeed; returns its result."""
        result = self.run(project, command, *arguments, variables=variables)
        assert result.success, project.said
        return result

    def run(self, project, command="run", *arguments, variables=None):
        """Run a dbt command that may fail; returns its result."""
        os.environ |= self.environment
        return project.dbt(command, "--target", "postgres", *arguments, variables=variables)

    @property
    def environment(self):
        """The variables with which dbt's target finds this database."""
        names = {"HOST": "host", "PORT": "port", "USER": "user", "DATABASE": "dbname"}
        return {f"LEAD_SCORING_POSTGRES_{name}": str(self.parameters[key]) for name, key in names.items()}

    def execute(self, *statements):
        """Change the database, each statement committed at once."""
        with psycopg.connect(**self.parameters, options="-c search_path=lead_scoring", autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    def query(self, sql):
        with psycopg.connect(**self.parameters, options="-c search_path=lead_scoring") as connection:
            cursor = connection.execute(sql)
            return pd.DataFrame(cursor.fetchall(), columns=[column.name for column in cursor.description])

    def load(self, schema, name, frame):
        """A table from a pandas frame: numbers, booleans, timestamps and text."""
        types = {"i": "bigint", "f": "double precision", "b": "boolean", "M": "timestamp"}
        columns = ", ".join(f"{quoted(column)} {types.get(frame[column].dtype.kind, 'text')}" for column in frame)
        with psycopg.connect(**self.parameters) as connection:
            connection.execute(f"create schema if not exists {schema}")
            connection.execute(f"create table {schema}.{name} ({columns})".encode())
            with connection.cursor().copy(f"copy {schema}.{name} from stdin") as copy:
                for row in frame.astype(object).where(frame.notna(), None).itertuples(index=False):
                    copy.write_row(row)
