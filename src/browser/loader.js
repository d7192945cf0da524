// yoyak-reader.js, the one file that a page embeds: its name never changes.
// The names with a hash, which stand below, are written in by the build.
//
// Everything that the reader is made of is asked for at once. What cannot be
// loaded is reported by each reader (element.js), never as an uncaught error of
// the page. Where even the element is missing, what the page wrote into it is
// what the browser shows.

const program = fetch(new URL("%PROGRAM%", import.meta.url));
// Awaited below, but only once the modules are there.
program.catch(() => {});
const modules = ["%GLUE%", "%SNIPPETS%"].map((name) => import(name));

try {
  const [glue] = await Promise.all(modules);
  await glue.default({ module_or_path: program });
} catch (error) {
  const loaded = await Promise.allSettled(modules);
  const element = loaded.find(({ value }) => value?.fail)?.value;
  element?.fail(error);
}
