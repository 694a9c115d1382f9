const systems: readonly [string, RegExp][] = [
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Android", /Android/],
  ["Windows", /Windows/],
  ["Mac", /Mac OS X|Macintosh/],
  ["Linux", /Linux/],
];

const browsers: readonly [string, RegExp][] = [
  ["Edge", /Edg\//],
  ["Firefox", /Firefox\/|FxiOS\//],
  ["Chrome", /Chrome\/|CriOS\//],
  ["Safari", /Safari\//],
];

/** What a person would call the device: 'iPhone, Safari'. */
export function deviceName(userAgent: string): string {
  const found = [systems, browsers].map((kinds) => kinds.find(([, sign]) => sign.test(userAgent))?.[0]);
  return found.filter((name) => name !== undefined).join(", ");
}
