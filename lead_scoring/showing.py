"""Texts that may hold anything, such as categories and names, as they can be shown."""

import re
import unicodedata

# What a terminal or a page obeys instead of showing it: control characters, those that turn the direction of a text,
# and halves of characters. Joiners hold together what is one character to a reader, such as a family of emoji.
OBEYED = {"Cc", "Cf", "Cs", "Zl", "Zp"}
JOINERS = "\u200c\u200d"

# Punctuation that Markdown may read as its own, with that which makes a link of a bare address.
MARKDOWN = re.compile(r"[\\`*{}\[\]<>()#!|~&$:@.]|(?<![^\W_])_|_(?![^\W_])")


def visible(value, keep=""):
    """A text with all that would be obeyed in its place written out, as `\\x1b`.

    Args:
        value: the text.
        keep: characters to leave as they are, such as a line break.
    """
    return "".join(
        char.encode("unicode_escape").decode()
        if unicodedata.category(char) in OBEYED and char not in JOINERS + keep
        else char
        for char in value
    )


def markdown(value):
    """A text in a line of Markdown that shows it as it is: no link, no picture, no cell of a table ends in it."""
    return MARKDOWN.sub(r"\\\g<0>", visible(" ".join(value.split())))
