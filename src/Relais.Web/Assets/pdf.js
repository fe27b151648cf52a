// PDFs are drawn by pdf.js on canvases: no plug-in, no script of the file runs, and the page keeps its keys.
import * as pdfjs from "pdfjs-dist";

pdfjs.GlobalWorkerOptions.workerSrc = "/vendor/pdf.worker.js";

export async function show(place) {
  try {
    const pdf = await pdfjs.getDocument({ url: place.dataset.pdf, isEvalSupported: false, enableXfa: false }).promise;
    place.replaceChildren();
    for (let number = 1; number <= pdf.numPages; number++) await draw(await pdf.getPage(number), place, number, pdf.numPages);
  } catch {
    place.querySelector("p")?.append(" (il n'a pas pu être affiché ici)");
  }
}

async function draw(page, place, number, total) {
  const width = place.clientWidth || 800;
  const sharp = Math.min(window.devicePixelRatio || 1, 2);
  const viewport = page.getViewport({ scale: (width / page.getViewport({ scale: 1 }).width) * sharp });
  const canvas = document.createElement("canvas");
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `Page ${number} sur ${total}`);
  place.append(canvas);
  await page.render({ canvas, canvasContext: canvas.getContext("2d"), viewport }).promise;
  const words = (await page.getTextContent()).items.map((item) => item.str).join(" ");
  const hidden = document.createElement("p");
  hidden.className = "cache";
  hidden.textContent = words;
  place.append(hidden);
}
