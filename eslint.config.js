// What is wrong in the script of the pages and in its tests: `npm run lint`, or `make lint` with all the rest.
import js from "@eslint/js";
import { importX } from "eslint-plugin-import-x";
import globals from "globals";

const strict = {
  "consistent-return": "off",
  eqeqeq: "error",
  "no-shadow": ["error", { builtinGlobals: false }],
  "no-undef": "error",
  "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
  "no-var": "error",
  "one-var": ["error", "never"],
  "prefer-const": "error",
  "import-x/first": "error",
  "import-x/named": "error",
  "import-x/no-cycle": "error",
  "import-x/no-duplicates": "error",
  "import-x/no-mutable-exports": "error",
  "import-x/no-unresolved": "error",
  "max-lines": ["error", 300],
};

export default [
  { ignores: ["viz/templates/page/page.js", "viz/templates/page/vis-network.js"] },
  js.configs.recommended,
  { plugins: { "import-x": importX }, rules: strict, settings: { "import-x/extensions": [".js"] } },
  {
    files: ["viz/templates/**", "explorer/templates/**", "docs/assets/**"],
    languageOptions: { globals: { ...globals.browser, vis: "readonly" } },
  },
  {
    files: ["*.js", ".ci/**", "tests/**"],
    languageOptions: { globals: globals.node },
    rules: { "import-x/no-unresolved": "off" },
  },
];
