import js from "@eslint/js";
import tseslint from "typescript-eslint";

const domains = ["goals", "people", "reviews", "integrations", "notifications"];

/** A folder may import only from those before it: lib, ui, then one domain, then app. */
const boundary = (folder, refused) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: [{ group: refused.map((name) => `../${name}/*`), message: "lib, ui, then one domain, then app." }] },
    ],
  },
});

export default tseslint.config(
  { ignores: ["dist", ".gallery", "public", "src/graphql-env.d.ts"] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["eslint.config.js", "scripts/*.js"] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-definitions": "off",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
        { selector: "JSXText[value=/[A-Za-z]{2}/]", message: "Visible text comes from an .ftl file." },
      ],
    },
  },
  boundary("lib", ["ui", "app", ...domains]),
  boundary("ui", ["app", ...domains]),
  ...domains.map((domain) => boundary(domain, ["app", ...domains.filter((other) => other !== domain)])),
  { files: ["*.config.ts", "*.config.js", "gallery/**", "scripts/**"], rules: { "no-restricted-syntax": "off" } },
  { files: ["**/*.js"], extends: [tseslint.configs.disableTypeChecked], languageOptions: { globals: { URL: false, console: false, process: false } } },
);
