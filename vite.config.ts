import path from "node:path";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";

const APP = path.resolve(import.meta.dirname, "app");

/**
 * Leaves every plain `.ts` module of ours out of the server bundle: Node runs those as they are written. So a class or a
 * connection exists once in the process, whether a page or the worker asks for it, and a stack trace names real lines.
 * Bundled are only the React files (`.tsx`) and the route modules, which Node cannot read.
 */
function keepOurModulesNative(): Plugin {
  return {
    name: "keep-our-modules-native",
    enforce: "pre",
    apply: "build",
    async resolveId(id, importer, options) {
      if (!options.ssr || !importer) return null;
      const resolved = await this.resolve(id, importer, { ...options, skipSelf: true });
      const file = resolved?.id.split("?")[0] ?? "";
      const inside = path.relative(APP, file);
      const isOurs = !inside.startsWith("..") && !path.isAbsolute(inside) && inside.endsWith(".ts");
      // What lies in a ui folder may import React files, and goes with them.
      if (!isOurs || inside.startsWith("routes/") || /(^|\/)ui\//.test(inside)) return resolved;
      return { id: `#app/${inside}`, external: true };
    },
  };
}

export default defineConfig({
  plugins: [
    keepOurModulesNative(),
    remix({
      ignoredRouteFiles: ["**/.*", "**/*.test.*"],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: false,
        // Remix 2's lazy route discovery reads sessionStorage, which is blocked in Shopify's frame for visitors who refuse
        // third-party storage: every client navigation would fail. https://github.com/remix-run/react-router/pull/14335
        v3_lazyRouteDiscovery: false,
      },
    }),
  ],
  // Inlined assets would need "data:" in a content security policy.
  build: { assetsInlineLimit: 0 },
});
