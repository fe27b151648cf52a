// Quickness on top of pages that work without it: Turbo, keys, undo countdown, live lists, PDF.
import * as Turbo from "@hotwired/turbo";
import { listenToKeys } from "./keys.js";
import { countDown } from "./undo.js";
import { listenToChanges } from "./live.js";
import { keepPlace } from "./place.js";
import { listenToPasskeys, showPasskeys } from "./passkeys.js";
import { takeFiles } from "./upload.js";
import { offerTurn } from "./turn.js";
import { offerWidth } from "./wide.js";

Turbo.config.forms.confirm = () => true;

listenToKeys();
listenToChanges();
listenToPasskeys();
keepPlace();

document.addEventListener("turbo:load", () => {
  countDown();
  takeFiles();
  showPasskeys();
  offerWidth();
  offerTurn();
  const pdf = document.querySelector("[data-pdf]");
  if (pdf) import("./pdf.js").then((viewer) => viewer.show(pdf));
});
