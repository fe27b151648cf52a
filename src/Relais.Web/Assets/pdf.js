// PDFs are drawn by pdf.js on canvases: no plug-in, no script of the file runs, and the page keeps its keys.
import * as pdfjs from "pdfjs-dist";
import { quarterOf, turned } from "./turn.js";

pdfjs.GlobalWorkerOptions.workerSrc = "/vendor/pdf.worker.js";

// One at a time: what gives way to the next is drawn no further, and its worker ends.
let last = null;

export async function show(place) {
  last?.abort();
  const end = (last = new AbortController());
  const goesOn = () => !end.signal.aborted && place.isConnected;
  const loading = pdfjs.getDocument({ url: place.dataset.pdf, isEvalSupported: false, enableXfa: false });
  end.signal.addEventListener("abort", () => loading.destroy());
  try {
    const pdf = await loading.promise;
    if (!goesOn()) return;
    place.replaceChildren();
    const pages = [];
    const again = drawAgain(place, pages, goesOn, end.signal);
    for (let number = 1; number <= pdf.numPages && goesOn(); number++) pages.push(await lay(await pdf.getPage(number), place, number, pdf.numPages));
    again();   // what was turned while it was laid
  } catch {
    if (goesOn()) place.querySelector("p")?.append(" (il n'a pas pu être affiché ici)");
  }
}

async function lay(page, place, number, total) {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `Page ${number} sur ${total}`);
  place.append(canvas);
  const sheet = { page, canvas };
  await draw(sheet, place);
  const words = (await page.getTextContent()).items.map((item) => item.str).join(" ");
  const hidden = document.createElement("p");
  hidden.className = "cache";
  hidden.textContent = words;
  canvas.after(hidden);
  return sheet;
}

async function draw(sheet, place) {
  const { page, canvas } = sheet;
  const sharp = Math.min(window.devicePixelRatio || 1, 2);
  [sheet.width, sheet.quarter] = [place.clientWidth || 800, quarterOf(place)];
  const rotation = (page.rotate + sheet.quarter) % 360;
  const viewport = page.getViewport({ scale: (sheet.width / page.getViewport({ scale: 1, rotation }).width) * sharp, rotation });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, canvasContext: canvas.getContext("2d"), viewport }).promise;
}

// When its room changes, since a picture of words that is only stretched is blurred; and when it is turned.
function drawAgain(place, pages, goesOn, signal) {
  let drawing = Promise.resolve();
  const all = () => {
    drawing = drawing.then(async () => {
      for (const sheet of pages) if (goesOn() && isStale(sheet, place)) await draw(sheet, place);
    }).catch(() => {});
  };
  place.addEventListener(turned, all, { signal });
  const room = new ResizeObserver(all);
  room.observe(place);
  signal.addEventListener("abort", () => room.disconnect());
  return all;
}

const isStale = (sheet, place) => sheet.quarter !== quarterOf(place) || (place.clientWidth > 0 && Math.abs(place.clientWidth - sheet.width) > sheet.width / 10);
