import {
  HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection,
} from "@microsoft/signalr";
import { delayBefore } from "../outbox/backoff";
import type { Stretch } from "./timeline-cursor";

/** One entry as the page shows it, drawn by the server. */
export interface EntryPush {
  readonly id: string;
  readonly ordinal: number;
  readonly changed: number;
  readonly author: string;
  readonly pinned: boolean;
  readonly html: string;
}

export interface TimelinePush extends Stretch {
  readonly timeline: string;
  readonly entries: readonly EntryPush[];
}

export interface ReadMark {
  readonly practitioner: string;
  readonly name: string;
  readonly ordinal: number;
  readonly at: string;
}

export interface WatchAnswer {
  readonly timeline: string;
  readonly granted: boolean;
  readonly changes: TimelinePush | null;
  readonly more: boolean;
  readonly marks: readonly ReadMark[];
}

/** What the hub tells while the connection is open; `connected` comes first, and again after every reconnect. */
export interface LiveListener {
  connected(connection: LiveConnection): Promise<void>;
  changed?(push: TimelinePush): void;
  marks?(timeline: string, marks: readonly ReadMark[]): void;
  ended?(timeline: string): void;
  homeChanged?(): void;
  dutyChanged?(): void;
  callMoved?(call: string): void;
  callEnded?(call: string): void;
  callsMissed?(): void;
}

const patience = 2500;

/**
 * Keeps a connection to the hub as long as the page is open: at once when the browser is back on line or the page comes
 * into view, quickly at first, then up to every 30 seconds. What was missed is asked for by version, never assumed.
 */
export class LiveConnection {
  readonly #hub: HubConnection;
  readonly #listeners: LiveListener[] = [];
  #started = false;
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told: ReturnType<typeof setTimeout> | undefined;
  #ready = false;

  constructor() {
    this.#hub = new HubConnectionBuilder()
      .withUrl("/live", {
        transport: HttpTransportType.WebSockets | HttpTransportType.LongPolling,
        timeout: 20_000,
      })
      .configureLogging(LogLevel.None)
      .build();
    this.#hub.serverTimeoutInMilliseconds = 25_000;
    this.#hub.keepAliveIntervalInMilliseconds = 10_000;
    this.#hub.on("Changed", (push: TimelinePush) => this.#say((to) => to.changed?.(push)));
    this.#hub.on("Marks", ({ timeline, marks }: { timeline: string; marks: ReadMark[] }) =>
      this.#say((to) => to.marks?.(timeline, marks)));
    this.#hub.on("Ended", (timeline: string) => this.#say((to) => to.ended?.(timeline)));
    this.#hub.on("HomeChanged", () => this.#say((to) => to.homeChanged?.()));
    this.#hub.on("DutyChanged", () => this.#say((to) => to.dutyChanged?.()));
    this.#hub.on("CallMoved", (call: string) => this.#say((to) => to.callMoved?.(call)));
    this.#hub.on("CallEnded", (call: string) => this.#say((to) => to.callEnded?.(call)));
    this.#hub.on("CallsMissed", () => this.#say((to) => to.callsMissed?.()));
    this.#hub.onclose(() => this.#lost());
  }

  /** Whether commands can go this way now. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Hears what the hub tells from now on; the first who joins opens the connection. */
  join(listener: LiveListener): void {
    this.#listeners.push(listener);
    if (this.#ready) listener.connected(this).catch(() => void this.#hub.stop());
    else this.#start();
  }

  #start(): void {
    if (this.#started) return;
    this.#started = true;
    window.addEventListener("online", () => this.#now());
    window.addEventListener("offline", () => void this.#hub.stop());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.#now();
    });
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) this.#now();
    });
    void this.#connect();
  }

  invoke<T>(method: string, ...parameters: unknown[]): Promise<T> {
    return this.#hub.invoke<T>(method, ...parameters);
  }

  #now(): void {
    this.#attempts = 0;
    void this.#connect();
  }

  async #connect(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#hub.state !== HubConnectionState.Disconnected) return;
    try {
      await this.#hub.start();
      await this.#welcome();
      this.#attempts = 0;
      this.#ready = true;
      this.#tell(true);
    } catch {
      // What the page needs could not be asked for: a connection without it is none. Stopping tells that it is lost.
      if (this.#isOpen()) await this.#hub.stop();
      else this.#lost();
    }
  }

  // Whoever joins meanwhile is welcomed too.
  async #welcome(): Promise<void> {
    for (let told = 0; told < this.#listeners.length;) {
      const joined = this.#listeners.slice(told);
      told += joined.length;
      await Promise.all(joined.map((listener) => listener.connected(this)));
    }
  }

  #say(what: (to: LiveListener) => void): void {
    for (const listener of this.#listeners) what(listener);
  }

  #isOpen(): boolean {
    return this.#hub.state === HubConnectionState.Connected;
  }

  #lost(): void {
    this.#ready = false;
    this.#tell(false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#connect(), delayBefore(++this.#attempts, Math.random));
  }

  // A blink of the network is not worth a banner.
  #tell(connected: boolean): void {
    clearTimeout(this.#told);
    const say = (): void => void document.dispatchEvent(new CustomEvent("hub:connection", { detail: connected }));
    if (connected) say();
    else this.#told = setTimeout(say, patience);
  }
}

let own: LiveConnection | undefined;

/** The one connection of the page, for all that wants to hear something on it. */
export function liveConnection(): LiveConnection {
  return (own ??= new LiveConnection());
}
