const minute = 60_000;
const hour = 60 * minute;

/** The signs for year, month and day that Japanese puts after a figure; 月 and 日 alone are Monday and Sunday. */
const unit = /(?<=\d)[\u5e74\u6708\u65e5]$/u;

/** How a person says an instant: '3分前', '18:04', '昨日 18:04', '12/4(金) 18:04', '2025/12/4(木) 18:04'. */
export function said(instant: Date, now: Date, language: string, zone: string): string {
  const age = now.getTime() - instant.getTime();
  if (age >= 0 && age < hour) return minutesAgo(Math.floor(age / minute), language);
  const time = clock(instant, language, zone);
  const days = daysBetween(instant, now, zone);
  if (days === 0) return time;
  if (days === 1) return `${relative(language, "auto").format(-1, "day")} ${time}`;
  return `${date(instant, language, zone, yearOf(instant, zone) !== yearOf(now, zone))} ${time}`;
}

/** When the words of {@link said} change next, in milliseconds; for the timer that renews them. */
export function saidFor(instant: Date, now: Date): number {
  const age = now.getTime() - instant.getTime();
  return age >= 0 && age < hour ? minute - (age % minute) : hour;
}

function minutesAgo(minutes: number, language: string): string {
  return minutes === 0
    ? relative(language, "auto").format(0, "second")
    : relative(language, "always").format(-minutes, "minute");
}

function relative(language: string, numeric: "auto" | "always"): Intl.RelativeTimeFormat {
  return new Intl.RelativeTimeFormat(language, { numeric, style: "narrow" });
}

function clock(instant: Date, language: string, zone: string): string {
  return parts(instant, language, zone, { hour: "numeric", minute: "2-digit", hourCycle: "h23" }, (p) =>
    `${p("hour")}:${p("minute")}`);
}

function date(instant: Date, language: string, zone: string, withYear: boolean): string {
  const month = language === "ja" ? "numeric" : "short";
  const options = { year: "numeric", month, day: "numeric", weekday: "short" } as const;
  return parts(instant, language, zone, options, (p) => language === "ja"
    ? `${withYear ? `${p("year")}/` : ""}${p("month")}/${p("day")}(${p("weekday")})`
    : `${p("weekday")} ${p("day")} ${p("month")}${withYear ? ` ${p("year")}` : ""}`);
}

function parts(
  instant: Date, language: string, zone: string, options: Intl.DateTimeFormatOptions,
  say: (part: (type: string) => string) => string): string {
  const all = new Intl.DateTimeFormat(language, { ...options, timeZone: zone }).formatToParts(instant);
  return say((type) => (all.find((part) => part.type === type)?.value ?? "").replace(unit, ""));
}

function daysBetween(instant: Date, now: Date, zone: string): number {
  return Math.round((dayOf(now, zone) - dayOf(instant, zone)) / (24 * hour));
}

/** Midnight UTC of the calendar day that it is in the zone. */
function dayOf(instant: Date, zone: string): number {
  const iso = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" }).format(instant);
  return Date.parse(`${iso}T00:00:00Z`);
}

function yearOf(instant: Date, zone: string): number {
  return new Date(dayOf(instant, zone)).getUTCFullYear();
}
