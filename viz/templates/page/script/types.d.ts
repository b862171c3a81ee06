// The shapes that the modules share. Numbers of cards and lines are places in `cards` and `lines`;
// lengths are units of the picture.

/** Middle, width and height. */
type Box = [x: number, y: number, w: number, h: number];
type Spot = [x: number, y: number];

/** A card of the picture: a party in a band. */
interface Card {
  at: number;
  id: string;
  uid: string;
  name: string;
  family: string;
  country: string;
  small: string;
  /** Which end of the question it is; empty for the rest. */
  end: string;
  /** Its name in rows. */
  text: string[];
  /** Measures on it, each with its width. */
  pills: [words: string, width: number][];
  /** Names, numbers and the uid, by which it is found; the first `named` are names. */
  keys: string[];
  named: number;
  /** Parties that a decision keeps apart from it. */
  apart: string[];
  /** The steps of growing that brought it; absent if it came with the page. */
  by?: string[];
  rim?: boolean;
  members?: undefined;
  box?: undefined;
}

/** A closed group of a neighbourhood. */
interface Pack {
  id: string;
  one: string;
  many: string;
  label: string;
  box: Box;
  /** Numbers of its cards. */
  members: number[];
  at?: undefined;
}

type Seat = Card | Pack;

/** How a line is documented on the dates chosen. */
interface LineState {
  known: string;
  level: string;
  weight: number;
  support: number | null;
  printed: string;
  small: string;
  word: string;
  denied: boolean;
  partial: boolean;
  voices: string[];
  denied_by: string[];
  public: string[];
  statuses: string[];
  sources: string[];
  claims: string[];
}

/** A line of the picture: a relation between two cards. */
interface Line extends LineState {
  at: number;
  uid: string;
  source: number;
  target: number;
  label: string;
  relation: string;
  clause: string;
  goods: string;
  text: string[];
  notes: number[];
  by?: string[];
  /** Between two dates: the kind of change, and the earlier state, which a changed line has. */
  change?: Change | "";
  was?: Line | null;
}

/** The stroke of a line: a path or two points, its head, and the box of its label. */
interface Stroke {
  d: string;
  tip: Spot;
  way: Spot;
  label: Box | null;
  /** Where a straight stroke begins. */
  from?: Spot;
  path?: Path2D;
  curve?: number[];
  points?: number[];
  pieces?: number[];
}

/** Where cards stand, by columns, and what Python laid out besides. */
interface Layout {
  kind: "wide" | "tall" | "near" | "field" | "map";
  width: number;
  height: number;
  cards: Record<"x" | "y" | "w" | "h", number[]>;
  [more: string]: any;
}

/** A person's note. */
interface Note {
  key: string;
  about: string;
  text: string;
  by: string;
  on: string;
  /** What is odd of the day, if anything is. */
  clock?: string;
  colour: string;
  tag: string;
  pinned: boolean;
  page: string;
  layout: string;
  place: number[];
  box: number[];
}

/** A step of a story. */
interface StoryStep {
  title: string;
  text: string;
  by: string;
  on: string;
  view: string;
  [more: string]: any;
}

/**
 * Part of a picture that is written once and drawn by two writers: a path, a box, a circle, a
 * polygon, words or a sign.
 */
type Mark = Record<string, any>;

/** A pill on a card; `full` where it is filled. */
type Badge = [words: string, wide: number, full: boolean];

/** An element of page.html; its kind is that of the template. */
type Part = HTMLInputElement & Pick<HTMLDialogElement, "open" | "showModal" | "close">;

/** The element that the picture is drawn in, with the functions of probe.js. */
type Board = HTMLElement & Record<string, any>;

/** vis-network, which the page carries before this script. */
declare const vis: {
  Network: new (...given: any[]) => any;
  DataSet: new (...given: any[]) => any;
};

/** What the page holds by a key that came from the page itself, so that it is there. */
type Known<Key, Value> = { get(key: Key): Value } & Map<Key, Value>;

/** Colours by what they are for. */
type Palette = Record<string, string>;

/** What one draws with: the canvas, the colours, and the colour of each family. */
interface Pen {
  ctx: CanvasRenderingContext2D;
  c: Palette;
  look: (family: string) => string;
}

type Brush = Pick<Pen, "ctx" | "c">;

/** What stands in a layout: a card, a closed group, or the cards at one place of the map. */
type Drawn = Seat | Card[];

/** What a layout is drawn of (parts.js); strokes are lists of lines that one stroke stands for. */
interface Parts {
  strokes(): Line[][];
  lit(list: Line[]): boolean;
  seats(): Drawn[];
  id(seat: Drawn): string;
  numbers(seat: Drawn): number[];
  box(seat: Drawn, scale: number): number[];
  dim(seat: Drawn): boolean;
  under(p: Pen, scale: number): void;
  stroke(p: Pen, list: Line[], scale: number): void;
  between(p: Pen, lists: Line[][], scale: number): void;
  seat(p: Pen, seat: Drawn, scale: number): void;
  over(p: Pen, scale: number): void;
  /** Whether it is drawn at once, and not part by part. */
  whole: boolean;
}

/** A route as it is listed; nodes and lines are uids. */
interface Route {
  mark: string;
  way: string;
  score: string;
  spoken: string;
  codes: string[];
  nodes: string[];
  lines: string[];
  /** The uids of its weakest steps. */
  weakest: string[];
  drawn: boolean;
}

/** What differs between two dates. */
type Change = "appeared" | "changed" | "went";

/** A row of a sheet: words, quote, small print, what it opens, a link; numbers stand for texts. */
type SheetText = string | number | null | undefined;
type SheetRow = SheetText[];
type SheetSection = [heading: string, rows: SheetRow[]];

/** A sheet of the panel: kicker, title, tags, facts, sections, the first rows, figures. */
type Sheet = [
  kicker: SheetText,
  title: SheetText,
  tags: SheetText[],
  facts: [name: SheetText, value: SheetText][],
  sections: SheetSection[],
  lead?: SheetRow[],
  figures?: FigureChart[],
];

/** Figures by day: unit, names of asserters, marks, days and ticks. */
type FigureChart = [
  unit: string,
  names: string[],
  marks: [x: number, y: number, kind: number, atLeast: number, words: string][],
  days: [first: string, last: string],
  ticks: [share: number, words: string][],
];

/** A table of the page by columns: what all rows have, and what each has. */
interface Columns {
  count: number;
  same: Record<string, unknown>;
  each: Record<string, unknown[]>;
}

/** Something that counts from a day of publication on, for a span of time. */
type Dated = [known: string, start: string, end: string];

/** Dated items, and the states that follow from which of them count. */
interface Clocked {
  items: Dated[];
  states?: Record<string, object>;
}

/** A card as a served case sends it, with its size and its states by date. */
type GrownCard = Card & { w: number; h: number; states?: Clocked };

/** A line as a served case sends it, between two uids. */
type GrownLine = Omit<Line, "at" | "source" | "target"> & {
  source: string;
  target: string;
  w: number;
  h: number;
  states: Clocked;
};

/** What the expansion of a party brings. */
interface Growth {
  cards: GrownCard[];
  lines: GrownLine[];
  sheets: { texts: string[] } & Record<"cards" | "lines" | "claims", Record<string, unknown[]>>;
  left: number;
}

type Pointed = { clientX: number; clientY: number };

/** What vis-network says of a tap. */
interface Tapped {
  event: { type: string; srcEvent: PointerEvent; center: { x: number; y: number } };
}

/** The lines between two seats, which have one stroke. */
interface Pair {
  source: Seat;
  target: Seat;
  lines: Line[];
}

/** The colours of a note, and the unit of its marks. */
interface Paper {
  fill: string;
  edge: string;
  ink: string;
  u: number;
}

/** A step of undo: the view and what was written. */
interface Moment {
  view: string;
  own: string;
}

/** What some neighbours are to a card: how many more there are, and those that are hidden. */
interface Role {
  words: string;
  key: string;
  more: number;
  back: Card[];
}

/** Where a name of the map may stand: its anchor, its spot, its left end. */
type NameSpot = [anchor: string, x: number, y: number, left: number];

/** An entry of the legend of a saved picture: a sign of a family, a kind of line or a mark. */
interface LegendEntry {
  words: string;
  glyph?: string;
  colour?: string;
  denied?: boolean;
  partial?: boolean;
  width?: number;
  dash?: number[];
}

type Circle = [x: number, y: number, radius: number];

/** A card as an item of vis-network. */
interface Placed {
  id: string;
  x: number;
  y: number;
}
