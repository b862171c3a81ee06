"""Parameters of a query as options by their own names: `--party "IEMZ Kupol"`."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from .help import CommandHelp

if TYPE_CHECKING:
    from ..queries.parameters import Parameter

PARAMETER = "-p"
# A parameter by its own name keeps its dashes behind `-p`, since a word that is no parameter
# either may be an option of the command that was mistyped.
DASHES = "--"


class QueryCommand(CommandHelp):
    """The command `query`, which has an option for each parameter of the query that it runs."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words; options that the command lacks are parameters of the query."""
        return super().parse_args(ctx, list(with_parameters(args, self.get_params(ctx))))


def with_parameters(words: Sequence[str], options: Sequence[Any]) -> Iterator[str]:
    """Yield the words of a command line with `--NAME VALUE` as `-p --NAME=VALUE`.

    Only long options that the command lacks are changed. One that nothing follows, or another
    option, becomes `-p --NAME`.
    """
    takes_value = _takes_value(options)
    place = 0
    while place < len(words):
        word, following = words[place], words[place + 1 : place + 2]
        name, equals, _ = word.partition("=")
        if word == DASHES:
            yield from words[place:]
            return
        has_value = bool(following) and not equals
        if name in takes_value:
            yield word
            # The word behind such an option is its value, whatever it looks like.
            if takes_value[name] and has_value:
                yield from following
                place += 1
        elif not word.startswith(DASHES):
            yield word
        elif has_value and not following[0].startswith(DASHES):
            yield from (PARAMETER, f"{word}={following[0]}")
            place += 1
        else:
            yield from (PARAMETER, word)
        place += 1


def _takes_value(options: Sequence[Any]) -> dict[str, bool]:
    """Return whether an option has a value, by each of its names."""
    takes_value: dict[str, bool] = {}
    for option in options:
        if option.param_type_name != "argument":
            takes_value.update(dict.fromkeys(option.opts, not option.is_flag))
    return takes_value


def settings_of(
    items: Iterable[str], name: str, parameters: Sequence[Parameter], options: Iterable[str]
) -> list[str]:
    """Return the parameters as NAME=VALUE.

    Args:
        items: The values of `-p`; those of options by their own names begin with dashes.
        name: The name of the query.
        parameters: Its parameters.
        options: The long options of the command, for a suggestion.

    Raises:
        BadInput: Neither the command nor the query has such an option.
    """
    from ..graph.errors import BadInput

    spellings: dict[str, str] = {}
    for parameter in parameters:
        for spelling in parameter.spellings:
            spellings[spelling.replace("_", "-")] = spelling
    settings: list[str] = []
    for item in items:
        if not item.startswith(DASHES):
            settings.append(item)
            continue
        spelt, equals, value = item[len(DASHES) :].partition("=")
        if spelt in spellings and not equals:
            raise BadInput(f"query: --{spelt} has no value. Write --{spelt} VALUE.")
        if spelt not in spellings:
            own = [DASHES + spelling for spelling in spellings]
            near = difflib.get_close_matches(DASHES + spelt, [*own, *options], 1, 0.6)
            perhaps = f" Did you mean {near[0]}?" if near else ""
            has = f"It has {', '.join(own)}." if own else "It has none."
            raise BadInput(
                f"query: there is no option --{spelt}, and {name} has no parameter of that name."
                f"{perhaps} {has}"
            )
        settings.append(f"{spellings[spelt]}={value}")
    return settings
