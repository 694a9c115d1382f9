const keptEvery = 5 * 60_000;
const lookedEvery = 60_000;

/**
 * On a shared desk (`data-idle`, in seconds) a page that nobody touches must not show a patient for ever. Touching it
 * keeps the session; when it has ended, also because of another tab or a colleague, the page makes way for the sign-in.
 */
export function leaveWhenIdle(): void {
  const limit = Number(document.documentElement.dataset["idle"]) * 1000;
  if (!(limit > 0)) return;
  let touched = Date.now();
  let kept = touched;
  const touch = (): void => {
    touched = Date.now();
    if (touched - kept < keptEvery) return;
    kept = touched;
    fetch("/session/keep").catch(() => undefined);
  };
  const look = (): void => {
    if (Date.now() - touched >= limit) void leaveIfEnded();
  };
  for (const event of ["pointerdown", "keydown", "wheel", "touchstart"]) {
    window.addEventListener(event, touch, { passive: true, capture: true });
  }
  document.addEventListener("visibilitychange", look);
  setInterval(look, lookedEvery);
}

// Looking does not keep the session: otherwise a forgotten page would keep itself alive.
async function leaveIfEnded(): Promise<void> {
  const answer = await fetch("/session").catch(() => null);
  if (answer?.status === 401) {
    location.replace(`/sign-in?returnTo=${encodeURIComponent(location.pathname + location.search)}`);
  }
}
