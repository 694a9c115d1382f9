import { replaceKeepingFocus } from "../Client/page/focus";
import { putOut } from "./put-out";

/**
 * Answers a function that asks for the page as the server draws it now, and puts each of its parts (`data-part`) in the
 * place of the old one. A part in which somebody types or has opened a sheet stays as it is until they have done; then
 * the page asks again. `shown` hears whether anything was kept back. What is not the reader's any more is put out.
 */
export function renewalOfParts(address: string, shown: (kept: boolean) => void): () => void {
  let loading: Promise<void> | undefined;
  let again = false;
  let owed = false;
  const load = async (): Promise<void> => {
    const answer = await fetch(address, { redirect: "manual", cache: "no-store" });
    const text = await answer.text();
    if (answer.type === "opaqueredirect") return;
    const fresh = new DOMParser().parseFromString(text, "text/html");
    if (answer.ok) {
      owed = replaceParts(fresh);
      shown(owed);
    } else if (answer.status === 404) putOut(address);
  };
  const renew = (): void => {
    again = loading !== undefined;
    loading ??= load().catch(() => undefined).finally(() => {
      loading = undefined;
      if (again) renew();
    });
  };
  const settle = (): void => {
    if (owed) queueMicrotask(renew);
  };
  document.addEventListener("close", settle, true);
  document.addEventListener("focusout", settle);
  return renew;
}

/** Whether any part had to be kept because its words have changed but somebody is at work in it. */
function replaceParts(fresh: Document): boolean {
  let kept = false;
  for (const part of document.querySelectorAll<HTMLElement>("[data-part]")) {
    const next = fresh.getElementById(part.id);
    if (next === null || isAlike(part, next)) continue;
    if (isBusy(part)) kept = true;
    else replace(part, next);
  }
  return kept;
}

function replace(part: HTMLElement, next: HTMLElement): void {
  const open = new Set([...part.querySelectorAll<HTMLElement>("details[open][id]")].map(({ id }) => id));
  replaceKeepingFocus(part, () => {
    part.replaceChildren(...[...next.childNodes].map((node) => document.importNode(node, true)));
    for (const fold of part.querySelectorAll<HTMLDetailsElement>("details[id]")) fold.open ||= open.has(fold.id);
    return part;
  });
}

function isBusy(part: HTMLElement): boolean {
  if (part.querySelector("dialog[open]") !== null) return true;
  const fields = part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    "input:not([type=hidden]), textarea, select");
  return [...fields].some((field) => field === document.activeElement || isTyped(field));
}

function isTyped(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): boolean {
  if (field instanceof HTMLSelectElement) {
    const first = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(first, 0);
  }
  return field.value !== field.defaultValue;
}

/** What is shown decides, not the tokens of forms or how a time is said. */
function isAlike(part: HTMLElement, next: HTMLElement): boolean {
  return told(part) === told(next);
}

function told(part: HTMLElement): string {
  const copy = part.cloneNode(true) as HTMLElement;
  for (const time of copy.querySelectorAll("time, [data-until]")) time.textContent = "";
  for (const until of copy.querySelectorAll<HTMLElement>("[data-until]")) {
    until.textContent = until.dataset["until"] ?? "";
  }
  return `${copy.querySelector<HTMLInputElement>("[name='Call.Seen']")?.defaultValue} ${copy.textContent}`;
}
