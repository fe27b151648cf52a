// A letter that was scanned upside down or on its side is turned, a quarter at a time; it stays so until another page is loaded whole.
export const turned = "relais:tourne";

const quarters = new Map();
const mostPixels = 16e6;   // some browsers draw no larger canvas

/** Degrees by which the document on this paper was turned. */
export const quarterOf = (paper) => quarters.get(addressOf(paper)) ?? 0;

export function offerTurn() {
  const button = document.querySelector("[data-tourner]");
  const paper = document.querySelector(".papier.pdf, .papier.image");
  if (!button || !paper) return;
  button.hidden = false;
  button.onclick = () => {
    quarters.set(addressOf(paper), (quarterOf(paper) + 90) % 360);
    show(paper);
  };
  if (quarterOf(paper) !== 0) show(paper);
}

function addressOf(paper) {
  return paper.dataset.pdf ?? paper.querySelector("img")?.getAttribute("src");
}

function show(paper) {
  const picture = paper.querySelector("img");
  if (!picture) return paper.dispatchEvent(new Event(turned));
  if (!picture.complete) return picture.addEventListener("load", () => show(paper), { once: true });
  if (picture.naturalWidth > 0) draw(picture, quarterOf(paper));
}

function draw(picture, degrees) {
  const canvas = picture.nextElementSibling ?? document.createElement("canvas");
  const scale = Math.min(1, Math.sqrt(mostPixels / (picture.naturalWidth * picture.naturalHeight)));
  const [wide, high] = [picture.naturalWidth * scale, picture.naturalHeight * scale];
  [canvas.width, canvas.height] = degrees % 180 === 0 ? [wide, high] : [high, wide];
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", picture.alt);
  const ink = canvas.getContext("2d");
  ink.translate(canvas.width / 2, canvas.height / 2);
  ink.rotate((degrees * Math.PI) / 180);
  ink.drawImage(picture, -wide / 2, -high / 2, wide, high);
  picture.classList.add("retourne");
  picture.after(canvas);
}
