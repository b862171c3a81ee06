// Makes the two scripts that every page carries, in viz/templates/page: page.js of the modules in
// script/ with fflate, and vis-network.js of the packages of npm, with the notice of them all. `node .ci/script/build.js FOLDER` writes them
// elsewhere; the test of freshness does.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = process.argv[2] ?? `${root}viz/templates/page`;
const common = {
  absWorkingDir: root,
  bundle: true,
  charset: "utf8",
  legalComments: "none",
  lineLimit: 160,
  logLevel: "warning",
  minify: true,
  target: "es2022",
};

const note =
  "// Made of viz/templates/page/script by `make script`: change the modules, not this file.";
const page = await build({
  ...common,
  entryPoints: ["viz/templates/page/script/main.js"],
  outfile: `${folder}/page.js`,
  allowOverwrite: true,
  banner: { js: note },
  format: "esm",
  metafile: true,
});

const engine = await build({
  ...common,
  entryPoints: [".ci/script/engine.js"],
  format: "iife",
  metafile: true,
  write: false,
});
writeFileSync(
  `${folder}/vis-network.js`,
  `/*\n${notice([page, engine])}*/\n${engine.outputFiles[0].text}`,
);

/**
 * The packages that scripts are made of, with version and holders, and the licence of them all.
 * @param {import("esbuild").BuildResult[]} scripts
 */
function notice(scripts) {
  const files = scripts.flatMap((script) => Object.keys(script.metafile.inputs));
  const names = files.map((file) => /^node_modules\/((@[^/]+\/)?[^/]+)/.exec(file)?.[1]);
  const found = [...new Set(names)].filter(Boolean).sort().map(holders);
  return `vis-network with what it uses, and fflate, made of their packages without what older browsers need:\n${found.join("")}\n${licence("vis-network").split("\n").slice(4).join("\n")}`;
}

function holders(name) {
  const { version, license } = JSON.parse(read(name, "package.json"));
  if (!/\bMIT\b/.test(license)) throw new Error(`${name} is under ${license}: MIT was expected`);
  const lines = licence(name).match(/^copyright.*$/gim);
  if (!lines) throw new Error(`the licence of ${name} names no holder`);
  return `${name} ${version} (MIT): ${lines.join("; ")}\n`;
}

function licence(name) {
  const texts = readdirSync(`${root}node_modules/${name}`).filter((file) =>
    /^licen[cs]e/i.test(file),
  );
  const text = read(name, texts.find((file) => /mit/i.test(file)) ?? texts[0]);
  if (!text.includes("Permission is hereby granted")) throw new Error(`${name} has no text of MIT`);
  return text;
}

function read(name, file) {
  return readFileSync(`${root}node_modules/${name}/${file}`, "utf8");
}
