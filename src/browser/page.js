// The standalone page: its address says what its reader shows.
//
// `?src=` names the summary, relative to the page; without it the page shows
// the sample that its HTML names. Any other attribute that only concerns how a
// summary is shown can be set the same way. This file runs before
// yoyak-reader.js, so the reader never starts on the sample in vain.

const ATTRIBUTES = ["src", "date", "video", "lang", "theme", "open", "now"];

const reader = document.querySelector("yoyak-reader");
const query = new URLSearchParams(location.search);
for (const name of ATTRIBUTES) {
  const value = query.get(name);
  if (value) reader.setAttribute(name, value);
}
