"""Make arbitrary texts, such as categories and names, safe to show."""

import re
import unicodedata

# Characters that a terminal or a page obeys instead of showing: control characters, those that change the direction of
# text, and half characters. Joiners are fine: they form a single visible character, such as an emoji of a family.
OBEYED = {"Cc", "Cf", "Cs", "Zl", "Zp"}
JOINERS = "\u200c\u200d"

# Punctuation that has a meaning in Markdown, including characters that turn a bare address into a link.
MARKDOWN = re.compile(r"[\\`*{}\[\]<>()#!|~&$:@.]|(?<![^\W_])_|_(?![^\W_])")


def visible(value, keep=""):
    """A text with all such characters written as escapes, such as `\\x1b`.

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
    """A text escaped for a line of Markdown, so that it cannot start a link or a picture or end a table cell."""
    return MARKDOWN.sub(r"\\\g<0>", visible(" ".join(value.split())))
