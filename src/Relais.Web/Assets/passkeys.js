// Passkeys: the device proves who holds it, then the form travels like any other. Without script the form stays hidden.
export function listenToPasskeys() {
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-cle]");
    if (!form || form.elements.cle.value) return;
    event.preventDefault();
    prove(form).then((proof) => {
      form.elements.cle.value = JSON.stringify(proof);
      form.requestSubmit();
    }, () => {
      form.querySelector("[role=alert]").textContent = "Rien n'a été reçu de la clé. Recommencez.";
    });
  });
}

export function showPasskeys() {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  for (const form of document.querySelectorAll("form[data-cle][hidden]")) form.hidden = false;
}

async function prove(form) {
  const answer = await fetch(form.dataset.defi, { method: "POST", headers: { Accept: "application/json" } });
  const options = await answer.json();
  const credential = form.dataset.cle === "creer"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return credential.toJSON();
}
