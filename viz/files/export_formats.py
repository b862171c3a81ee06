"""The formats of `entrepot export`: what each is for, how it carries a claim, what it loses.

`docs/exports.md` is made from these rows and from the tables that the writers use.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ...graph.schema import schema
from . import crate_export, ftm_export, graph_export, opengraph_export, stix_export
from .case_tables import CLAIMS, COLUMNS, CaseTables

Writer = Callable[[CaseTables], dict[str, bytes]]
BESIDE = "sources.csv"  # who publishes what is exported, under which terms
PROPERTIES = "columns `kind`, `label`, `status` and `reservations`"
TABLE = (
    "a relation that is reserved has it in `label`, and all of its reservations in `reservations`"
)
GRAPH_LOSSES = (
    "The text of claims: `claims` has their uids, which the CSV and JSON exports open.",
    "Lists are one text, joined by `; `.",
    "Entities without a relation, and claims without an object.",
)


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its word on the command line, its title and files, and how it is written.

    `opens` says which program reads it and how, `carries` how it says the status, the reservations,
    the dates, the sources and the confidence of a claim, and `losses` what it cannot hold.
    """

    name: str
    title: str
    files: tuple[str, ...]
    opens: str
    carries: tuple[str, str, str, str, str]
    losses: tuple[str, ...]
    write: Writer


def _kinds(held: Sequence[str]) -> str:
    """Return the labels of the kinds for which a format has no object, as a list in a sentence."""
    kinds = schema().kinds
    return ", ".join(kinds[kind].label for kind in kinds if kind not in held)


def _columns(carried: Sequence[str]) -> str:
    """Return the columns of claims that a format does not carry."""
    return ", ".join(f"`{column.name}`" for column in CLAIMS if column.name not in carried)


def _notes() -> str:
    """Return the relations that are notes in FollowTheMoney."""
    made = (*ftm_export.LINKS, "DESIGNATES", "INCORPORATED")
    return ", ".join(f"`{name}`" for name in schema().predicates if name not in made)


def _roles() -> str:
    """Return the relations that are unknown links in FollowTheMoney, without the untyped one."""
    links = ftm_export.LINKS.items()
    names = [name for name, link in links if link is ftm_export.UNKNOWN and name != "LINKED_TO"]
    return ", ".join(f"`{name}`" for name in names)


def _with_sources(write: Writer) -> Writer:
    """Return a writer whose files have the table of sources beside them."""
    return lambda case: write(case) | graph_export.sources_beside(case)


FORMATS = (
    Format(
        "graphml",
        "GraphML",
        ("entrepot.graphml", BESIDE),
        "yEd, Gephi, Cytoscape, igraph, `networkx.read_graphml`.",
        (
            PROPERTIES,
            TABLE,
            "`intervals`, `first_known`, `last_known`",
            "`voices`, `roots`, `claims`",
            "`support` and `word`",
        ),
        GRAPH_LOSSES,
        _with_sources(graph_export.as_graphml),
    ),
    Format(
        "gexf",
        "GEXF 1.3",
        ("entrepot.gexf", BESIDE),
        "Gephi: its timeline shows each relation at the times that its claims state. Also "
        "`networkx.read_gexf`.",
        (
            PROPERTIES,
            f"{TABLE}; `label` is also the `kind`",
            "a spell for each stated time, to the day; as stated in `intervals`",
            "`voices`, `roots`, `claims`",
            "`support` and `word`",
        ),
        (
            *GRAPH_LOSSES,
            "That a month or a year was stated: a spell has its first and its last day.",
        ),
        _with_sources(graph_export.as_gexf),
    ),
    Format(
        "csv",
        "CSV tables",
        ("nodes.csv", "edges.csv", "claims.csv", "documents.csv", "sources.csv"),
        "Spreadsheets, pandas, R. Tables join by uid: `edges.source` and `edges.target` to "
        "`nodes.uid`, each `*_uid` of `claims` too, `claims.document` to `documents.uid`.",
        (
            "column `status` of claims and relations",
            "column `reservations`",
            "`from` and `until` of claims, `intervals` of relations",
            "`asserter`, `voice`, `root` and `document` of claims",
            "`grade` and `strength` of claims, `support` of relations",
        ),
        (
            "Lists are one text, joined by `; `.",
            "A text that a spreadsheet would run has a ' before it.",
        ),
        graph_export.as_csv,
    ),
    Format(
        "json",
        "JSON",
        ("entrepot.json",),
        "Programs of your own: the five tables of the CSV export, with lists as lists.",
        (
            "field `status` of claims and relations",
            "field `reservations`",
            "`from` and `until` of claims, `intervals` of relations",
            "`asserter`, `voice`, `root` and `document` of claims",
            "`grade` and `strength` of claims, `support` of relations",
        ),
        (),
        graph_export.as_json,
    ),
    Format(
        "parquet",
        "Parquet for GraphFrames and Neo4j Graph Data Science",
        tuple(f"{name}.parquet" for name in COLUMNS),
        "`GraphFrame(spark.read.parquet('nodes.parquet'), spark.read.parquet('edges.parquet'))`; "
        "`gds.graph.construct('case', nodes[['nodeId', 'labels']], "
        "edges[['sourceNodeId', 'targetNodeId', 'relationshipType']])`; DuckDB, Polars, pandas.",
        (
            "column `status`",
            "`relationshipType` is the label, so that a projection of `SUPPLIES` takes in no "
            "relation that is contested",
            "`intervals`, `first_known`, `last_known`",
            "`voices`, `roots`; `claims` joins claims.parquet",
            "`support`, null beside a person",
        ),
        ("`nodeId` numbers the nodes of one export: join exports by `id`.",),
        graph_export.as_parquet,
    ),
    Format(
        "ftm",
        "FollowTheMoney",
        ("entities.ftm.json", BESIDE),
        "OpenAleph, OpenSanctions' tools, nomenklatura, and `entrepot load opensanctions "
        "entities.ftm.json --edition DAY`.",
        (
            "`status` of links and listings",
            "a claim that is reserved is a `Note`, whose name begins with the reservation; a "
            "listing that has ended is a `Sanction` with `endDate` and the status `ended`, and "
            "gives its party no topic",
            "`startDate`, `endDate`, and `date`, the day on which the claim was public",
            "`publisher` and `sourceUrl` of the document; who states it, and the quotation, in "
            "`description`; the source is the dataset",
            "none: FollowTheMoney has no place for it",
        ),
        (
            f"Kinds without a schema are no entities: {_kinds(list(ftm_export.SCHEMATA))}. What is "
            "said of them is a `Note` on the other parties of the claim.",
            f"Relations that are notes: {_notes()}.",
            f"Relations that are an `UnknownLink`, with the relation as its role: {_roles()}. So "
            "is any link whose ends its own schema does not allow.",
            f"Columns of claims: {_columns(list(ftm_export.CARRIED))}.",
            "A chain is a link for each of its steps, without the order of the whole.",
            "Numbers of persons, keys of lists, and the notes of analysts.",
        ),
        _with_sources(ftm_export.as_ftm),
    ),
    Format(
        "stix",
        "STIX 2.1",
        ("bundle.json", BESIDE),
        "OpenCTI, MISP, TAXII servers, `stix2.parse`.",
        (
            "label `status: ...`",
            "the type of a relationship, such as `supplies-contested` or `designates-ended`; a "
            "denial is an `opinion` on what it names; any other claim that is reserved is a `note`",
            "`start_time`, `stop_time`; `created` is the day on which the claim was public and "
            "`modified` that of the export",
            "`created_by_ref` if the asserter is no state; `external_references` with the "
            "document, its quotation and its hash",
            "`confidence`, from the second character of the grade by the Admiralty scale; none "
            "beside a person",
        ),
        (
            f"Kinds without an object: {_kinds(stix_export.OBJECTS)}, and places whose "
            "country is not known. What is said of them is a `note`.",
            f"Columns of claims: {_columns(list(stix_export.CARRIED))}.",
            "Support: STIX scores what one author says, not what several say together.",
            "That a month or a year was stated: times are the first moment, and the moment after "
            "the last day. The description has the words.",
            "Countries of parties: such a line would be a relation that no claim states.",
        ),
        _with_sources(stix_export.as_stix),
    ),
    Format(
        "opengraph",
        "BloodHound OpenGraph",
        ("opengraph.json", BESIDE),
        "BloodHound CE 8 or newer: upload the file. "
        "`MATCH p=()-[:Entrepot_Supplies]->() RETURN p` in Cypher.",
        (
            "property `status`",
            "the kind of a line, such as `Entrepot_SuppliesContested`, and `reservations`",
            "`intervals`, `first_known`, `last_known`",
            "`voices`, `roots`, `claims`",
            "`support`, the greatest of the relations of the line; none beside a person",
        ),
        (
            "BloodHound keeps one line of a kind between two nodes: relations that differ in "
            "goods, level, purpose or day are one line, whose lists have a value for each.",
            "The text of claims: `claims` has their uids.",
            "Entities without a relation, and claims without an object.",
        ),
        _with_sources(opengraph_export.as_opengraph),
    ),
    Format(
        "rocrate",
        "RO-Crate 1.1",
        (
            *("entrepot.json", "nodes.csv", "edges.csv", "claims.csv", "documents.csv"),
            *(BESIDE, "entrepot.graphml", crate_export.METADATA),
        ),
        "Zenodo, WorkflowHub, Dataverse, `rocrate.ROCrate(folder)`; to keep or to hand over a case "
        "with its documents named.",
        (
            "in the tables",
            "in the tables",
            "in the tables; `datePublished` is the day to which the claims are known",
            "`citation` has every document, `isBasedOn` every source with its licence",
            "in the tables",
        ),
        (
            "Parties and relations are in the tables, not in the metadata.",
            "The documents themselves: their hashes are there, their texts are not.",
        ),
        crate_export.as_crate,
    ),
)
NAMES = tuple(item.name for item in FORMATS)


def format_of(name: str) -> Format:
    """Return the format of a name, which must be one of `NAMES`."""
    return FORMATS[NAMES.index(name)]
