const patience = 10_000;
let sent = false;

window.addEventListener("submit", (event) => {
  sent ||= !event.defaultPrevented;
});
window.addEventListener("pageshow", () => {
  sent = false;
});

/**
 * Takes everything off the screen, for the right to see it has ended, and asks for the page anew: it says why. By
 * address, since a reload of what a form answered would ask first whether to send the form again. Where a form is on
 * its way its answer comes instead: what somebody gives out of their hands they see done.
 */
export function putOut(address: string): void {
  document.querySelector("main")?.replaceChildren();
  const leave = (): void => location.replace(address);
  if (sent) setTimeout(leave, patience);
  else leave();
}
