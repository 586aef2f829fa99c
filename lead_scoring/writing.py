"""Write several files: either all of them or none."""

import os
from contextlib import suppress

import click


def write_files(contents):
    """Write files, replacing existing ones.

    Args:
        contents: for each pathlib.Path a text, or a function that writes to the path that it gets.

    Returns:
        the paths.

    Raises:
        click.ClickException: one of them cannot be written. Then none is written, and no folder is created.
    """
    made = []
    parts = {path: path.with_name(f"{path.name}.part") for path in contents}
    try:
        for path, content in contents.items():
            if path.is_dir():
                raise IsADirectoryError(f"{path} is a folder")
            for folder in [*reversed(path.parent.parents), path.parent]:
                if not folder.exists():
                    folder.mkdir()
                    made.append(folder)
            if callable(content):
                content(parts[path])
            else:
                parts[path].write_text(content, encoding="utf-8", newline="\n")
        for path, part in parts.items():
            os.replace(part, path)
    except OSError as error:
        # A folder of that name is not ours.
        for part in parts.values():
            with suppress(OSError):
                part.unlink()
        for folder in reversed(made):
            with suppress(OSError):
                folder.rmdir()
        raise click.ClickException(f"nothing was written: {error}") from error
    return list(contents)
