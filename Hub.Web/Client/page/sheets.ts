/** Opens and closes sheets (`<dialog>`) for browsers that do not know `command` on buttons yet. */
export function openSheets(): void {
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    closeByBackdrop(event.target);
    if ("commandForElement" in HTMLButtonElement.prototype) return;
    const button = event.target.closest("button[commandfor]");
    const sheet = document.getElementById(button?.getAttribute("commandfor") ?? "");
    if (!(sheet instanceof HTMLDialogElement)) return;
    if (button?.getAttribute("command") === "show-modal") sheet.showModal();
    else sheet.close();
  });
}

function closeByBackdrop(target: Element): void {
  if (target instanceof HTMLDialogElement && target.classList.contains("sheet")) target.close();
}
