// The document takes the place of the list too: a letter of A4 is then read at its own size. It stays so from one item to the next.
const kept = "relais.agrandi";

export function offerWidth() {
  const button = document.querySelector("[data-agrandir]");
  const desk = document.querySelector(".bureau:not(.sans-liste)");
  if (!button || !desk) return;
  button.hidden = false;
  show(sessionStorage.getItem(kept) === "oui");
  button.onclick = () => {
    const wide = !desk.classList.contains("agrandi");
    sessionStorage.setItem(kept, wide ? "oui" : "non");
    show(wide);
  };

  function show(wide) {
    const inList = document.activeElement?.closest(".liste");
    desk.classList.toggle("agrandi", wide);
    button.querySelector("span").textContent = wide ? "réduire" : "agrandir";
    // The focus does not stay in what is hidden, nor the list away from its line.
    if (wide && inList) desk.querySelector("[data-document]")?.focus({ preventScroll: true });
    if (!wide) desk.querySelector("[data-ligne][aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }
}
