import { inPlace } from "./place.js";

// Another browser changed something: reload our own list, under our own rights. An open document is never touched.
const frames = "turbo-frame[data-source]";
let stream = null;
let waiting = null;

export function listenToChanges() {
  document.addEventListener("turbo:load", () => {
    const wanted = document.querySelector(frames) !== null;
    if (wanted && !stream) open();
    if (!wanted && stream) close();
  });
  window.addEventListener("pagehide", close);
}

function open() {
  stream = new EventSource("/direct");
  stream.addEventListener("change", soon);
  // Between the page that was drawn and the stream that opens, as between two streams after a cut, anything may have happened: it is on the reloaded list.
  stream.addEventListener("open", soon);
}

function close() {
  stream?.close();
  stream = null;
}

function soon() {
  if (waiting) return;
  waiting = setTimeout(reload, 300 + Math.random() * 700);
}

async function reload() {
  waiting = null;
  const frame = document.querySelector(frames);
  if (!frame) return;
  const answer = await fetch(frame.dataset.source, { headers: { Accept: "text/html" }, credentials: "same-origin" });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(`turbo-frame#${frame.id}`);
  if (fresh && frame.isConnected) inPlace(frame, () => frame.replaceChildren(...fresh.childNodes));
}
