import { liveConnection } from "../../Client/live/live-connection";
import { HubTime } from "../../Client/times/countdown";
import { renewal } from "../../Client/page/renew";
import { countDown } from "../count-down";
import { actOf, placeAfter, type DeskAct } from "./desk-keys";
import { Pulsing } from "./pulsing";

const every = 1000;
const pulsing = new Pulsing();
const renew = renewal("/calls/desk", "desk-live", pulse);

/** A call with less than a minute left pulses once; the list may be drawn anew, the call does not begin again. */
function pulse(): void {
  for (const timer of document.querySelectorAll<HTMLElement>("#desk-live [data-until]")) {
    const [until, call] = [timer.dataset["until"] ?? "", timer.closest<HTMLElement>("[data-call]")];
    timer.dataset["ahead"] ??= String(new HubTime(Date.parse(timer.dataset["now"] ?? ""), Date.now()).at(0));
    const left = Date.parse(until) - Date.now() - Number(timer.dataset["ahead"]);
    if (call !== null && pulsing.begins(call.dataset["call"] ?? "", until, left)) call.classList.add("pulse");
  }
}

function openLinks(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>("#desk-live [data-open]")];
}

function go(act: "next-call" | "call-before"): void {
  const links = openLinks();
  const place = links.findIndex((link) => link.closest("[data-call]")?.contains(document.activeElement));
  links[placeAfter(act, place, links.length)]?.focus();
}

/** What is pressed of the call that has the keyboard. */
function press(selector: string): void {
  document.activeElement?.closest("[data-call]")?.querySelector<HTMLElement>(selector)?.click();
}

function carryOut(act: DeskAct): void {
  if (act === "next-call" || act === "call-before") go(act);
  else if (act === "pass-on") press("[data-act=next]");
  else if (act === "more") press("[data-more]");
  else if (act === "find") document.getElementById("desk-text")?.focus();
  else document.getElementById("desk-keys")?.toggleAttribute("open");
}

document.addEventListener("keydown", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const typing = target?.closest("input, textarea, select") !== null && target !== null;
  const act = actOf(event.key, typing, event.ctrlKey || event.metaKey || event.altKey);
  if (act === null) return;
  event.preventDefault();
  carryOut(act);
});

countDown();
pulse();
setInterval(pulse, every);
window.addEventListener("pageshow", (event) => {
  if (event.persisted) renew();
});
liveConnection().join({
  connected: async (hub) => {
    await hub.invoke<boolean>("WatchDistrictCalls");
    renew();
  },
  callMoved: renew,
  callsMissed: renew,
});
