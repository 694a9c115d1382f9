import { part } from "../Client/page/find";
import { camel, type Written } from "./writing";

/** Reads and fills the fields that the server drew. */
export class ComposerFields {
  readonly form = part<HTMLFormElement>("#composer");
  readonly text = part<HTMLTextAreaElement>("#composer-text");

  read(): Written {
    return {
      shape: this.#shapes().find((radio) => radio.checked)?.value === "status" ? "status" : "message",
      text: this.text.value,
      vitals: Object.fromEntries(
        this.#vitals()
          .filter((input) => input.value.trim() !== "")
          .map((input) => [camel(input.dataset["vital"] ?? ""), Number(input.value)])),
      replyTo: this.replyTo,
      mentions: this.#checked("Compose.Mention"),
      persons: this.#checked("Compose.ConfirmPerson"),
      roles: this.#checked("Compose.ConfirmRole"),
    };
  }

  fill(written: Written): void {
    for (const radio of this.#shapes()) radio.checked = radio.value === written.shape;
    this.text.value = written.text;
    for (const input of this.#vitals()) input.value = String(written.vitals[camel(input.dataset["vital"] ?? "")] ?? "");
    this.#check("Compose.Mention", written.mentions);
    this.#check("Compose.ConfirmPerson", written.persons);
    this.#check("Compose.ConfirmRole", written.roles);
    this.form.dispatchEvent(new Event("input"));
  }

  clear(): void {
    this.fill({ shape: "message", text: "", vitals: {}, replyTo: null, mentions: [], persons: [], roles: [] });
    part<HTMLDetailsElement>(".addressees", this.form).open = false;
  }

  get replyTo(): string | null {
    return part<HTMLInputElement>("[data-reply-to]", this.form).value || null;
  }

  set replyTo(entry: string | null) {
    part<HTMLInputElement>("[data-reply-to]", this.form).value = entry ?? "";
  }

  /** The values that a person should look at again, as they stand beside their labels. */
  implausible(): { kind: string; said: string }[] {
    return this.#vitals().filter(isOutside).map((input) => ({
      kind: camel(input.dataset["vital"] ?? ""),
      said: `${this.form.querySelector(`label[for="${input.id}"]`)?.textContent?.trim() ?? ""}: ${input.value}`,
    }));
  }

  /** The names that are chosen, for the closed chooser. */
  chosen(): string {
    return [...this.form.querySelectorAll<HTMLInputElement>(".addressees input:checked")]
      .map((box) => box.dataset["name"] ?? box.closest("label")?.textContent?.trim() ?? "").join(", ");
  }

  #shapes(): HTMLInputElement[] {
    return [...this.form.querySelectorAll<HTMLInputElement>("input[name='Compose.Shape']")];
  }

  #vitals(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-vital]")];
  }

  #checked(name: string): string[] {
    return [...this.form.querySelectorAll<HTMLInputElement>(`input[name='${name}']:checked`)].map((box) => box.value);
  }

  #check(name: string, values: readonly string[]): void {
    for (const box of this.form.querySelectorAll<HTMLInputElement>(`input[name='${name}']`)) {
      box.checked = values.includes(box.value);
    }
  }
}

function isOutside(input: HTMLInputElement | HTMLSelectElement): boolean {
  const { low, high } = input.dataset;
  if (input.value.trim() === "" || low === undefined || high === undefined) return false;
  return Number(input.value) < Number(low) || Number(input.value) > Number(high);
}
