import { carryOver } from "../Client/live/carry";
import { liveConnection, type LiveListener } from "../Client/live/live-connection";
import { Seen } from "../Client/live/seen";
import { WatchedTimeline } from "../Client/live/watched-timeline";
import { openDevice, type OutboxState } from "../Client/outbox/device";
import { part } from "../Client/page/find";
import { isFirstPress } from "../Client/page/focus";
import { Composer } from "../Timelines/composer";
import { Entries } from "../Timelines/entries";
import { loadOlder } from "../Timelines/older";
import { Pending } from "../Timelines/pending";
import { Readers } from "../Timelines/readers";
import { Eyes } from "../Timelines/watched-eyes";

const page = part("#patient");
const timeline = page.dataset["patient"] ?? "";
const coalesce = 800;

/** On the desk the summary stands beside the timeline and is open; on the phone it opens at a tap. */
function openOnDesk(): void {
  if (!matchMedia("(width >= 64rem)").matches) return;
  for (const id of ["summary", "trend"]) document.getElementById(id)?.setAttribute("open", "");
}

/** From the header the summary is one tap away, wherever in the timeline one is. */
function openAtTap(): void {
  document.querySelector(".to-summary")?.addEventListener("click", () => {
    document.getElementById("summary")?.setAttribute("open", "");
  });
}

/** Where an answer or a pinned line points to an entry on this page, the page goes there. */
function jumpWithin(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-jump]") : null;
    const entry = link === null ? null : document.getElementById(`entry-${link.dataset["jump"]}`);
    if (entry === null) return;
    event.preventDefault();
    entry.scrollIntoView({ block: "center" });
    entry.setAttribute("tabindex", "-1");
    entry.focus({ preventScroll: true });
  });
}

/** The reader lost the right to see the patient: the page keeps nothing that could still be read over a shoulder. */
function close(): void {
  for (const gone of page.querySelectorAll(".patient-head, .about")) gone.remove();
  for (const list of ["#entries", "#pinned-entries", "#pending"]) part(list).replaceChildren();
  part<HTMLTextAreaElement>("#composer-text").value = "";
  part(".talk").hidden = true;
  for (const dialog of page.querySelectorAll("dialog")) dialog.close();
  part("#ended").hidden = false;
  part("#ended a").focus();
}

type Device = ReturnType<typeof openDevice>;

/** Says to who hears the page that something came. */
function news(count: number): void {
  const region = part("#new-entry");
  region.textContent = count > 0 ? (region.dataset["text"] ?? "") : "";
}

/** What was sent and not yet answered stands below the timeline until it is. */
function showPending(device: Device, composer: Composer, entries: Entries): void {
  let justSent = false;
  composer.sent = () => (justSent = true);
  void device.then(({ outbox }) => {
    const pending = new Pending(timeline, outbox);
    pending.edit = (command) => composer.edit(command);
    document.addEventListener("hub:outbox", (event) => {
      const { unsent, sending } = (event as CustomEvent<OutboxState>).detail;
      pending.show(unsent, sending);
      if (justSent) entries.scrollToNewest();
      justSent = false;
    });
    void outbox.wake();
  });
}

/** The buttons of the entries. */
function listenToActs(device: Device, composer: Composer, readers: Readers): void {
  part("#entries").addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>("button[data-act]") : null;
    const article = button?.closest<HTMLElement>("article.entry");
    if (button === null || article === null || article === undefined) return;
    if (button.dataset["act"] === "reply") composer.replyTo(article);
    if (button.dataset["act"] === "readers") readers.open(article);
    if (button.dataset["act"] === "confirm" && isFirstPress(button)) {
      const command = { $type: "confirm", id: crypto.randomUUID(), entry: article.dataset["entry"] };
      void device.then(({ outbox }) => outbox.add(timeline, command));
    }
  });
}

function begin(): void {
  const entries = new Entries({ me: page.dataset["me"] ?? "", role: page.dataset["myRole"] ?? "" });
  const device = openDevice();
  const composer = new Composer(timeline, device);
  const readers = new Readers();
  const watched = new WatchedTimeline(timeline, Number(page.dataset["version"]), {
    show: (push) => news(entries.show(push)),
    marks: (marks) => readers.take(marks, entries.all()),
    ended: close,
  });
  const connection = liveConnection();
  const listener: LiveListener = {
    connected: async (hub) => {
      await watched.catchUp(hub);
      seen.flushLater();
      // After a lost connection what waited goes now, before the next timer.
      queueMicrotask(() => void device.then(({ outbox }) => outbox.wake()));
    },
    changed: (push) => watched.take(push, connection),
    marks: (_, marks) => readers.take(marks, entries.all()),
    ended: () => void watched.catchUp(connection),
  };
  const seen = new Seen(
    Number(page.dataset["read"]),
    (ordinal) => connection.invoke("MarkRead", timeline, ordinal),
    (work) => void setTimeout(work, coalesce));
  const eyes = new Eyes((article) => {
    const ordinal = Number(article.dataset["ordinal"]);
    seen.saw(ordinal);
    // The mark says 'read up to here': what was skipped counts as read for the hub, so it does for the title.
    for (const earlier of unread) if (earlier <= ordinal) unread.delete(earlier);
    title();
  });
  const isNews = (article: HTMLElement): boolean =>
    Number(article.dataset["ordinal"]) > seen.furthest && !article.classList.contains("mine");
  const unread = new Set(entries.all().filter(isNews).map((article) => Number(article.dataset["ordinal"])));

  entries.all().forEach((article) => eyes.watch(article));
  entries.added = (article) => {
    eyes.watch(article);
    readers.fill(article);
    if (isNews(article) && document.visibilityState === "hidden") entries.markUnread(article);
    if (isNews(article)) unread.add(Number(article.dataset["ordinal"]));
    title();
  };
  const title = (): void => {
    document.title = unread.size > 0 ? `(${unread.size}) ${page.dataset["title"]}` : (page.dataset["title"] ?? "");
  };

  showPending(device, composer, entries);
  listenToActs(device, composer, readers);
  loadOlder(entries);
  carryOver(connection);
  connection.join(listener);
  toStart(entries);
}

/** Opens where reading goes on: at an entry that was linked to, at the first unread, or at the newest. */
function toStart(entries: Entries): void {
  const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (target !== null && target.id !== "newest") target.scrollIntoView({ block: "center" });
  else if (document.getElementById("unread") !== null) part("#unread").scrollIntoView({ block: "start" });
  else if (!new URLSearchParams(location.search).has("before")) entries.scrollToNewest();
}

openOnDesk();
openAtTap();
if (document.getElementById("entries") !== null && document.getElementById("composer") !== null) {
  jumpWithin();
  begin();
}
