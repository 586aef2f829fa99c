"""How a command is called on a build."""

import shlex
from pathlib import Path

# Not resolved: `dbt deps` makes a link of a local package.
FOLDER = Path(__file__).absolute().parent.parent


def command(build, script, *options, folder=FOLDER):
    """The command line of a script, from the folder of the project that the build belongs to.

    Args:
        build: a lead_scoring.database.Build.
        script: its name, such as export.
        options: further options.
        folder: where this project lies.
    """
    project, installed = folder, Path()
    if "dbt_packages" in folder.parts:
        project = Path(*folder.parts[: folder.parts.index("dbt_packages")])
        installed = folder.relative_to(project)
    words = [(installed / "scripts" / script).as_posix(), *options]
    path = build.path.resolve()
    if path != (folder / "lead_scoring.duckdb").resolve():
        inside = path.is_relative_to(project.resolve())
        words += ["--database", str(path.relative_to(project.resolve()) if inside else path)]
    if not build.is_only:
        words += ["--schema", build.schema]
    return shlex.join(words)
