"""A console for Cypher with history and completion, on either engine."""

from __future__ import annotations

import contextlib
import re
import shlex
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from ..casework.case import Case
from ..graph.errors import EntrepotError, wrong
from ..graph.files import replaced
from ..graph.plain_text import is_number
from ..graph.store import vocabulary
from ..graph.store.protocol import Rows
from ..queries import catalogue
from ..queries import query_run as runner
from ..queries.parameters import Parameter, bind
from ..queries.question import question_of
from ..viz.answers.data import QueriesData
from ..viz.answers.envelope import plain_head
from ..viz.terminal import answer_lists
from ..viz.wording.numbers import figures
from . import interrupts
from .options import note
from .progress_bar import waiting
from .query import saved_as
from .query_catalogue import entries
from .query_output import Asked, file_writer

CLAUSES = (
    *(
        "MATCH",
        "OPTIONAL MATCH",
        "WHERE",
        "WITH",
        "RETURN",
        "ORDER BY",
        "LIMIT",
        "SKIP",
        "UNWIND",
        "UNION",
        "DISTINCT",
    ),
    *(
        "CASE",
        "WHEN",
        "THEN",
        "ELSE",
        "END",
        "AND",
        "OR",
        "NOT",
        "IN",
        "IS NULL",
        "IS NOT NULL",
        "EXISTS",
        "CONTAINS",
    ),
    *(
        "STARTS WITH",
        "ENDS WITH",
        "count",
        "collect",
        "size",
        "nodes",
        "relationships",
        "shortestPath",
        "coalesce",
    ),
)
HELP = """Cypher ends with ; or an empty line. Commands:
  :list [WORD]        questions whose name, title or group has the word
  :show NAME          a question's text
  :run NAME [k=v ..]  run a question of the catalogue or the case
  :edit [NAME]        put a question, or the last query, on the line to change it
  :set k=v ..         parameters for what is typed; :set shows them, :unset clears them
  :save NAME          keep the last query in the case
  :out FILE           write the last rows to a .csv, .json or .parquet file
  :explain            how the engine goes about the last query
  :store [URL]        a Neo4j server, or the embedded graph; :limit N, :timeout SECONDS
  :quit"""


class ConsoleCompleter(Completer):
    """Completes labels, properties, parameters, questions and clauses.

    Labels come after `:`, properties after `.`, parameters after `$`, questions after a command.
    """

    def __init__(
        self, questions: Callable[[], Iterable[str]], parameters: Callable[[], Iterable[str]]
    ) -> None:
        """Hold where questions and parameters come from: both change while one types."""
        self.questions, self.parameters = questions, parameters

    def get_completions(self, document: Document, event: CompleteEvent) -> Iterable[Completion]:
        """Yield the completions of the word before the cursor."""
        before = document.text_before_cursor
        command = before.startswith(":")
        form = r"\w*$"
        if command:
            form = r"[\w-]*$" if " " in before else r":?\w*$"
        match = re.search(form, before)
        word = match[0] if match else ""
        for text in self._from(before[: len(before) - len(word)], before):
            if text.lower().startswith(word.lower()) and text != word:
                yield Completion(text, -len(word))

    def _from(self, start: str, before: str) -> Iterable[str]:
        if before.startswith(":"):
            # Behind a command comes the name of a question, whatever the command takes.
            return self.questions() if " " in before else WORDS
        if start.endswith("."):
            return vocabulary.properties()
        if start.endswith("$"):
            return self.parameters()
        if start.endswith((":", "|")):
            return [*vocabulary.labels(), *vocabulary.relations()]
        return CLAUSES


class Console:
    """One session: the case, the store that is queried, the last query and its rows."""

    def __init__(self, case: Case, store: str, timeout: float, limit: int | None) -> None:
        """Hold a case and the store that is asked first."""
        self.case, self.store, self.timeout, self.limit = case, store, timeout, limit
        self.parameters: dict[str, str] = {}
        self.last = ""
        self.filled = ""  # what stands on the next line of input
        self.asked: Asked | None = None  # the last question that had an answer
        self.result: Rows | None = None
        self.bound: dict[str, Any] = {}
        keys = KeyBindings()
        # By itself the prompt of several lines ends only with Esc and Enter.
        keys.add("enter")(self._enter)
        self.session: PromptSession[str] = PromptSession(
            # The history lies in the case, since its queries are about that case.
            history=FileHistory(str(case.path / ".query_history")),
            completer=ConsoleCompleter(self._questions, lambda: self.parameters),
            auto_suggest=AutoSuggestFromHistory(),
            complete_while_typing=False,
            multiline=True,
            key_bindings=keys,
        )

    def talk(self) -> None:
        """Read and answer until the end of input or `:quit`.

        A fault is printed as one line, and the session goes on.
        """
        note(
            f"entrepot: {self.case.path}, {self.store or 'embedded graph'}; :help for help, Tab "
            "completes"
        )
        self.filled = ""
        with contextlib.suppress(EOFError):
            while self._turn():
                pass

    def _turn(self) -> bool:
        """Read and answer one input; return False after `:quit`."""
        try:
            typed = self.session.prompt(
                "cypher> ", default=self.filled, prompt_continuation="   ...> "
            ).strip()
            self.filled = ""
            if typed in (":quit", ":exit", ":q"):
                return False
            if typed.startswith(":"):
                self.filled = self._command(typed[1:])
            elif typed:
                self._run(typed, catalogue.parameters_of(typed, "query"), {})
        except KeyboardInterrupt:
            interrupts.answered()
            note("entrepot: stopped")
        except EntrepotError as fault:
            note(f"entrepot: {fault}")
            if fault.pointer:
                note(fault.pointer)
        # A file that :out cannot write ends that command, not the session.
        except OSError as fault:
            note(f"entrepot: {fault.filename or 'a file'}: {fault.strerror or fault}")
        return True

    @staticmethod
    def _enter(event: KeyPressEvent) -> None:
        """End the input after `;`, an empty line or a command; else begin a new line."""
        buffer = event.current_buffer
        text, here = buffer.text, buffer.document
        last = here.is_cursor_at_the_end and (
            text.rstrip().endswith(";") or not here.current_line.strip()
        )
        if text.startswith(":") or last:
            buffer.validate_and_handle()
        else:
            buffer.insert_text("\n")

    def _questions(self) -> list[str]:
        return [*catalogue.saved(self.case.path), *catalogue.catalogue()]

    def _command(self, line: str) -> str:
        """Carry out a command; return the text for the next line of input."""
        word, _, rest = line.partition(" ")
        rest = rest.strip()
        if word == "edit":
            return (runner.find(rest, self.case.path)[0] if rest else self.last).strip()
        done = COMMANDS.get(f":{word}")
        if done is None:
            raise wrong("console", f":{word}", "one of " + ", ".join(WORDS))
        done(self, rest)
        return ""

    def _run(self, text: str, parameters: Iterable[Parameter], values: dict[str, str]) -> None:
        """Run a query with values for its parameters, and with those that were set before."""
        wanted = list(parameters)
        known = {parameter.name for parameter in wanted}
        settings = []
        for name, value in {**self.parameters, **values}.items():
            # A value that was typed for another query is left out; one of this query must fit it.
            if name in known or name in values:
                settings.append(f"{name}={value}")
        # Set before the query runs, so that :edit brings back one that failed.
        self.last, self.result, self.bound = text, None, {}
        bound = bind(wanted, settings, self.case.uid)
        question = question_of("the query", text, wanted)
        held = self.case.filled_store(self.store, note)
        asked = Asked(self.case, question, bound, held, self.timeout)
        began = time.perf_counter()
        with waiting(self.timeout):
            result = asked.limited(self.limit)
            answer = asked.data(result)
        self.asked, self.result, self.bound = asked, result, bound
        print("\n".join(answer_lists.rows(answer)))
        print(f"{time.perf_counter() - began:.2f} s, {self.store or 'embedded graph'}")

    def help(self, rest: str) -> None:
        """Print the help of the console."""
        print(HELP)

    def list(self, rest: str) -> None:
        """List questions by a word of their name, title or group."""
        matches = []
        for entry in entries(self.case.path):
            text = f"{entry['name']} {entry['title']} {entry['group']}"
            if rest.lower() in text.lower():
                matches.append(entry)
        if not matches:
            print(f"no question has {rest!r}")
            return
        answer: QueriesData = {**plain_head(), "command": "queries", "queries": matches}
        print("\n".join(answer_lists.queries(answer)))

    def show(self, rest: str) -> None:
        """Print a question."""
        print(runner.find(rest, self.case.path)[0].rstrip())

    def run(self, rest: str) -> None:
        """Run a question with parameters."""
        name, *pairs = shlex.split(rest) or [""]
        text, typed = runner.find(name, self.case.path)
        self._run(text, typed, dict(map(_pair, pairs)))

    def set(self, rest: str) -> None:
        """Set parameters, or show them."""
        self.parameters.update(dict(map(_pair, shlex.split(rest))))
        for name, value in self.parameters.items():
            print(f"{name}={value}")
        if not self.parameters:
            print("no parameter set")

    def unset(self, rest: str) -> None:
        """Clear all parameters."""
        self.parameters.clear()

    def save(self, rest: str) -> None:
        """Keep the last query in the case."""
        if not self.last:
            raise wrong(":save", "no query yet", "a query that has been run")
        print(f"saved as {saved_as(self.case, rest, self.last)}; run it: entrepot query {rest}")

    def out(self, rest: str) -> None:
        """Write the last rows to a file."""
        path = Path(rest)
        writer = file_writer(path, ":out")
        if self.asked is None or self.result is None:
            raise wrong(":out", "no rows yet", "a query that has been run")
        with replaced(path) as out:
            count = self.asked.write(self.result, writer, out)
        print(f"{path}: {figures(count, 'row')}")

    def explain(self, rest: str) -> None:
        """Print the plan of the last query."""
        if not self.last:
            raise wrong(":explain", "no query yet", "a query that has been run")
        print(
            "\n".join(runner.plan(self.case.filled_store(self.store, note), self.last, self.bound))
        )

    def use(self, rest: str) -> None:
        """Ask another store from now on: a URL, or the embedded graph; it must answer."""
        url = "" if rest == "embedded" else rest
        # A store that does not answer raises here, and the session keeps the one before.
        whole, description = self.case.case_store(url).state()
        self.store = url
        filler = "`entrepot build`" if url else "the next query"
        print(
            f"{self.store or 'embedded graph'}: {description}"
            + ("" if whole else f"; {filler} fills it")
        )

    def rows(self, rest: str) -> None:
        """Set the most rows."""
        if not is_number(rest):
            raise wrong(":limit", rest, "a number of rows, or 0 for all")
        self.limit = int(rest)

    def seconds(self, rest: str) -> None:
        """Set the time limit."""
        try:
            seconds = float(rest)
        except ValueError:
            seconds = 0.0
        if seconds <= 0:
            raise wrong(":timeout", rest, "seconds above 0")
        self.timeout = seconds


def _pair(text: str) -> tuple[str, str]:
    name, sign, words = text.partition("=")
    if not sign:
        raise wrong("console", text, "NAME=VALUE")
    return name, words


COMMANDS: dict[str, Callable[[Console, str], None]] = {
    ":help": Console.help,
    ":list": Console.list,
    ":show": Console.show,
    ":run": Console.run,
    ":set": Console.set,
    ":unset": Console.unset,
    ":save": Console.save,
    ":out": Console.out,
    ":explain": Console.explain,
    ":store": Console.use,
    ":limit": Console.rows,
    ":timeout": Console.seconds,
}
# The last two are of the loop itself: one fills the next line, one ends it.
WORDS = (*COMMANDS, ":edit", ":quit")
