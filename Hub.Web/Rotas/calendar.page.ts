import { toast } from "../Client/page/toast";

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copy]") : null;
  const field = document.getElementById(button?.dataset["copy"] ?? "");
  if (button === null || !(field instanceof HTMLInputElement)) return;
  field.select();
  void navigator.clipboard.writeText(field.value).then(() => toast(button.dataset["copied"] ?? ""));
});
