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
  goods: string;
  text: string[];
  notes: number[];
  by?: string[];
  /** Between two dates: the kind of change, and the earlier state. */
  change?: string;
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
