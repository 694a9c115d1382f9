import { toast } from "./toast";

/** A button with `data-copy` copies the field of that id, and says so. */
export function copyOnDemand(): void {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copy]") : null;
    const field = document.getElementById(button?.dataset["copy"] ?? "");
    if (button === null || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    field.select();
    void navigator.clipboard.writeText(field.value).then(() => toast(button.dataset["copied"] ?? ""));
  });
}
