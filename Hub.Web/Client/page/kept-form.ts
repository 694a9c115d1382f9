import { Draft } from "../outbox/drafts";
import { blend, typedIn, useOf, type Drawn, type FormDraft, type Values } from "../outbox/form-draft";
import type { SealedStore } from "../outbox/sealed-store";
import { said } from "../times/said";
import { part } from "./find";
import { drawnIn, putIn, valuesOf, wordsIn } from "./form-values";
import { language, zone } from "./language";

const keptAfter = 400;
const minute = 60_000;
const week = 7 * 24 * 60;

/** What the hub has other words for by now is put aside here, until somebody says what to do with it. */
const aside = (place: string): string => `${place}/aside`;

/** One form whose words are kept: fills it in when it opens, says so above it, and keeps what is typed. */
export class KeptForm {
  readonly #form: HTMLFormElement;
  readonly #lines: HTMLElement;
  readonly #longest: number;
  #drawn: Drawn;
  #draft: Draft<FormDraft> | undefined;
  #aside: Draft<FormDraft> | undefined;
  #at = 0;
  #isTouched = false;
  #discarded: Values | undefined;

  constructor(form: HTMLFormElement, ready: Promise<SealedStore>) {
    this.#form = form;
    this.#lines = part("[data-draft-lines]", form);
    this.#longest = Number(form.dataset["draftMinutes"] ?? week) * minute;
    this.#drawn = { about: form.dataset["draftOf"] ?? "", values: drawnIn(form) };
    form.addEventListener("input", () => this.#changed());
    // Also where nothing was typed: what the hub answers may be more than it had drawn.
    form.addEventListener("submit", () => {
      this.#keep(true);
      void this.#draft?.flush();
    });
    this.#onAct("discard", () => this.#discard());
    this.#onAct("undo", () => this.#undo());
    this.#onAct("put-in", () => void this.#takeBack());
    this.#onAct("forget", () => this.#forget());
    window.addEventListener("pagehide", () => void this.#draft?.flush());
    document.addEventListener("visibilitychange", () => void this.#follow());
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) void this.#follow();
    });
    void ready.then((store) => this.#restore(store));
  }

  /** Nothing of this form is kept any more. */
  static async drop(store: SealedStore, place: string): Promise<void> {
    await Promise.all([store.dropDraft(place), store.dropDraft(aside(place))]);
  }

  async #restore(store: SealedStore): Promise<void> {
    const place = this.#form.dataset["draft"] ?? "";
    const later = (work: () => void): void => void setTimeout(work, keptAfter);
    const draft = new Draft<FormDraft>(store, place, later);
    this.#aside = new Draft<FormDraft>(store, aside(place), later);
    const kept = await draft.load();
    this.#draft = draft;
    if (this.#lines.dataset["answer"] !== undefined) this.#goOn(kept);
    else if (kept !== undefined) this.#open(kept);
    if (this.#isTouched) this.#keep();
    this.#offer(await this.#aside.load());
  }

  /** The hub has answered what was sent: its word stands, beside what there was before anybody typed. */
  #goOn(kept: FormDraft | undefined): void {
    this.#drawn = kept === undefined ? { ...this.#drawn, values: {} } : { about: kept.about, values: kept.was };
    this.#keep();
  }

  #open(kept: FormDraft): void {
    const use = useOf(kept, this.#drawn, Date.now(), this.#longest);
    if (use === "put-in") {
      this.#fill(kept);
      return;
    }
    this.#draft?.type(undefined);
    if (use === "offer") {
      this.#aside?.type(kept);
      void this.#aside?.flush();
    }
    void this.#draft?.flush();
  }

  #fill(kept: FormDraft): void {
    const values = blend(kept, drawnIn(this.#form), valuesOf(this.#form), wordsIn(this.#form));
    this.#put(values);
    this.#at = kept.at;
    this.#show("back", kept.at);
  }

  #offer(put: FormDraft | undefined): void {
    if (put === undefined) return;
    if (useOf(put, { ...this.#drawn, values: drawnIn(this.#form) }, Date.now(), this.#longest) === "drop") {
      this.#forget();
    } else {
      this.#show("aside", put.at);
    }
  }

  async #takeBack(): Promise<void> {
    const put = await this.#aside?.load();
    if (put !== undefined) {
      this.#fill(put);
      this.#keep();
      await this.#draft?.flush();
      part("[data-draft-act=discard]", this.#lines).focus();
    }
    this.#forget();
  }

  #forget(): void {
    part(".draft-aside", this.#lines).hidden = true;
    this.#aside?.type(undefined);
    void this.#aside?.flush();
  }

  #changed(): void {
    this.#isTouched = true;
    // Taking back what was thrown away would by now take away what was typed since.
    if (this.#discarded !== undefined) part(".draft-back", this.#lines).hidden = true;
    this.#discarded = undefined;
    this.#keep();
  }

  #keep(always = false): void {
    this.#at = Date.now();
    const draft = { at: this.#at, about: this.#drawn.about, was: this.#drawn.values, now: valuesOf(this.#form) };
    this.#draft?.type(always || Object.keys(typedIn(draft)).length > 0 ? draft : undefined);
  }

  /** Another tab may have gone on meanwhile: whoever comes back to this one finds the later words. */
  async #follow(): Promise<void> {
    if (document.visibilityState === "hidden") {
      await this.#draft?.flush();
      return;
    }
    const kept = await this.#draft?.load();
    if (kept === undefined || kept.at <= this.#at) return;
    this.#put(kept.now);
    this.#at = kept.at;
    this.#show("back", kept.at);
  }

  #discard(): void {
    this.#discarded = valuesOf(this.#form);
    this.#form.reset();
    this.#tellForm();
    this.#draft?.type(undefined);
    void this.#draft?.flush();
    this.#say(true);
    part("[data-draft-act=undo]", this.#lines).focus();
  }

  #undo(): void {
    this.#put(this.#discarded ?? {});
    this.#discarded = undefined;
    this.#keep();
    this.#say(false);
    part("[data-draft-act=discard]", this.#lines).focus();
  }

  #put(values: Values): void {
    putIn(this.#form, values);
    this.#tellForm();
  }

  // Scripts of the page that say something of a field look at it again.
  #tellForm(): void {
    this.#form.dispatchEvent(new CustomEvent("hub:filled", { bubbles: true }));
  }

  #show(which: "back" | "aside", at: number): void {
    const line = part(`.draft-${which}`, this.#lines);
    const time = part<HTMLTimeElement>("time", line);
    const instant = new Date(at);
    time.dateTime = instant.toISOString();
    time.title = instant.toLocaleString(language(), { timeZone: zone() });
    time.textContent = said(instant, new Date(), language(), zone());
    this.#lines.hidden = line.hidden = false;
    if (which === "back") this.#say(false);
  }

  #say(isDiscarded: boolean): void {
    for (const words of this.#lines.querySelectorAll<HTMLElement>("[data-discarded]")) {
      words.hidden = (words.dataset["discarded"] === "yes") !== isDiscarded;
    }
  }

  #onAct(act: string, work: () => void): void {
    part(`[data-draft-act=${act}]`, this.#lines).addEventListener("click", work);
  }
}
