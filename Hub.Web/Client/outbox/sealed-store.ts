import type { Command, Refusal, Unsent, UnsentStore } from "./outbox";
import type { SealedBox, Shelf } from "./shelf";

/** What one box of the unsent holds. */
interface Letter {
  readonly timeline: string;
  readonly command: Command;
  readonly refusal?: Refusal;
}

/**
 * A person's unsent commands and drafts on this device, readable only while that person is signed in: the key is
 * theirs, comes with their session, and lives in this object only.
 */
export class SealedStore implements UnsentStore {
  readonly #shelf: Shelf;
  readonly #person: string;
  readonly #key: CryptoKey;

  private constructor(shelf: Shelf, person: string, key: CryptoKey) {
    this.#shelf = shelf;
    this.#person = person;
    this.#key = key;
  }

  static async unlock(shelf: Shelf, person: string, bytes: Uint8Array<ArrayBuffer>): Promise<SealedStore> {
    const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
    return new SealedStore(shelf, person, key);
  }

  async add(timeline: string, command: Command): Promise<void> {
    await this.#shelf.add(this.#person, await this.#seal({ timeline, command }));
  }

  async all(): Promise<readonly Unsent[]> {
    const rows = await this.#shelf.unsent(this.#person);
    const opened = await Promise.all(rows.map(async ({ order, box }) => {
      const letter = await this.#open<Letter>(box);
      return letter === undefined ? undefined : { order, ...letter };
    }));
    return opened.filter((item) => item !== undefined).sort((a, b) => a.order - b.order);
  }

  async refuse(order: number, refusal: Refusal): Promise<void> {
    const item = (await this.all()).find((unsent) => unsent.order === order);
    if (item === undefined) return;
    const { timeline, command } = item;
    await this.#shelf.replace(this.#person, order, await this.#seal({ timeline, command, refusal }));
  }

  async remove(order: number): Promise<void> {
    await this.#shelf.remove(order);
  }

  async draft<T>(place: string): Promise<T | undefined> {
    const box = await this.#shelf.draft(this.#person, place);
    return box === undefined ? undefined : this.#open<T>(box);
  }

  async keepDraft(place: string, content: unknown): Promise<void> {
    await this.#shelf.keepDraft(this.#person, place, await this.#seal(content));
  }

  async dropDraft(place: string): Promise<void> {
    await this.#shelf.dropDraft(this.#person, place);
  }

  /** Everything of this person goes from this device. */
  async wipe(): Promise<void> {
    await this.#shelf.wipe(this.#person);
  }

  async #seal(content: unknown): Promise<SealedBox> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    const how = { name: "AES-GCM", iv, additionalData: this.#owner() };
    return { iv, data: await crypto.subtle.encrypt(how, this.#key, bytes) };
  }

  /** Nothing where the box was sealed under another key: it is not ours to read. */
  async #open<T>({ iv, data }: SealedBox): Promise<T | undefined> {
    try {
      const how = { name: "AES-GCM", iv, additionalData: this.#owner() };
      const bytes = await crypto.subtle.decrypt(how, this.#key, data);
      return JSON.parse(new TextDecoder().decode(bytes)) as T;
    } catch {
      return undefined;
    }
  }

  // A box moved under another person's name does not open.
  #owner(): Uint8Array<ArrayBuffer> {
    return new TextEncoder().encode(this.#person);
  }
}
