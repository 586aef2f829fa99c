"""A PostgreSQL server of its own, for the tests that need one."""

import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

from support.required import not_installed


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
    """Start a server on a free port of this machine, with its files in a folder of its own; yields how to connect."""
    programs, port = find_programs(), free_port()
    # PostgreSQL refuses to run as root, which is who runs the tests in a container.
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
