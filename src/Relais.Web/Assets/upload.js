// Files dropped or chosen go one by one, and the list says what became of each. Without this the form sends them all at once.
export function takeFiles() {
  const form = document.querySelector("[data-depot]");
  if (!form || form.dataset.ready) return;
  form.dataset.ready = "true";
  const zone = form.querySelector(".zone");
  const input = form.querySelector("input[type=file]");
  zone.querySelector(".glisser").hidden = false;

  for (const type of ["dragenter", "dragover"]) zone.addEventListener(type, (e) => { e.preventDefault(); zone.classList.add("survol"); });
  for (const type of ["dragleave", "drop"]) zone.addEventListener(type, () => zone.classList.remove("survol"));
  zone.addEventListener("drop", (e) => {
    e.preventDefault();
    input.required = false;
    if (form.reportValidity()) send(form, [...e.dataTransfer.files]);
    input.required = true;
  });
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    send(form, [...input.files]).then(() => { input.value = ""; });
  });
}

async function send(form, files) {
  const list = document.querySelector("[data-deposes]");
  const lines = files.map((file) => {
    const line = document.createElement("li");
    const name = document.createElement("b");
    const words = document.createElement("span");
    name.textContent = file.name;
    words.textContent = "en attente";
    line.append(name, words);
    list.prepend(line);
    return { line, words };
  });
  for (const [n, file] of files.entries()) {
    const { line, words } = lines[n];
    words.textContent = "envoi…";
    const became = await sendOne(form, file);
    line.className = became.fate;
    words.textContent = became.words;
  }
}

async function sendOne(form, file) {
  const body = new FormData();
  body.append("cabinet", form.elements.cabinet?.value ?? "");
  body.append("fichiers", file);
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" }, credentials: "same-origin" });
    if (answer.status === 413) return { fate: "refused", words: "trop gros : 60 Mo au plus" };
    const said = await answer.json();
    return answer.ok ? said[0] : { fate: "refused", words: said.message };
  } catch {
    return { fate: "refused", words: "pas envoyé : la connexion est coupée, ou votre session est finie. Rechargez la page et recommencez." };
  }
}
