// Reads calendars as a calendar program does: ical.js is the reader of Thunderbird. It has no table of time zones, so
// every instant follows from the zone that the calendar itself carries.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(process.argv[2]).href);

function instant(time) {
  if (!time.isDate && time.zone === ICAL.Timezone.localTimezone) throw new Error(`${time} floats`);
  return time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString();
}

function event(component) {
  const one = (name) => component.getFirstPropertyValue(name);
  return {
    uid: one("uid"),
    start: instant(one("dtstart")),
    end: instant(one("dtend")),
    title: one("summary"),
    note: one("description") ?? "",
    place: one("location") ?? "",
    status: one("status"),
    sequence: one("sequence"),
    lastModified: instant(one("last-modified")),
    stamp: instant(one("dtstamp")),
  };
}

function calendar(document) {
  const root = new ICAL.Component(ICAL.parse(document));
  const one = (name) => root.getFirstPropertyValue(name);
  return {
    uid: one("uid"),
    name: one("name"),
    olderName: one("x-wr-calname"),
    refreshSeconds: ICAL.Duration.fromString(String(one("refresh-interval"))).toSeconds(),
    zones: root.getAllSubcomponents("vtimezone").map((zone) => zone.getFirstPropertyValue("tzid")),
    events: root.getAllSubcomponents("vevent").map(event),
  };
}

ICAL.design.strict = true;
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(calendar)));
