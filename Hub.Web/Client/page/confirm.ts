/**
 * Asks before a form with `data-confirm` is sent: the attribute holds the sentence, `data-confirm-yes` the act's own
 * word. The dialog is part of the page frame, so that its words come from the server.
 */
export function askFirst(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const submitter = event.submitter instanceof HTMLElement ? event.submitter : null;
    const sentence = submitter?.dataset["confirm"] ?? form.dataset["confirm"];
    const dialog = document.getElementById("confirm");
    if (sentence === undefined || form.dataset["confirmed"] === "yes" || !(dialog instanceof HTMLDialogElement)) return;
    event.preventDefault();
    // Others (the wiping at sign-out) act on the form that is really sent.
    event.stopImmediatePropagation();
    ask(dialog, sentence, submitter?.dataset["confirmYes"] ?? form.dataset["confirmYes"], () => {
      form.dataset["confirmed"] = "yes";
      form.requestSubmit(submitter);
      delete form.dataset["confirmed"];
    });
  });
}

function ask(dialog: HTMLDialogElement, sentence: string, word: string | undefined, act: () => void): void {
  const text = dialog.querySelector("[data-sentence]");
  const yes = dialog.querySelector("button[value=yes]");
  if (text === null || !(yes instanceof HTMLButtonElement)) return;
  text.textContent = sentence;
  if (word !== undefined) yes.textContent = word;
  dialog.returnValue = "";
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "yes") act();
  }, { once: true });
  dialog.showModal();
}
