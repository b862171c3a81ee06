// A file of PowerPoint, a picture a slide (ECMA-376, PresentationML).
import { escaped } from "./texts.js";
import { zip } from "./zip.js";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMES = [
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
].join(" ");
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const POINT = 12700; // English Metric Units
const [WIDE, HIGH, EDGE] = [960, 540, 36]; // points: a slide of 16 to 9
const BELOW = 62; // the title
const ROOM = 124; // most that the sentences below the title take
const LONG = 62; // letters of a title beyond which they are smaller
const LETTERS = 230; // of small print that fit in a line
const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
const COLOURS = [
  "dk1:1B2430",
  "lt1:FFFFFF",
  "dk2:44546A",
  "lt2:FBFAF6",
  "accent1:0F4C75",
  "accent2:B4690E",
  "accent3:2E7D5B",
  "accent4:B23A1E",
  "accent5:5B6B7A",
  "accent6:1F77A4",
  "hlink:0F4C75",
  "folHlink:5B6B7A",
];

/**
 * The text as it may stand in XML: escaped, without characters that XML 1.0 cannot hold.
 * @param {string} text
 */
const inXml = (text) =>
  escaped(
    [...text]
      .filter((c) => c >= " " && c !== "\ufffe" && c !== "\uffff")
      .map((c) => (/[\ud800-\udfff]/u.test(c) ? "\ufffd" : c))
      .join(""),
  );

/** @param {number[]} box left, top, width and height in points */
const placed = ([left, top, width, height]) =>
  `<a:xfrm><a:off x="${Math.round(left * POINT)}" y="${Math.round(top * POINT)}"/><a:ext cx="${Math.round(width * POINT)}" cy="${Math.round(height * POINT)}"/></a:xfrm>`;

/**
 * A text box.
 * @param {number} id
 * @param {string} name
 * @param {string} kind of its placeholder; none: an ordinary box
 * @param {number[]} box
 * @param {number} size of the letters in points
 * @param {string[]} lines
 */
function textBox(id, name, kind, box, size, lines) {
  const holder = kind ? `<p:ph type="${kind}"/>` : "";
  const letters = lines
    .map(
      (line) =>
        `<a:p><a:r><a:rPr lang="en" sz="${Math.round(size * 100)}" dirty="0"/><a:t>${inXml(line)}</a:t></a:r></a:p>`,
    )
    .join("");
  const shape = `<p:spPr>${placed(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;
  const body = `<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr${kind ? "" : ' txBox="1"'}/><p:nvPr>${holder}</p:nvPr></p:nvSpPr>${shape}<p:txBody>${body}<a:lstStyle/>${letters}</p:txBody></p:sp>`;
}

/** @param {[string, string, string][]} links each an id, the last word of its type, and a part */
const relations = (links) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.map(([id, type, part]) => `<Relationship Id="${id}" Type="${type === "core-properties" ? `${PACKAGE}/relationships/metadata` : OFFICE}/${type}" Target="${part}"/>`).join("")}</Relationships>`;

/** @returns {string} the theme: the page's colours, and letters that every machine has */
function theme() {
  const colours = COLOURS.map((each) => each.split(":"))
    .map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`)
    .join("");
  const letters = (/** @type {string} */ which, /** @type {string} */ face) =>
    `<a:${which}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${which}>`;
  const three = (/** @type {string} */ one) => one.repeat(3);
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  return `${HEAD}<a:theme ${NAMES} name="entrepot"><a:themeElements><a:clrScheme name="entrepot">${colours}</a:clrScheme><a:fontScheme name="entrepot">${letters("majorFont", "Georgia")}${letters("minorFont", "Arial")}</a:fontScheme><a:fmtScheme name="entrepot"><a:fillStyleLst>${three(fill)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="6350">${fill}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${three("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

/** @param {string} kind of part @param {string} shapes @param {string} rest */
const part = (kind, shapes, rest) =>
  `${HEAD}<p:${kind} ${NAMES}><p:cSld><p:spTree>${GROUP}${shapes}</p:spTree></p:cSld>${rest}</p:${kind}>`;

/**
 * The largest letters with which sentences leave room for the picture, and the height they take.
 * @param {string[]} lines
 */
function sized(lines) {
  const high = (/** @type {number} */ size) => {
    const letters = ((WIDE - 2 * EDGE) / size) * 2;
    const rows = lines.map((line) => Math.max(1, Math.ceil(line.length / letters)));
    return rows.reduce((sum, count) => sum + count, 0) * size * 1.2;
  };
  const size = [13, 12, 11, 10].find((each) => high(each) <= ROOM) ?? 9;
  return { size, high: Math.min(high(size), ROOM) };
}

/**
 * The slide itself: title and sentences above, the picture as large as there is room, small print
 * below.
 * @param {Slide} told
 */
function slide(told) {
  const lowest = HIGH - 16;
  const print = told.print.join(" \u00b7 ");
  const small = 10 * Math.ceil(print.length / LETTERS);
  const text = sized(told.answer);
  const top = BELOW + text.high + 8;
  const room = [WIDE - 2 * EDGE, lowest - small - 8 - top];
  const size = Math.min(room[0] / told.wide, room[1] / told.high);
  const [wide, high] = [told.wide * size, told.high * size];
  const box = [(WIDE - wide) / 2, top + (room[1] - high) / 2, wide, high];
  const picture = `<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture" descr="${inXml(told.spoken)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${placed(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
  const wideBox = (/** @type {number} */ from, /** @type {number} */ tall) => [
    EDGE,
    from,
    WIDE - 2 * EDGE,
    tall,
  ];
  const shapes = [
    textBox(2, "Title", "title", wideBox(24, 36), told.title.length > LONG ? 17 : 26, [told.title]),
    textBox(3, "Answer", "", wideBox(BELOW, text.high), text.size, told.answer),
    picture,
    textBox(5, "Sources", "", wideBox(lowest - small, small), 8, [print]),
  ];
  return part("sld", shapes.join(""), "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");
}

/**
 * @typedef {object} Slide
 * @property {string} title
 * @property {string[]} answer the sentences below the title, a paragraph each
 * @property {string} spoken what the picture shows, for who does not see it
 * @property {string[]} print caveat, sources and terms
 * @property {Uint8Array<ArrayBuffer>} image a PNG
 * @property {number} wide width of the picture
 * @property {number} high its height
 */

/**
 * The parts of a PPTX file that belong to one slide.
 * @param {Slide} told
 * @param {number} number
 * @returns {[string, string | Uint8Array][]}
 */
const slideParts = (told, number) => [
  [`ppt/slides/slide${number}.xml`, slide(told)],
  [
    `ppt/slides/_rels/slide${number}.xml.rels`,
    relations([
      ["rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"],
      ["rId2", "image", `../media/image${number}.png`],
    ]),
  ],
  [`ppt/media/image${number}.png`, told.image],
];

/**
 * The bytes of a PPTX file.
 * @param {string} title of the whole
 * @param {Slide[]} slides
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function slidesOf(title, slides) {
  const numbers = slides.map((_, at) => at + 1);
  const typed = (/** @type {string} */ name, /** @type {string} */ type) =>
    `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`;
  const presentation = "officedocument.presentationml";
  const types = [
    typed("ppt/presentation.xml", `${presentation}.presentation.main`),
    typed("ppt/slideMasters/slideMaster1.xml", `${presentation}.slideMaster`),
    typed("ppt/slideLayouts/slideLayout1.xml", `${presentation}.slideLayout`),
    ...numbers.map((n) => typed(`ppt/slides/slide${n}.xml`, `${presentation}.slide`)),
    typed("ppt/theme/theme1.xml", "officedocument.theme"),
    typed("docProps/core.xml", "package.core-properties"),
  ];
  const holder = textBox(2, "Title", "title", [EDGE, 24, WIDE - 2 * EDGE, 36], 26, ["Title"]);
  const levels =
    '<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="2600" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:otherStyle></p:txStyles>';
  const map =
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
  const master = part(
    "sldMaster",
    holder,
    `${map}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>${levels}`,
  );
  const layout = part("sldLayout", holder, "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");
  return zip([
    [
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${types.join("")}</Types>`,
    ],
    [
      "_rels/.rels",
      relations([
        ["rId1", "officeDocument", "ppt/presentation.xml"],
        ["rId2", "core-properties", "docProps/core.xml"],
      ]),
    ],
    [
      "docProps/core.xml",
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${inXml(title)}</dc:title><dc:creator>entrepot</dc:creator><dc:language>en</dc:language></cp:coreProperties>`,
    ],
    [
      "ppt/presentation.xml",
      `${HEAD}<p:presentation ${NAMES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${numbers.map((n) => `<p:sldId id="${255 + n}" r:id="rId${n + 2}"/>`).join("")}</p:sldIdLst><p:sldSz cx="${WIDE * POINT}" cy="${HIGH * POINT}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    ],
    [
      "ppt/_rels/presentation.xml.rels",
      relations([
        ["rId1", "slideMaster", "slideMasters/slideMaster1.xml"],
        ["rId2", "theme", "theme/theme1.xml"],
        ...numbers.map(
          (n) =>
            /** @type {[string, string, string]} */ ([
              `rId${n + 2}`,
              "slide",
              `slides/slide${n}.xml`,
            ]),
        ),
      ]),
    ],
    ["ppt/slideMasters/slideMaster1.xml", master],
    [
      "ppt/slideMasters/_rels/slideMaster1.xml.rels",
      relations([
        ["rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"],
        ["rId2", "theme", "../theme/theme1.xml"],
      ]),
    ],
    ["ppt/slideLayouts/slideLayout1.xml", layout],
    [
      "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
      relations([["rId1", "slideMaster", "../slideMasters/slideMaster1.xml"]]),
    ],
    ["ppt/theme/theme1.xml", theme()],
    ...slides.flatMap((each, at) => slideParts(each, at + 1)),
  ]);
}
