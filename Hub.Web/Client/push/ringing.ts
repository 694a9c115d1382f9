import texts from "./texts.json";

/** What a push says: why, and of which notice. Nothing of any patient. */
export interface Pushed {
  kind: string;
  tag: string;
  language: string;
}

/** How the device shows it; one notification for each tag. */
export interface Ringing {
  title: string;
  options: {
    body: string;
    tag: string;
    lang: string;
    icon: string;
    renotify: boolean;
    requireInteraction: boolean;
    silent: boolean;
    vibrate?: number[];
  };
}

type Kind = keyof (typeof texts)["ja"];

/** Reads what came; anything else than the hub's own words is an unnamed piece of news. */
export function readPush(data: unknown): Pushed {
  const told = typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
  const text = (name: string): string => (typeof told[name] === "string" ? told[name] : "");
  return { kind: text("kind"), tag: text("tag") || "other", language: text("language") };
}

/**
 * A request rings until somebody touches it, and so does one that was put into their hands. What is over takes its
 * place without a sound: browsers that see a push which shows nothing take the permission away.
 */
export function ringing({ kind, tag, language }: Pushed): Ringing {
  const words = language === "en" ? texts.en : texts.ja;
  const { title, body } = Object.hasOwn(words, kind) ? words[kind as Kind] : words.other;
  const rings = kind === "call-offered" || kind === "call-given";
  const silent = kind === "over";
  return {
    title,
    options: {
      body,
      tag,
      lang: language === "en" ? "en" : "ja",
      icon: "/icons/icon-192.png",
      renotify: !silent,
      requireInteraction: rings,
      silent,
      ...(rings ? { vibrate: [500, 200, 500, 200, 500] } : {}),
    },
  };
}

/** Whether a notification on the screen is to go because of this push, before its successor is shown. */
export function isEnded(pushed: Pushed, shownTag: string): boolean {
  return pushed.kind === "over" && pushed.tag === shownTag;
}
