"""Run dbt in this process, on the project or on a copy of it, with a separate database."""

import os
import shutil
from pathlib import Path

import duckdb
import yaml
from dbt.cli.main import dbtRunner
from dbt_common.events.base_types import EventLevel
from support import faster_dbt  # noqa: F401

PROJECT = Path(__file__).resolve().parents[3]
PARTS = ["dbt_project.yml", "profiles.yml", "macros", "models", "seeds", "docs", "tests/singular"]

FEATURES = yaml.safe_load((PROJECT / "dbt_project.yml").read_text())["vars"]["lead_scoring_features"]


class Project:
    """The project's folder or a copy of it, with its own target folder and database."""

    def __init__(self, folder, output, database_variable="LEAD_SCORING_DATABASE"):
        self.folder = Path(folder)
        self.output = Path(output)
        self.database = self.output / "lead_scoring.duckdb"
        self.database_variable = database_variable
        self.messages = []
        self._manifest = None

    @classmethod
    def copy_of(cls, original, folder):
        """Copy a project, including everything that it has built."""
        folder = Path(folder)
        for part in PARTS:
            source = original.folder / part
            copy = shutil.copytree if source.is_dir() else shutil.copy
            copy(source, folder / part)
        shutil.copytree(original.output, folder / "output")
        return cls(folder, folder / "output")

    def dbt(self, command, *arguments, variables=None, parsed=False):
        """Run a dbt command and return its result. Afterwards `messages` holds its messages at level warn or error.

        Args:
            command: the dbt command.
            arguments: its arguments.
            variables: values for the option --vars.
            parsed: whether to use the project as `parse` has read it; otherwise dbt looks for changes.
        """
        command_line = self.command_line(command, *arguments, variables=variables)
        return self._invoke(command_line, self._manifest if parsed else None)

    def parse(self, variables=None):
        """Parse the project, for commands that use its current state."""
        result = self.dbt("parse", variables=variables)
        if not result.success:
            raise AssertionError(f"{result.exception}\n{self.said}")
        self._manifest = result.result

    def _invoke(self, command_line, manifest=None):
        os.environ[self.database_variable] = str(self.database)
        self.messages = []
        return dbtRunner(manifest=manifest, callbacks=[self._listen]).invoke(command_line)

    def command_line(self, command, *arguments, variables=None):
        """The arguments with which dbt runs a command on this project."""
        options = ["--quiet", "--project-dir", self.folder, "--profiles-dir", self.folder]
        # A log that nobody reads takes a tenth of a build's time.
        options += ["--log-path", self.output / "logs", "--log-level-file", "error"]
        options += ["--target-path", self.output / "target"] if command != "deps" else []
        options += ["--vars", yaml.safe_dump(variables)] if variables else []
        # These files are needed only after a build or a parse.
        options += ["--no-write-json"] if command in ("compile", "run", "run-operation", "test") else []
        return [command, *map(str, [*options, *arguments])]

    @classmethod
    def consumer(cls, folder, models, variables, package_models=None):
        """A new project that installs this one as a package.

        Args:
            folder: an empty folder.
            models: SQL by model name.
            variables: the project's vars.
            package_models: the project's configuration of this package's models.
        """
        folder = Path(folder)
        (folder / "output").mkdir()
        project = cls(folder, folder / "output")
        settings = {
            "name": "consumer",
            "profile": "consumer",
            "flags": {"send_anonymous_usage_stats": False, "require_ref_searches_node_package_before_root": True},
            "vars": variables,
        }
        if package_models:
            settings["models"] = {"lead_scoring": package_models}
        profile = yaml.safe_load((PROJECT / "profiles.yml").read_text())["lead_scoring"]
        project.write("dbt_project.yml", yaml.safe_dump(settings, allow_unicode=True, sort_keys=False))
        project.write("profiles.yml", yaml.safe_dump({"consumer": profile}))
        project.write("packages.yml", yaml.safe_dump({"packages": [{"local": str(PROJECT)}]}))
        for name, sql in models.items():
            project.write(f"models/{name}.sql", sql)
        installed = project.dbt("deps")
        if not installed.success:
            raise AssertionError(f"{installed.exception}\n{project.said}")
        return project

    def _listen(self, event):
        if event.info.level in (EventLevel.WARN, EventLevel.ERROR):
            self.messages.append(event.info.msg)

    @property
    def said(self):
        return "\n".join(self.messages)

    def write(self, path, text):
        """Write a file of the project, replacing an existing one."""
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")
        self._manifest = None

    def query(self, sql):
        """The result of a query on the project's database, as a pandas frame."""
        with duckdb.connect(str(self.database)) as connection:
            return connection.sql(sql).df()

    def load(self, table, frame):
        """Write a pandas frame into a table of the project's database, replacing its rows."""
        with duckdb.connect(str(self.database)) as connection:
            connection.register("frame", frame)
            connection.execute(f'create or replace table "{table}" as select * from frame')

    def execute(self, *statements):
        """Change the project's database."""
        with duckdb.connect(str(self.database)) as connection:
            for statement in statements:
                connection.execute(statement)

    def render(self, jinja, variables=None):
        """The SQL rendered from a template, such as the call of a macro. The project is parsed the first time."""
        if self._manifest is None:
            self.parse()
        try:
            result = self.dbt("compile", "--inline", jinja, variables=variables, parsed=True)
        finally:
            # If a template fails, dbt leaves it in the project.
            for key in [key for key in self._manifest.nodes if key.endswith(".inline_query")]:
                del self._manifest.nodes[key]
        if not result.success:
            raise AssertionError(f"{result.exception}\n{self.said}")
        return result.result.results[0].node.compiled_code

    def failures(self, result):
        """Names of the nodes that failed in a dbt run."""
        return {node.node.name for node in result.result.results if node.status in ("fail", "error")}
