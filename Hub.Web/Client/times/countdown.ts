/** What is left of a time, as people say it: '2:41', '1:02:05'. */
export function left(milliseconds: number): string {
  const all = Math.max(0, Math.ceil(milliseconds / 1000));
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const two = (figure: number): string => String(figure).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/**
 * What time the hub has. A telephone's clock may be minutes off; what counts is how long ago the hub said its time.
 */
export class HubTime {
  readonly #ahead: number;

  constructor(said: number, heardAt: number) {
    this.#ahead = Number.isFinite(said) ? said - heardAt : 0;
  }

  /** The hub's time when this device's clock shows this. */
  at(here: number): number {
    return here + this.#ahead;
  }
}
