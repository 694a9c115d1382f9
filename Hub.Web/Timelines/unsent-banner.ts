import type { Unsent } from "../Client/outbox/outbox";

const patience = 1500;

/** Says honestly that something has not been sent, once it takes longer than a moment, and how much. */
export function tellUnsent(): void {
  const banner = document.getElementById("unsent");
  if (banner === null) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let count = 0;
  const show = (): void => {
    banner.hidden = count === 0;
    const figure = banner.querySelector("[data-count]");
    if (figure !== null) figure.textContent = count > 1 ? `(${count})` : "";
  };
  document.addEventListener("hub:outbox", (event) => {
    const { unsent } = (event as CustomEvent<{ unsent: readonly Unsent[] }>).detail;
    count = unsent.filter((item) => item.refusal === undefined).length;
    if (count === 0 || !banner.hidden) show();
    // What is sent within a moment was never unsent to the person; attempts that fail meanwhile do not begin it anew.
    else timer ??= setTimeout(() => {
      timer = undefined;
      show();
    }, patience);
  });
  document.addEventListener("hub:answer", (event) => {
    const away = (event as CustomEvent<string>).detail === "away" ? "yes" : "no";
    for (const words of banner.querySelectorAll<HTMLElement>("[data-when-away]")) {
      words.hidden = words.dataset["whenAway"] !== away;
    }
  });
}
