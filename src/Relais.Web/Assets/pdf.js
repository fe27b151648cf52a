// PDFs are drawn by pdf.js on canvases: no plug-in, no script of the file runs, and the page keeps its keys.
import * as pdfjs from "pdfjs-dist";
import { turned } from "./turn.js";

pdfjs.GlobalWorkerOptions.workerSrc = "/vendor/pdf.worker.js";

export async function show(place) {
  try {
    const pdf = await pdfjs.getDocument({ url: place.dataset.pdf, isEvalSupported: false, enableXfa: false }).promise;
    place.replaceChildren();
    const width = place.clientWidth || 800;
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await lay(await pdf.getPage(number), place, number, pdf.numPages, width));
    drawAgain(place, pages, width);
  } catch {
    place.querySelector("p")?.append(" (il n'a pas pu être affiché ici)");
  }
}

async function lay(page, place, number, total, width) {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `Page ${number} sur ${total}`);
  place.append(canvas);
  await draw(page, canvas, width, 0);
  const words = (await page.getTextContent()).items.map((item) => item.str).join(" ");
  const hidden = document.createElement("p");
  hidden.className = "cache";
  hidden.textContent = words;
  place.append(hidden);
  return { page, canvas };
}

async function draw(page, canvas, width, quarter) {
  const sharp = Math.min(window.devicePixelRatio || 1, 2);
  const rotation = (page.rotate + quarter) % 360;
  const viewport = page.getViewport({ scale: (width / page.getViewport({ scale: 1, rotation }).width) * sharp, rotation });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, canvasContext: canvas.getContext("2d"), viewport }).promise;
}

// When its room changes, since a picture of words that is only stretched is blurred; and when it is turned.
function drawAgain(place, pages, width) {
  let drawing = Promise.resolve();
  const all = () => {
    drawing = drawing.then(async () => {
      for (const { page, canvas } of pages) if (place.isConnected) await draw(page, canvas, width, Number(place.dataset.quart ?? 0));
    });
  };
  place.addEventListener(turned, all);
  new ResizeObserver(() => {
    const now = place.clientWidth;
    if (now === 0 || Math.abs(now - width) < width / 10) return;
    width = now;
    all();
  }).observe(place);
}
