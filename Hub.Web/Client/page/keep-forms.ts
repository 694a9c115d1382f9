import { openDevice } from "../outbox/device";
import type { SealedStore } from "../outbox/sealed-store";
import { KeptForm } from "./kept-form";

const acceptance = "hub-accepted";

/**
 * A form with `data-draft="report/<id>"` (ids only) keeps what is typed into it on this device until the hub has
 * accepted it. Around the form belongs `DraftLines`, in the hub's answer `Drafts.Accepted` with the same place.
 */
export function keepForms(): void {
  const attended = new WeakSet<HTMLFormElement>();
  const settled = settle();
  const attend = (root: ParentNode): void => {
    for (const form of root.querySelectorAll<HTMLFormElement>("form[data-draft]")) {
      // What is folded away is filled in when it is opened: a page that lives is not held up by words nobody sees.
      if (attended.has(form) || form.closest("details:not([open])") !== null) continue;
      attended.add(form);
      new KeptForm(form, settled.then(store));
    }
  };
  attend(document);
  document.addEventListener("toggle", (event) => {
    if (event.target instanceof HTMLDetailsElement && event.target.open) attend(event.target);
  }, true);
}

const store = async (): Promise<SealedStore> => (await openDevice()).store;

/** The hub's answer said in a cookie which form it has accepted: only then its draft goes. */
async function settle(): Promise<void> {
  const found = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${acceptance}=`));
  if (found === undefined) return;
  const place = decodeURIComponent(found.slice(acceptance.length + 1));
  await KeptForm.drop(await store(), place);
  document.cookie = `${acceptance}=; Max-Age=0; Path=/; SameSite=Lax`;
}
