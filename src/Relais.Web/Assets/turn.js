// A letter that was scanned upside down or on its side is turned, a quarter at a time.
export const turned = "relais:tourne";

export function offerTurn() {
  const button = document.querySelector("[data-tourner]");
  const paper = document.querySelector(".papier.pdf, .papier.image");
  if (!button || !paper) return;
  button.hidden = false;
  button.onclick = () => {
    paper.dataset.quart = (Number(paper.dataset.quart ?? 0) + 90) % 360;
    const picture = paper.querySelector(":scope > img");
    if (picture) turn(picture, Number(paper.dataset.quart));
    else paper.dispatchEvent(new Event(turned));
  };
}

function turn(picture, degrees) {
  const canvas = picture.nextElementSibling ?? document.createElement("canvas");
  const [wide, high] = [picture.naturalWidth, picture.naturalHeight];
  [canvas.width, canvas.height] = degrees % 180 === 0 ? [wide, high] : [high, wide];
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", picture.alt);
  const ink = canvas.getContext("2d");
  ink.translate(canvas.width / 2, canvas.height / 2);
  ink.rotate((degrees * Math.PI) / 180);
  ink.drawImage(picture, -wide / 2, -high / 2);
  picture.classList.add("retourne");
  picture.after(canvas);
}
