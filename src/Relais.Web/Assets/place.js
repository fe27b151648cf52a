// Closing a line leads to the next one: the list stays where it was, and the focus goes on instead of back to the top.
let kept = null;
let moved = false;

export function keepPlace() {
  document.addEventListener("turbo:before-visit", remember);
  document.addEventListener("turbo:submit-start", remember);
  document.addEventListener("turbo:load", () => {
    const list = document.querySelector(".lignes");
    if (list && kept?.of === named(list)) list.scrollTop = kept.top;
    const line = document.querySelector("[data-ligne][aria-current=true]");
    line?.scrollIntoView({ block: "nearest" });
    const seen = line?.offsetParent ? line : document.querySelector("[data-document]");   // a narrow screen, or an enlarged document, shows one or the other
    if (moved && nothingHasFocus()) seen?.focus({ preventScroll: true });
    moved = true;
  });
}

/** Runs a change of the list and leaves its scroll and its focus where they were. */
export function inPlace(frame, change) {
  const top = frame.querySelector(".lignes")?.scrollTop ?? 0;
  const focused = frame.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  change();
  const list = frame.querySelector(".lignes");
  if (list) list.scrollTop = top;
  if (focused) (frame.querySelector(`a[href="${CSS.escape(focused)}"]`) ?? frame.querySelector("[data-ligne]"))?.focus({ preventScroll: true });
}

function remember() {
  const list = document.querySelector(".lignes");
  if (list) kept = { of: named(list), top: list.scrollTop };
}

function named(list) {
  return list.closest("turbo-frame")?.querySelector(".vues [aria-current]")?.getAttribute("href") ?? "";
}

function nothingHasFocus() {
  return !document.activeElement || document.activeElement === document.body;
}
