// The undo bar counts its ten seconds down, then leaves by itself.
export function countDown() {
  const bar = document.querySelector("[data-annuler]");
  const shown = bar?.querySelector("[data-secondes]");
  if (!shown) return;
  let left = Number(shown.dataset.secondes);
  const tick = () => {
    if (!bar.isConnected) return;
    if (left <= 0) return bar.remove();
    shown.textContent = `${left} s`;
    left -= 1;
    setTimeout(tick, 1000);
  };
  tick();
}
