// One tap writes down when the primary doctor could not be reached.
const form = document.querySelector<HTMLFormElement>("#ask");
const box = form?.querySelector<HTMLInputElement>("[data-time]");
const said = form?.querySelector<HTMLElement>("[data-time-said]");
const words = said?.textContent ?? "";

function say(): void {
  if (!box || !said) return;
  said.textContent = box.checked
    ? new Date(box.value).toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit" })
    : words;
}

box?.addEventListener("change", () => {
  if (box.checked) box.value = new Date().toISOString();
  say();
});
// What was typed before has come back, and with it the moment at which this was ticked.
form?.addEventListener("hub:filled", say);
