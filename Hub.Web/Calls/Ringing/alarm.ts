const every = 2000;
const tones: readonly [at: number, pitch: number][] = [[0, 880], [0.25, 660], [0.5, 880]];
const length = 0.2;
const loudness = 0.3;
const shakes = [500, 200, 500];

/** Rings and shakes until it is stopped. Browsers let it once somebody has touched the page. */
export class Alarm {
  #timer: ReturnType<typeof setInterval> | undefined;
  #sound: AudioContext | undefined;

  start(): void {
    if (this.#timer !== undefined) return;
    this.#once();
    this.#timer = setInterval(() => this.#once(), every);
  }

  stop(): void {
    if (this.#timer === undefined) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    void this.#sound?.close();
    this.#sound = undefined;
    if (mayMakeNoise() && "vibrate" in navigator) navigator.vibrate(0);
  }

  #once(): void {
    if (!mayMakeNoise()) return;
    if ("vibrate" in navigator) navigator.vibrate(shakes);
    this.#sound ??= new AudioContext();
    for (const [at, pitch] of tones) beep(this.#sound, this.#sound.currentTime + at, pitch);
  }
}

function mayMakeNoise(): boolean {
  return !("userActivation" in navigator) || navigator.userActivation.hasBeenActive;
}

function beep(sound: AudioContext, at: number, pitch: number): void {
  const tone = sound.createOscillator();
  const volume = sound.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(loudness, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + length);
  tone.connect(volume).connect(sound.destination);
  tone.start(at);
  tone.stop(at + length);
}
