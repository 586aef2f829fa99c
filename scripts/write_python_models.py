"""Copy shared code from scripts/python_models/shared.py into the Python models.

Run `python -m scripts.write_python_models` after changing it; a test checks that the models are up to date.
"""

import ast
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT / "scripts" / "python_models" / "shared.py"
MODELS = sorted((PROJECT / "models").rglob("*.py"))
COPY = "# --- Copied from scripts/python_models/shared.py by scripts/write_python_models.py: change it there. ---"


def written(model, shared):
    """A model's source with a copy of the shared code that it uses at the end.

    Args:
        model: source of the model, with or without such a copy.
        shared: source of the shared code.

    Returns:
        the source, formatted by ruff, with the imports that it needs from both sources. They follow the `try` blocks of
        the shared source.
    """
    own = _without(model.partition(COPY)[0], _attempts(model))
    definitions = _definitions(shared)
    used = _used(own, definitions)
    copies = [source for name, source in definitions.items() if name in used]
    lines = own.splitlines()
    first_import = _imports(own)[0].lineno - 1
    lines[first_import:first_import] = [*_attempts(shared), "", *(ast.unparse(node) for node in _imports(shared))]
    whole = "\n\n\n".join(["\n".join(lines), COPY, *copies])
    return _ruff("format", _ruff("check", whole, "--select", "F401,I", "--fix"))


def _definitions(source):
    """The definitions of a module: the source of each constant, function and class, by name."""
    nodes = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            nodes[node.name] = node
        elif isinstance(node, ast.Assign):
            nodes[node.targets[0].id] = node
    return {name: ast.get_source_segment(source, node) for name, node in nodes.items()}


def _used(own, definitions):
    """The names of the definitions that a source uses, directly or through others."""
    used, names = set(), _names(own)
    while found := (names & definitions.keys()) - used:
        used |= found
        names = set().union(*(_names(definitions[name]) for name in found))
    return used


def _names(source):
    return {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)}


def _imports(source):
    return [node for node in ast.parse(source).body if isinstance(node, ast.Import | ast.ImportFrom)]


def _attempts(source):
    """The sources of a module's `try` blocks, such as an import that needs a better message."""
    return [ast.get_source_segment(source, node) for node in ast.parse(source).body if isinstance(node, ast.Try)]


def _without(source, parts):
    for part in parts:
        source = source.replace(part, "", 1)
    return source


def _ruff(command, source, *options):
    """The output of ruff for a source."""
    arguments = [sys.executable, "-m", "ruff", command, "--quiet", *options, "--stdin-filename", "model.py", "-"]
    done = subprocess.run(arguments, cwd=PROJECT, input=source, capture_output=True, text=True, check=True)
    return done.stdout


def main():
    shared = SHARED.read_text(encoding="utf-8")
    for path in MODELS:
        path.write_text(written(path.read_text(encoding="utf-8"), shared), encoding="utf-8")


if __name__ == "__main__":
    main()
