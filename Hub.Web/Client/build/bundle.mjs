// Bundles what browsers get: Client/app.ts, every *.page.ts beside its razor page, one stylesheet, the service worker.
// Names carry the hash of their content, so that browsers may keep them for ever; dist/assets.json says which is which.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { globSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "./files.mjs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const dist = path.join(root, "wwwroot/dist");
rmSync(dist);
mkdirSync(dist);

const assets = {};

function remember(metafile) {
  for (const [output, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (entryPoint === undefined || output.endsWith(".map")) continue;
    const file = path.basename(output);
    const name = file.replace(/-[A-Z0-9]{8}(?=\.)/, "").replace(".page.", ".");
    if (name in assets) throw new Error(`Two entry points are called ${name}: give one of them another name.`);
    assets[name] = `/dist/${file}`;
  }
}

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  metafile: true,
  outdir: dist,
  logLevel: "warning",
  target: ["es2022", "safari16.4", "chrome111", "firefox115"],
};

const scripts = await build({
  ...common,
  entryPoints: ["Client/app.ts", ...globSync(root, (file) => file.endsWith(".page.ts"))],
  entryNames: "[name]-[hash]",
  chunkNames: "part-[hash]",
  format: "esm",
  splitting: true,
});
remember(scripts.metafile);

// The hub's own parts first, then what features add: a feature may refine a part, never the other way round.
const layout = "Layout/styles/hub.css";
const sheets = [layout, ...globSync(root, (file) => file.endsWith(".css") && !file.startsWith("Layout/"))];
const styles = await build({
  ...common,
  stdin: { contents: sheets.map((file) => `@import "./${file}";`).join("\n"), loader: "css", resolveDir: root },
  entryNames: "hub-[hash]",
  external: ["/icons/*"],
});
remember(styles.metafile);

const kept = Object.values(assets);
for (const file of readdirSync(dist)) {
  if (file.startsWith("part-") && file.endsWith(".js")) kept.push(`/dist/${file}`);
}

// The worker's name must not change: browsers look for a new worker at the address of the old one.
await build({
  ...common,
  entryPoints: { "service-worker": "Client/worker/service-worker.ts" },
  format: "iife",
  define: {
    HUB_FILES: JSON.stringify(kept.sort()),
    HUB_VERSION: JSON.stringify(createHash("sha256").update(kept.join()).digest("hex").slice(0, 12)),
  },
});

writeFileSync(path.join(dist, "assets.json"), `${JSON.stringify(assets, null, 2)}\n`);
