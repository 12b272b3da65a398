import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import importX from "eslint-plugin-import-x";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The data goes one way. A layer may import itself and what stands here; anything else is an error. */
const LAYERS = {
  domain: [],
  german: ["domain"],
  protocol: ["domain", "german"],
  sheets: ["domain", "german"],
  workbook: ["domain", "german", "sheets"],
  commands: ["domain", "german", "protocol", "sheets", "workbook"],
  taskpane: ["domain", "german", "commands"],
  xlsx: [],
  host: ["xlsx"],
  workbench: ["german", "host", "xlsx"],
  cli: ["domain", "german", "commands", "host"],
};

const layerZones = Object.entries(LAYERS).map(([layer, allowed]) => ({
  target: `./src/${layer}`,
  from: "./src",
  except: [layer, ...allowed].map((name) => `./${name}`),
  message: `${layer}/ may import only: ${allowed.join(", ") || "itself"}.`,
}));

export default tseslint.config(
  { ignores: ["dist", "out", "coverage", "reports", ".stryker-tmp", "node_modules", "bench/node_modules"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.recommendedTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "import-x": importX, "office-addins": officeAddins },
    settings: { "import-x/resolver": { typescript: true } },
    rules: {
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: layerZones }],
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "no-console": "error",
    },
  },
  { files: ["src/cli/**", "scripts/**", "bench/**"], rules: { "no-console": "off" } },
  { files: ["**/*.tsx"], ...jsxA11y.flatConfigs.strict },
  { files: ["**/*.tsx"], plugins: { "react-hooks": reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: {
      globals: {
        module: "writable",
        require: "readonly",
        process: "readonly",
        console: "readonly",
        __dirname: "readonly",
        __filename: "readonly",
        URL: "readonly",
      },
    },
  },
  { files: ["src/taskpane/*.js"], languageOptions: { globals: { window: "readonly", document: "readonly" } } },
  prettier,
  // Behind prettier's own configuration, which would switch it off.
  { rules: { curly: ["error", "multi-line", "consistent"] } },
);
