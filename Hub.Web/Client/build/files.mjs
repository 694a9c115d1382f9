// Files of the project, in an order that does not depend on the machine.
import * as fs from "node:fs";
import path from "node:path";

const ignored = new Set(["node_modules", "bin", "obj", "wwwroot"]);

/** The files below the root for which the answer is yes, as paths with forward slashes, sorted. */
export function globSync(root, wanted) {
  return fs
    .readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !ignored.has(entry.name))
    .flatMap((folder) => fs.readdirSync(path.join(root, folder.name), { recursive: true })
      .map((file) => `${folder.name}/${String(file).replaceAll(path.sep, "/")}`))
    .filter(wanted)
    .sort();
}

export const mkdirSync = (folder) => fs.mkdirSync(folder, { recursive: true });
export const rmSync = (folder) => fs.rmSync(folder, { recursive: true, force: true });
export const { readdirSync, writeFileSync } = fs;
