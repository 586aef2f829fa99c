"""A temporary dbt project that has this one installed as a package, and a way to run it with a progress display."""

import json
import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager

import click
import yaml
from tqdm import tqdm

from lead_scoring.database import PROJECT
from lead_scoring.showing import visible
from lead_scoring.train.files import SCHEMA

MODELS = {
    side: f"select * from {{{{ source('{SCHEMA}', '{side}') }}}}\n" for side in ("training_leads", "validation_leads")
}


def write_project(folder, database, variables):
    """Write the project.

    Args:
        folder: an empty folder, a pathlib.Path.
        database: the DuckDB file, with the tables that files.load makes.
        variables: the package's variables.
    """
    project = {
        "name": "two_files",
        "profile": "two_files",
        "flags": {"send_anonymous_usage_stats": False, "require_ref_searches_node_package_before_root": True},
        "vars": variables,
    }
    target = {"type": "duckdb", "path": str(database), "threads": 4}
    profiles = {"two_files": {"target": "throw_away", "outputs": {"throw_away": target}}}
    sources = {"sources": [{"name": SCHEMA, "tables": [{"name": name} for name in MODELS]}]}
    packages = {"packages": [{"local": str(PROJECT)}]}
    files = {"dbt_project": project, "profiles": profiles, "packages": packages, "models/sources": sources}
    for name, content in files.items():
        path = folder / f"{name}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    for name, sql in MODELS.items():
        (folder / "models" / f"{name}.sql").write_text(sql, encoding="utf-8")
    # The result of `dbt deps`.
    (folder / "dbt_packages").mkdir()
    (folder / "dbt_packages" / "lead_scoring").symlink_to(PROJECT, target_is_directory=True)


def build(folder, files):
    """Run `dbt build` with all tests of the data but without unit tests, and show the progress.

    Args:
        folder: the folder of the project.
        files: the file behind each model of the project, for the messages.

    Raises:
        click.ClickException: the build failed; with dbt's own messages, which name the files instead of the models.
    """
    command = [sys.executable, "-c", "from dbt.cli.main import cli; cli()", "build"]
    command += ["--exclude-resource-type", "unit_test"]
    command += ["--project-dir", str(folder), "--profiles-dir", str(folder), "--target", "throw_away"]
    # No log, because the folder is deleted afterwards.
    command += ["--log-format", "json", "--log-level-file", "none", "--no-use-colors"]
    # The caller's dbt settings are meant for another project.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DBT_")}
    errors = []
    with (
        # In its own session, so that an interruption reaches only this process, which then stops the other one.
        subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        ) as process,
        _ended_with_this(process),
        _progress() as progress,
    ):
        for line in process.stdout:
            # A library may print between dbt's own lines.
            if not line.startswith("{"):
                continue
            event = json.loads(line)
            message = _in_words_of_files(event["info"]["msg"], files)
            if event["info"]["name"] == "LogStartLine":
                progress.total = event["data"]["total"]
                progress.set_description(event["data"]["node_info"]["node_name"][:40], refresh=False)
            elif {"index", "execution_time"} <= event["data"].keys():
                progress.update()
            elif event["info"]["level"] == "warn" and "lead_scoring:" in message:
                progress.write(message, file=sys.stderr)
            elif event["info"]["level"] == "error":
                failed = event["data"]["node_name"] if event["info"]["name"] == "RunResultFailure" else None
                errors.append((failed, message))
    if process.returncode:
        raise click.ClickException("\n".join(["nothing was written.", *_explained(errors, folder), HINT]))


@contextmanager
def _progress():
    """A line with the progress: on a terminal it is updated, in a log every few seconds a new one is written."""
    on_terminal = sys.stderr.isatty()
    with tqdm(
        desc="Starting dbt: ",
        bar_format=BAR,
        mininterval=0.1 if on_terminal else 5,
        file=sys.stderr if on_terminal else _Lines(),
    ) as progress:
        yield progress


class _Lines:
    """A file in which what tqdm writes over a line becomes a line of its own."""

    def write(self, said):
        if said.strip():
            click.echo(said.strip(), err=True)

    def flush(self):
        sys.stderr.flush()


@contextmanager
def _ended_with_this(process):
    """Stop a process when this one is interrupted or terminated."""

    def stop(number, frame):
        raise SystemExit(128 + number)

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    except BaseException:
        process.kill()
        raise
    finally:
        signal.signal(signal.SIGTERM, before)


BAR = "{desc}{n_fmt} of {total_fmt}, {elapsed}"
HINT = "Where the message mentions a model, change the file. --exclude leaves a column out, and --vars sets a variable."


def _in_words_of_files(message, files):
    """The package's own message without dbt's additions, with files in place of models."""
    if "lead_scoring:" in message:
        message = message[message.index("lead_scoring:") :].split("\n  \n")[0]
    for model, file in files.items():
        message = message.replace(f'model "{model}" (variable lead_scoring_{model})', str(file))
    message = message.replace("take it out of the variable lead_scoring_features", "leave it out with --exclude")
    message = message.replace("Take it out of the variable lead_scoring_features", "Leave it out with --exclude")
    return visible(message.strip(), keep="\n")


def _explained(errors, folder):
    """Each error once; for a failed test, its description.

    Args:
        errors: for each error the name of the failed test, or None, and dbt's message, which depends on its version.
        folder: the folder of the project.
    """
    manifest = folder / "target" / "manifest.json"
    nodes = json.loads(manifest.read_text(encoding="utf-8"))["nodes"].values() if manifest.exists() else []
    descriptions = {node["name"]: node["description"] for node in nodes if node["resource_type"] == "test"}
    for failed, message in dict.fromkeys(errors):
        if failed in descriptions:
            yield f"{failed} failed: {descriptions[failed] or 'see the test of this name'}"
        # A model has failed with an error, whose message is in the list too.
        elif failed is None and not re.match(r"Got \d+ results?, ", message):
            yield message
