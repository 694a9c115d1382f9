import { replaceKeepingFocus } from "./focus";

/**
 * Answers a function that asks for a page as the server draws it now, and puts one part of it in place of the old one.
 * Asked again while it asks, it asks once more afterwards. A page that is not the reader's any more goes.
 */
export function renewal(
  address: string, id: string, drawn: (part: HTMLElement, fresh: HTMLElement) => void = () => undefined,
): () => void {
  let loading: Promise<void> | undefined;
  let again = false;
  const renew = (): void => {
    again = loading !== undefined;
    loading ??= load(address, id, drawn).catch(() => undefined).finally(() => {
      loading = undefined;
      if (again) renew();
    });
  };
  return renew;
}

async function load(
  address: string, id: string, drawn: (part: HTMLElement, fresh: HTMLElement) => void): Promise<void> {
  const part = document.getElementById(id);
  if (part === null) return;
  const response = await fetch(address, { redirect: "manual", cache: "no-store" });
  if (response.status === 404) location.replace(address);
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html").getElementById(id);
  if (fresh === null) return;
  replaceKeepingFocus(part, () => {
    part.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
    drawn(part, fresh);
    return part;
  });
}
