const patience = 3000;

/** Given to whoever keeps something on this device: what it has to finish before the person is gone. */
export interface SigningOut {
  waitUntil(work: Promise<unknown>): void;
}

/**
 * Before the sign-out form leaves, everything that this device keeps of the person must go. Listeners of
 * `hub:signing-out` hand in their work; `preventDefault()` stops the sign-out (unsent text that someone wants to keep).
 */
export function wipeAtSignOut(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.id !== "sign-out") return;
    event.preventDefault();
    const work: Promise<unknown>[] = "caches" in window ? [caches.delete("duty")] : [];
    const detail: SigningOut = { waitUntil: (promise) => void work.push(promise) };
    const go = document.dispatchEvent(new CustomEvent("hub:signing-out", { detail, cancelable: true }));
    if (go) void wiped(work).then(() => form.submit());
  });
}

// A wipe that hangs must not keep the person signed in: the server's answer clears the site's storage as well.
async function wiped(work: Promise<unknown>[]): Promise<void> {
  await Promise.race([Promise.allSettled(work), new Promise((done) => setTimeout(done, patience))]);
}
