"""Options that several commands have."""

import click


class NamedPath(click.Path):
    """A path that is not empty: pathlib takes an empty one for the current folder."""

    def convert(self, value, param, ctx):
        if not str(value):
            self.fail(f"the name of the {'folder' if not self.file_okay else 'file'} is empty", param, ctx)
        return super().convert(value, param, ctx)
