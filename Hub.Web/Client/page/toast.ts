const shownFor = 6000;

/** Says something short that needs no answer. The text comes from the server's resources. */
export function toast(text: string): void {
  document.dispatchEvent(new CustomEvent("hub:toast", { detail: text }));
}

export function listenForToasts(): void {
  document.addEventListener("hub:toast", (event) => {
    const region = document.getElementById("toasts");
    if (region === null || !(event instanceof CustomEvent)) return;
    const notice = document.createElement("p");
    notice.className = "toast";
    notice.textContent = String(event.detail);
    region.append(notice);
    setTimeout(() => notice.remove(), shownFor);
  });
}
