// One key for every action, written beside its button. No Alt combinations; a member can switch single letters off.
const typing = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

const moves = {
  j: () => step(1),
  k: () => step(-1),
  "/": () => document.querySelector("input[type=search]")?.focus(),
  z: () => document.querySelector("[data-annuler] button")?.click(),
  "?": () => help(),
};

export function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return leave();
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key !== "?" && document.querySelector(".cadre")?.dataset.touches === "non") return;
    const act = moves[event.key] ?? press(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function press(key) {
  const button = document.querySelector(`[data-touche="${CSS.escape(key)}"]`);
  if (button) return () => button.click();
  const panel = document.querySelector(`[data-geste="${CSS.escape(key)}"]`);
  if (!panel) return null;
  return () => {
    panel.open = true;
    // Whose it is, is seen before it is signed: the whole block is brought into sight, and focus stays off its button.
    const block = panel.querySelector("[data-bloc]");
    const into = block ?? panel.querySelector("select, input:not([type=hidden]), button, form a, p a");
    into?.focus({ preventScroll: true });
    (block ?? panel).scrollIntoView({ block: "nearest" });
  };
}

function step(by) {
  const lines = [...document.querySelectorAll("[data-ligne]")];
  if (lines.length === 0) return document.querySelector(`[data-pas="${by}"]`)?.click();
  const at = lines.findIndex((line) => line.getAttribute("aria-current") === "true");
  const next = lines[Math.min(Math.max(at + by, 0), lines.length - 1)];
  if (next && next !== lines[at]) next.click();
}

function leave() {
  document.activeElement?.blur();
  document.querySelectorAll("details[data-geste][open]").forEach((panel) => (panel.open = false));
  document.querySelector("dialog.touches")?.close();
}

function help() {
  const off = document.querySelector(".cadre")?.dataset.touches === "non";
  let dialog = document.querySelector("dialog.touches");
  if (!dialog) {
    dialog = document.createElement("dialog");
    dialog.className = "touches";
    dialog.setAttribute("aria-label", "Toutes les touches");
    dialog.innerHTML = `<h2>Toutes les touches</h2><dl>
      <dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>suivant, précédent</dd>
      <dt><kbd>a</kbd></dt><dd>accepter ce qui est proposé</dd>
      <dt><kbd>e</kbd></dt><dd>clore et passer au suivant</dd>
      <dt><kbd>l</kbd> <kbd>v</kbd></dt><dd>ouvrir le lot de résultats, le valider</dd>
      <dt><kbd>m</kbd> <kbd>d</kbd></dt><dd>prendre, rendre à l'équipe</dd>
      <dt><kbd>x</kbd></dt><dd>refuser ce qu'on vous passe</dd>
      <dt><kbd>r</kbd></dt><dd>passer à quelqu'un</dd>
      <dt><kbd>s</kbd></dt><dd>plus tard</dd>
      <dt><kbd>p</kbd> <kbd>t</kbd></dt><dd>patient, nature</dd>
      <dt><kbd>g</kbd> <kbd>n</kbd></dt><dd>garder tel quel ce qui est retenu, le refuser</dd>
      <dt><kbd>f</kbd> <kbd>o</kbd></dt><dd>agrandir le document, le tourner</dd>
      <dt><kbd>z</kbd></dt><dd>annuler la dernière action</dd>
      <dt><kbd>/</kbd></dt><dd>chercher un patient</dd>
      <dt><kbd>Échap</kbd></dt><dd>sortir d'un champ</dd></dl>
      <p>${off ? "Elles sont coupées ; on peut les remettre" : "On peut les couper"} dans les réglages.</p><form method="dialog"><button>Fermer</button></form>`;
    document.body.append(dialog);
  }
  dialog.showModal();
}
