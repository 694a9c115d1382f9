// One tap writes down when the primary doctor could not be reached.
const box = document.querySelector<HTMLInputElement>("#ask [data-time]");
const said = document.querySelector<HTMLElement>("#ask [data-time-said]");
const words = said?.textContent ?? "";
box?.addEventListener("change", () => {
  const now = new Date();
  if (box.checked) box.value = now.toISOString();
  if (said === null) return;
  said.textContent = box.checked
    ? now.toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit" })
    : words;
});
