// Makes one file of the modules of the page's script: viz/templates/page/page.js, which every page
// carries. `node .ci/script/build.js FILE` writes it elsewhere; the test of freshness does.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const note =
  "// Made of viz/templates/page/script by `make script`: change the modules, not this file.";

await build({
  absWorkingDir: root,
  entryPoints: ["viz/templates/page/script/main.js"],
  outfile: process.argv[2] ?? "viz/templates/page/page.js",
  allowOverwrite: true,
  banner: { js: note },
  bundle: true,
  charset: "utf8",
  format: "esm",
  legalComments: "none",
  lineLimit: 160,
  logLevel: "warning",
  minify: true,
  target: "es2022",
});
