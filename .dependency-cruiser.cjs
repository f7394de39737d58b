/** The boundaries of the design, one rule each. The comment is printed with every finding. */
const PURE = { path: "^app/(lib|features)/", pathNot: "\\.server\\.tsx?$|\\.tsx$|\\.test\\.tsx?$|/ui/" };

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "pure-files-stay-pure",
      severity: "error",
      comment: "Only *.server.ts touches the world. Pass facts (rows, now, settings) in as arguments.",
      from: PURE,
      to: { path: "\\.server\\.tsx?$|^prisma/|^app/(routes|flows|gateways|ui)/|\\.tsx$" },
    },
    {
      name: "pure-files-use-few-packages",
      severity: "error",
      comment:
        "Pure files may use zod, intl-messageformat and (for old carrier APIs) fast-xml-parser; app/lib also temporal-polyfill and date-holidays.",
      from: PURE,
      to: {
        dependencyTypes: ["core", "npm", "npm-dev", "npm-no-pkg", "npm-unknown"],
        pathNot:
          "^node_modules/(zod|intl-messageformat|fast-xml-parser|temporal-polyfill|date-holidays|@formatjs)/",
      },
    },
    {
      name: "zones-are-lib-business",
      severity: "error",
      comment: "Calendar arithmetic lives in app/lib; features use its functions.",
      from: { path: "^app/features/" },
      to: { path: "^node_modules/(temporal-polyfill|date-holidays)/" },
    },
    {
      name: "features-meet-in-flows",
      severity: "error",
      comment: "A feature never calls another feature's server code. Join them in app/flows/.",
      from: { path: "^app/features/([^/]+)/" },
      to: { path: "^app/features/.*\\.server\\.tsx?$", pathNot: "^app/features/$1/" },
    },
    {
      name: "one-door-per-feature",
      severity: "error",
      comment: "Outside a feature, its only server file is features/x/x.server.ts.",
      from: { pathNot: "^app/features/" },
      to: { path: "^app/features/.*\\.server\\.tsx?$", pathNot: "^app/features/([^/]+)/\\1\\.server\\.ts$" },
    },
    {
      name: "routes-are-thin",
      severity: "error",
      comment: "A route authenticates, parses, calls one flow or facade, renders.",
      from: { path: "^app/routes/" },
      to: { path: "^prisma/|^app/db\\.server|^app/gateways/" },
    },
    {
      name: "ui-knows-no-server",
      severity: "error",
      from: { path: "^app/ui/|/ui/" },
      to: { path: "\\.server\\.tsx?$|^prisma/" },
    },
    {
      name: "flows-are-not-called-from-below",
      severity: "error",
      from: { path: "^app/(features|gateways|lib|ui)/" },
      to: { path: "^app/(flows|routes)/" },
    },
    {
      name: "shipped-code-imports-no-tests",
      severity: "error",
      from: { path: "^(app|extensions|prisma)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(test|tools)/" },
    },
    {
      name: "extensions-stand-alone",
      severity: "error",
      from: { path: "^extensions/([^/]+)/" },
      to: { path: "^(app|prisma|test|extensions)/", pathNot: "^extensions/$1/" },
    },
    { name: "no-file-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-feature-cycles",
      comment: "Two features that need each other are one, or meet in a flow.",
      severity: "error",
      scope: "folder",
      from: { path: "^app/features/[^/]+$" },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|prisma/generated" },
    // Tests look at everything from everywhere; cycles through them are none.
    exclude: { path: "^(build|\\.data|\\.cache)/|\\.test\\.tsx?$|^test/(flows|routes|e2e|tools)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
