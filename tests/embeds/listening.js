// Notes in the page's own attributes what its readers tell it and what they
// fail to keep from it.
const notes = document.documentElement.dataset;

addEventListener("yoyak-error", ({ detail: { stage, url } }) => {
  notes.errors = [notes.errors, `${stage} ${url}`].filter(Boolean).join("\n");
});
for (const name of ["error", "unhandledrejection"]) {
  addEventListener(name, () => { notes.uncaught = Number(notes.uncaught ?? 0) + 1; });
}
