import { part } from "../../Client/page/find";

const keys: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function show(button: HTMLButtonElement, chosen: HTMLInputElement): void {
  const mark = part(".wish-mark", button);
  mark.textContent = chosen.dataset["mark"] ?? "";
  mark.className = `wish-mark ${chosen.dataset["class"] ?? ""}`;
  button.setAttribute("aria-label", `${button.dataset["day"] ?? ""}: ${chosen.dataset["means"] ?? ""}`);
}

function choices(button: HTMLButtonElement): HTMLInputElement[] {
  return [...(button.closest("fieldset")?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [])];
}

/** Each day becomes one button that goes through what can be said of it; the choices stay what the form sends. */
function tapping(form: HTMLFormElement): void {
  const buttons = [...form.querySelectorAll<HTMLButtonElement>(".wish-tap")];
  for (const [place, button] of buttons.entries()) {
    const all = choices(button);
    const draw = (): void => {
      const chosen = all.find((choice) => choice.checked) ?? all[0];
      if (chosen !== undefined) show(button, chosen);
    };
    button.hidden = false;
    button.addEventListener("click", () => {
      const next = all[(all.findIndex((choice) => choice.checked) + 1) % all.length];
      if (next !== undefined) next.checked = true;
      draw();
    });
    button.addEventListener("keydown", (event) => {
      const step = keys[event.key];
      if (step === undefined) return;
      event.preventDefault();
      buttons[place + step]?.focus();
    });
    draw();
  }
  form.classList.add("tapping");
}

const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-wishes]")];
forms.forEach(tapping);

// What a browser restores when somebody goes back was chosen after the page was drawn.
window.addEventListener("pageshow", () => forms.forEach((form) => {
  for (const button of form.querySelectorAll<HTMLButtonElement>(".wish-tap")) {
    const chosen = choices(button).find((choice) => choice.checked);
    if (chosen !== undefined) show(button, chosen);
  }
}));
