"""Reading queries drawn at random over the graph of `differential`, by the grammar of Cypher.

Most are of sound kinds, some compare or join values of any kind, so that what the engines read
differently comes up too. Every returned column has a name, and most results a total order.
"""

from __future__ import annotations

import random
from collections.abc import Callable

NODES = ("Company", "Place", "Claim", "Entity")
TRIPLES = (
    ("SUPPLIES", "Company", "Company"),
    ("SUPPLIES", "Company", "Company"),
    ("OWNS", "Company", "Company"),
    ("OPERATES_AT", "Company", "Place"),
    ("SUBJECT", "Claim", "Company"),
)
# Properties of the graph by kind of value.
PROPERTIES = {
    "text": ("uid", "name", "country", "grade", "said", "kind", "goods", "nothing"),
    "number": ("staff",),
    "decimal": ("share", "strength", "support"),
    "day": ("founded", "known_day", "since"),
    "flag": ("listed", "summary"),
    "list": ("aliases", "numbers", "claims"),
}
LITERALS = {
    "text": (
        "'cn'",
        "'f:1'",
        "'A2'",
        "''",
        "'Alpha Trading'",
        "'й'",
        "'supplied'",
        "'3'",
        '"x\'y"',
    ),
    "number": ("0", "1", "3", "-2", "7", "120", "$small"),
    "decimal": ("0.0", "0.5", "12.5", "-1.5", "1e2", "40.0"),
    "day": ("date('2024-02-29')", "date('1999-12-31')", "$day", "date('2023-04-05')"),
    "flag": ("true", "false"),
    "list": ("[1, 2, 3]", "['a', 'b']", "[]", "$list", "[1.5, 2]", "['Delta', 'Гамма']"),
    "null": ("null",),
    "map": ("{a: 1, b: 'x'}", "{a: null}", "{}"),
    "moment": ("datetime('2024-02-29T12:00:00Z')", "localdatetime('2024-02-29T00:00:00')"),
    "duration": ("duration('P1D')", "duration('P1M2D')", "duration({days: 3})"),
}
KINDS = ("text", "number", "decimal", "day", "flag", "list")
PARAMETERS = {"small": 2, "list": ["a", "b", "cn"]}


class Draw:
    """One query, drawn clause by clause."""

    def __init__(self, seed: int, odd: float = 0.08) -> None:
        """Take a seed; `odd` is the share of values of any kind at all."""
        self.dice = random.Random(seed)
        self.odd = odd
        self.nodes: list[str] = []
        self.relations: list[str] = []
        self.paths: list[str] = []
        self.values: dict[str, list[str]] = {kind: [] for kind in (*KINDS, "any")}
        self.made = 0
        self.depth = 0

    def name(self, start: str) -> str:
        self.made += 1
        return f"{start}{self.made}"

    def one(self, *choices: str) -> str:
        return self.dice.choice(choices)

    def chance(self, share: float) -> bool:
        return self.dice.random() < share

    def query(self) -> str:
        text = self.part(first=True)
        if self.chance(0.05):
            self.forget()
            left = f"MATCH (u1:{self.one(*NODES)}) RETURN u1.uid AS k"
            return f"{left} UNION {self.one('', 'ALL ')}MATCH (u2:Place) RETURN u2.uid AS k"
        return text

    def forget(self) -> None:
        self.nodes, self.relations, self.paths = [], [], []
        self.values = {kind: [] for kind in (*KINDS, "any")}

    def part(self, first: bool) -> str:
        clauses = [self.match()]
        for _ in range(self.dice.choice((0, 0, 1, 1, 2, 3))):
            clauses.append(
                self.dice.choice(
                    (self.match, self.optional, self.unwind, self.with_, self.with_, self.call)
                )()
            )
        clauses.append(self.return_())
        return " ".join(clause for clause in clauses if clause)

    # Clauses.
    def match(self) -> str:
        if self.chance(0.06) and len(self.nodes) > 1:
            return self.shortest()
        pattern = self.path()
        if self.chance(0.15):
            pattern += ", " + self.path()
        return f"MATCH {pattern}{self.where(0.6)}"

    def optional(self) -> str:
        return f"OPTIONAL MATCH {self.path()}{self.where(0.4)}"

    def shortest(self) -> str:
        a, b = self.dice.sample(self.nodes, 2)
        path, function = self.name("p"), self.one("shortestPath", "allShortestPaths")
        relation = self.one(":SUPPLIES*..4", ":SUPPLIES|OWNS*..3", "*..3", "r9:SUPPLIES*..3")
        text = f"MATCH {path} = {function}(({a})-[{relation}]{self.one('->', '-')}({b}))"
        tests = [f"{a} <> {b}"] if self.chance(0.8) else []
        if self.chance(0.3):
            tests.append(f"length({path}) > 1")
        self.paths.append(path)
        return text + (" WHERE " + " AND ".join(tests) if tests else "")

    def node(self, wanted: str = "", fresh: float = 0.8) -> str:
        """Return a node, mostly of the wanted label, or one that has a name."""
        if self.nodes and not self.chance(fresh):
            return f"({self.dice.choice(self.nodes)})"
        name = self.name("n")
        label = f":{wanted}" if wanted and self.chance(0.6) else self.one("", "", ":Entity")
        if not wanted:
            label = self.one("", ":Company", ":Company", ":Entity", ":Claim", ":Place")
        if self.chance(0.04):
            label = self.one(":Company|Place", ":Company&Entity", ":!Place", ":Company:Entity")
        inside = ""
        if self.chance(0.06):
            inside = self.one(" {uid: 'f:1'}", " {uid: $uid}", " {name: 'Port A'}")
        elif self.chance(0.02):
            inside = f" WHERE {name}.uid > 'c'"
        self.nodes.append(name)
        return f"({name}{label}{inside})"

    def step(self) -> tuple[str, str, str, str]:
        """Return a relation, its name, and the labels before and behind it."""
        kind, start, end = self.dice.choice(TRIPLES)
        left, right = self.dice.choice((("-", "->"), ("-", "->"), ("<-", "-"), ("-", "-")))
        ends = (end, start) if left == "<-" else (start, end)
        if self.chance(0.1):
            return f"{left}{right}", "", *ends
        types = self.one("", f":{kind}", f":{kind}", f":{kind}", f":{kind}|OWNS")
        length = self.one("*1..2", "*..2", "*0..2", "*2") if self.chance(0.12) else ""
        name = self.name("r") if self.chance(0.6) else ""
        if self.chance(0.02):
            right += self.one("+", "{1,2}")
        return f"{left}[{name}{types}{length}]{right}", "" if length else name, *ends

    def path(self) -> str:
        steps = [self.step() for _ in range(self.dice.choice((0, 1, 1, 1, 2)))]
        text = self.node(steps[0][2] if steps else "")
        for relation, _, _, wanted in steps:
            text += relation + self.node(wanted)
        self.relations += [name for _, name, _, _ in steps if name]
        if self.chance(0.12):
            name = self.name("p")
            self.paths.append(name)
            return f"{name} = {text}"
        return text

    def where(self, share: float) -> str:
        return f" WHERE {self.test()}" if self.chance(share) else ""

    def unwind(self) -> str:
        kind = self.one("number", "text")
        row = self.one("[1, 2, 3]", "range(0, 3)", "[2, 2, null]") if kind == "number" else ""
        row = row or self.one("['a', 'b']", "['cn', 'ru', 'cn']", "$list")
        name = self.name("x")
        self.values[kind].append(name)
        return f"UNWIND {row} AS {name}"

    def call(self) -> str:
        if not self.nodes:
            return ""
        node, name = self.dice.choice(self.nodes), self.name("v")
        scope = self.one(f"CALL {{ WITH {node} ", f"CALL ({node}) {{ ")
        body = self.one(
            f"MATCH ({node})-[:SUPPLIES]->(o) RETURN count(o) AS {name}",
            f"MATCH ({node})--(o) WITH o ORDER BY o.uid RETURN collect(o.uid) AS {name}",
            f"RETURN {node}.staff AS {name}",
        )
        self.values["list" if "collect" in body else "number"].append(name)
        return f"{scope}{body} }}"

    def with_(self) -> str:
        """Carry some variables on, with values, or group by some."""
        if self.chance(0.15):
            return "WITH *" + self.where(0.5)
        carried = [n for n in self.nodes if self.chance(0.8)]
        relations = [r for r in self.relations if self.chance(0.6)]
        items: list[str] = [*carried, *relations]
        fresh: list[tuple[str, str]] = []
        grouped = self.chance(0.5)
        for _ in range(self.dice.choice((0, 1, 2))):
            kind = self.one(*KINDS)
            name = self.name("v")
            fresh.append((kind, name))
            items.append(f"{self.value(kind)} AS {name}")
        if grouped:
            name = self.name("g")
            text, kind = self.aggregate()
            fresh.append((kind, name))
            items.append(f"{text} AS {name}")
        if not items:
            return ""
        self.forget()
        self.nodes, self.relations = carried, relations
        for kind, name in fresh:
            self.values.setdefault(kind, []).append(name)
        distinct = "DISTINCT " if self.chance(0.2) and not grouped else ""
        order = ""
        scalars = [name for kind, name in fresh if kind not in ("list", "any")]
        if self.chance(0.4):
            keys = [f"{n}.uid" for n in (*carried, *relations)] + scalars
            order = f" ORDER BY {', '.join(keys)}" if keys else ""
            if order and self.chance(0.3):
                order += f" LIMIT {self.dice.randint(1, 6)}"
        return f"WITH {distinct}{', '.join(items)}{order}{self.where(0.3)}"

    def return_(self) -> str:
        columns: list[str] = []
        for _ in range(self.dice.choice((1, 1, 2, 3))):
            if self.chance(0.15):
                text, _ = self.aggregate()
            elif self.nodes and self.chance(0.3):
                text = self.dice.choice(self.nodes) + ("" if self.chance(0.1) else ".uid")
            elif self.chance(0.1):
                text = self.thing()
            else:
                text = self.value(self.one(*KINDS))
            columns.append(f"{text} AS k{len(columns)}")
        distinct = "DISTINCT " if self.chance(0.15) else ""
        text = f"RETURN {distinct}{', '.join(columns)}"
        if self.chance(0.5):
            keys = [f"k{n}{self.one('', '', ' DESC')}" for n in range(len(columns))]
            text += " ORDER BY " + ", ".join(keys)
            if self.chance(0.3):
                text += self.one("", " SKIP 1", f" SKIP {self.dice.randint(0, 3)}")
                text += f" LIMIT {self.dice.randint(1, 5)}"
        return text

    def thing(self) -> str:
        """Return a node, relation, path or map."""
        choices = [*self.nodes, *self.relations, *self.paths, "{a: 1, b: ['x']}"]
        for node in self.nodes[:2]:
            choices += [f"{node} {{.uid, .name}}", f"{node} {{.uid, n: size({node}.name)}}"]
            choices += [f"{node} {{.*}}", f"keys({node})", f"labels({node})", f"properties({node})"]
            choices.append(f"{node}.aliases[0]")
        choices += [f"length({p})" for p in self.paths] + [f"nodes({p})" for p in self.paths]
        return self.one(*choices)

    def aggregate(self) -> tuple[str, str]:
        kind = self.one("number", "decimal", "text", "day")
        inner = self.value(kind)
        if self.chance(0.2):
            inner = f"DISTINCT {inner}"
        choices = [("count(*)", "number"), ("count(*)", "number"), (f"count({inner})", "number")]
        if self.nodes:
            node = self.dice.choice(self.nodes)
            choices += [(f"count({node})", "number"), (f"count(DISTINCT {node})", "number")]
        choices += [(f"min({inner})", kind), (f"max({inner})", kind)]
        if kind in ("number", "decimal"):
            choices += [(f"sum({inner})", kind), (f"avg({inner})", "decimal")]
            choices += [(f"percentileCont({inner}, 0.5)", "decimal"), (f"stDev({inner})", "any")]
        choices.append((f"collect({inner})", "list"))
        return self.dice.choice(choices)

    # Tests and values.
    def test(self) -> str:
        self.depth += 1
        try:
            if self.depth > 3:
                return f"{self.value('text')} = {self.value('text')}"
            return self.dice.choice(
                (
                    self.compared,
                    self.compared,
                    self.compared,
                    self.joined,
                    self.negated,
                    self.missing,
                    self.member,
                    self.text_test,
                    self.existing,
                    self.quantified,
                    self.labelled,
                    self.counted,
                )
            )()
        finally:
            self.depth -= 1

    def compared(self) -> str:
        kind = self.one(*KINDS)
        other = self.one(*KINDS) if self.chance(self.odd) else kind
        sign = self.one("=", "<>", "<", "<=", ">", ">=") if kind != "flag" else self.one("=", "<>")
        if self.chance(0.03):
            return f"{self.value(kind)} < {self.value(kind)} < {self.value(kind)}"
        return f"{self.value(kind)} {sign} {self.value(other)}"

    def joined(self) -> str:
        return f"({self.test()} {self.one('AND', 'OR', 'XOR')} {self.test()})"

    def negated(self) -> str:
        return f"NOT ({self.test()})"

    def missing(self) -> str:
        return f"{self.value(self.one(*KINDS))} IS {self.one('', 'NOT ')}NULL"

    def member(self) -> str:
        kind = self.one("text", "number")
        row = self.one("['cn', 'ru', 'f:1']", "$list", "[null, 'cn']", "[]")
        if kind == "number":
            row = self.one("[1, 3, 7]", "[0, null]", "range(1, 5)", "[1.0, 3.0]")
        return f"{self.value(kind)} IN {row}"

    def text_test(self) -> str:
        sign = self.one("STARTS WITH", "ENDS WITH", "CONTAINS", "CONTAINS", "=~")
        if sign == "=~":
            pattern = self.one("'.*a.*'", "'(?i)ALPHA.*'", "'[A-C][0-9]'", "'\\\\w+'", "'(?=f).*'")
            return f"{self.value('text')} =~ {pattern}"
        return f"{self.value('text')} {sign} {self.one(chr(39) + chr(39), *LITERALS['text'])}"

    def existing(self) -> str:
        if not self.nodes:
            return "true"
        node = self.dice.choice(self.nodes)
        return self.one(
            f"({node})-[:SUPPLIES]->()",
            f"NOT ({node})--(:Place)",
            f"EXISTS {{ MATCH ({node})-[:OWNS]->(e) }}",
            f"EXISTS {{ ({node})<-[:SUBJECT]-(e:Claim) WHERE e.strength > 0.3 }}",
        )

    def counted(self) -> str:
        if not self.nodes:
            return "true"
        node = self.dice.choice(self.nodes)
        inner = self.one(f"({node})-[:SUPPLIES]->()", f"MATCH ({node})--(e) RETURN e")
        return f"COUNT {{ {inner} }} {self.one('>', '=')} {self.dice.randint(0, 2)}"

    def labelled(self) -> str:
        if not self.nodes:
            return "true"
        node = self.dice.choice(self.nodes)
        return self.one(f"{node}:Company", f"NOT {node}:Place", f"{node}:Company|Place")

    def quantified(self) -> str:
        word = self.one("all", "any", "none", "single")
        row, kind = self.dice.choice((("[1, 2, 3]", "number"), ("['cn', 'x']", "text")))
        if self.nodes and self.chance(0.5):
            row, kind = f"{self.dice.choice(self.nodes)}.aliases", "text"
        name = self.name("y")
        test = f"{name} {self.one('=', '>', '<>')} {self.one(*LITERALS[kind])}"
        return f"{word}({name} IN {row} WHERE {test})"

    def value(self, kind: str) -> str:
        self.depth += 1
        try:
            if self.chance(self.odd):
                kind = self.one(*KINDS, "null", "moment", "duration", "map")
            if kind not in KINDS or self.depth > 3:
                return self.plain(kind)
            return self.plain(kind) if self.chance(0.55) else self.worked(kind)
        finally:
            self.depth -= 1

    def plain(self, kind: str) -> str:
        choices = list(self.values.get(kind, ()))
        for owner in (*self.nodes, *self.relations):
            if kind in PROPERTIES:
                choices.append(f"{owner}.{self.one(*PROPERTIES[kind])}")
        if choices and self.chance(0.8):
            return self.dice.choice(choices)
        return self.one(*LITERALS[kind])

    def worked(self, kind: str) -> str:
        return self.dice.choice(WORKED[kind])(self)

    def case(self, kind: str) -> str:
        other = f" ELSE {self.value(kind)}" if self.chance(0.7) else ""
        if self.chance(0.3):
            wanted = self.one(*LITERALS["text"])
            head = f"CASE {self.value('text')} WHEN {wanted}"
            return f"{head} THEN {self.value(kind)}{other} END"
        return f"CASE WHEN {self.test()} THEN {self.value(kind)}{other} END"

    def listed(self) -> str:
        row = self.one("[1, 2, 3]", "range(0, 4)", "[3, 1, 2]")
        name = self.name("y")
        test = f" WHERE {name} {self.one('>', '<>')} {self.dice.randint(0, 3)}"
        made = self.one("", f" | {name} + 1", f" | {name} * 2", f" | toString({name})")
        return f"[{name} IN {row}{test if self.chance(0.6) else ''}{made}]"


def _function(text: str, *kinds: str) -> Callable[[Draw], str]:
    """Return what draws a text with a value of a kind in the place of each {}."""
    return lambda draw: text.format(*(draw.value(kind) for kind in kinds))


def _cases(kind: str) -> Callable[[Draw], str]:
    return lambda draw: draw.case(kind)


WORKED: dict[str, tuple[Callable[[Draw], str], ...]] = {
    "text": (
        _function("toLower({})", "text"),
        _function("toUpper({})", "text"),
        _function("trim({})", "text"),
        _function("ltrim({})", "text"),
        _function("reverse({})", "text"),
        _function("left({}, 2)", "text"),
        _function("right({}, 2)", "text"),
        _function("substring({}, 1)", "text"),
        _function("substring({}, 0, 3)", "text"),
        _function("replace({}, 'a', 'b')", "text"),
        _function("toString({})", "number"),
        _function("toString({})", "day"),
        _function("toString({})", "decimal"),
        _function("coalesce({}, {})", "text", "text"),
        _function("{} + {}", "text", "text"),
        _function("{} + {}", "text", "number"),
        _function("{} || {}", "text", "text"),
        _function("head(split({}, ' '))", "text"),
        _function("split({}, ':')[1]", "text"),
        _function("head({})", "list"),
        _function("valueType({})", "number"),
        _cases("text"),
    ),
    "number": (
        _function("size({})", "text"),
        _function("size({})", "list"),
        _function("toInteger({})", "decimal"),
        _function("toInteger({})", "text"),
        _function("abs({})", "number"),
        _function("sign({})", "number"),
        _function("{} + {}", "number", "number"),
        _function("{} - {}", "number", "number"),
        _function("{} * {}", "number", "number"),
        _function("{} / 2", "number"),
        _function("{} / {}", "number", "number"),
        _function("{} % 3", "number"),
        _function("-({})", "number"),
        _function("coalesce({}, {})", "number", "number"),
        _function("{}.year", "day"),
        _function("{}.month", "day"),
        _function("duration.inDays({}, {}).days", "day", "day"),
        _function("duration.between({}, {}).months", "day", "day"),
        _function("reduce(t = 0, y IN [1, 2, 3] | t + y * {})", "number"),
        _cases("number"),
    ),
    "decimal": (
        _function("{} + {}", "decimal", "decimal"),
        _function("{} * {}", "decimal", "number"),
        _function("{} / 2.0", "decimal"),
        _function("{} / {}", "decimal", "decimal"),
        _function("sqrt(abs({}))", "decimal"),
        _function("floor({})", "decimal"),
        _function("ceil({})", "decimal"),
        _function("round({})", "decimal"),
        _function("toFloat({})", "text"),
        _function("toFloat({})", "number"),
        _function("{} ^ 2", "number"),
        _function("exp({})", "number"),
        _cases("decimal"),
    ),
    "day": (
        _function("date.truncate('month', {})", "day"),
        _function("{} + duration('P1D')", "day"),
        _function("{} - duration({{days: 3}})", "day"),
        _function("coalesce({}, {})", "day", "day"),
        _function("date({{year: 2024, month: 2, day: 3}})"),
        _function("date({})", "text"),
        _cases("day"),
    ),
    "flag": (
        lambda draw: f"({draw.test()})",
        lambda draw: f"(NOT {draw.value('flag')})",
        _function("toBoolean({})", "text"),
        _cases("flag"),
    ),
    "list": (
        lambda draw: draw.listed(),
        _function("{} + [{}]", "list", "text"),
        _function("{} + {}", "list", "list"),
        _function("{} + {}", "list", "text"),
        _function("[{}, {}]", "text", "text"),
        _function("split({}, ' ')", "text"),
        _function("tail({})", "list"),
        _function("reverse({})", "list"),
        _function("{}[0..2]", "list"),
        _function("{}[..-1]", "list"),
        _function("range(0, {})", "number"),
        _cases("list"),
    ),
}


def drawn_query(seed: int) -> str:
    """Return a query; the same for the same seed."""
    return Draw(seed).query()
