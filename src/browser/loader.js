// yoyak-reader.js, the one file that a page embeds: its name never changes.
// The names with a hash, which stand below, are written in by the build.
//
// Everything that the reader is made of is asked for at once. What cannot be
// loaded is reported as an event on each reader, never as an uncaught error of
// the page; the content that the page gave the element stays visible.

const program = fetch(new URL("%PROGRAM%", import.meta.url));
// Awaited below, but only once the modules are there.
program.catch(() => {});
const modules = ["%GLUE%", "%SNIPPETS%"].map((name) => import(name));

try {
  const [glue] = await Promise.all(modules);
  await glue.default({ module_or_path: program });
} catch (error) {
  for (const reader of document.querySelectorAll("yoyak-reader")) {
    const detail = { stage: "program", message: String(error), url: import.meta.url };
    reader.dispatchEvent(new CustomEvent("yoyak-error", { detail, bubbles: true, composed: true }));
  }
}
