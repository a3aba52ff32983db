// What Mermaid's own parser reads in each of the texts on standard input (a JSON list): as JSON.
// The first argument is a folder that has mermaid and jsdom in its node_modules.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const require = createRequire(join(process.argv[2], "from-here.js"));
const load = async (name) => import(pathToFileURL(require.resolve(name)));

const { JSDOM } = (await load("jsdom")).default;
const { window } = new JSDOM("<!doctype html>");
globalThis.window = window;
globalThis.document = window.document;
const mermaid = (await load("mermaid")).default;

let input = "";
for await (const piece of process.stdin) input += piece;
const found = [];
for (const text of JSON.parse(input)) {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const actors = db.getActors().filter((name) => name !== "");
  found.push([db.getSections().length, db.getTasks().length, actors.length]);
}
process.stdout.write(JSON.stringify(found));
