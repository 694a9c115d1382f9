import { openDB, type DBSchema, type IDBPDatabase } from "idb";

/** Bytes that say nothing without the person's key. */
export interface SealedBox {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** Where sealed boxes lie on this device, under their person. It cannot open them. */
export interface Shelf {
  add(person: string, box: SealedBox): Promise<void>;
  replace(person: string, order: number, box: SealedBox): Promise<void>;
  unsent(person: string): Promise<readonly { readonly order: number; readonly box: SealedBox }[]>;
  remove(order: number): Promise<void>;
  draft(person: string, place: string): Promise<SealedBox | undefined>;
  keepDraft(person: string, place: string, box: SealedBox): Promise<void>;
  dropDraft(person: string, place: string): Promise<void>;
  wipe(person: string): Promise<void>;
  isEmpty(): Promise<boolean>;
}

interface Tables extends DBSchema {
  unsent: { key: number; value: { order?: number; person: string; box: SealedBox }; indexes: { person: string } };
  drafts: { key: [string, string]; value: { person: string; place: string; box: SealedBox } };
}

const name = "hub-device";

/** The browser's own database. The order of the unsent is its key, so it holds across tabs. */
export class BrowserShelf implements Shelf {
  readonly #database: IDBPDatabase<Tables>;

  private constructor(database: IDBPDatabase<Tables>) {
    this.#database = database;
  }

  static async open(): Promise<BrowserShelf> {
    return new BrowserShelf(await openDB<Tables>(name, 1, {
      upgrade(database) {
        const unsent = database.createObjectStore("unsent", { keyPath: "order", autoIncrement: true });
        unsent.createIndex("person", "person");
        database.createObjectStore("drafts", { keyPath: ["person", "place"] });
      },
    }));
  }

  async add(person: string, box: SealedBox): Promise<void> {
    await this.#database.add("unsent", { person, box });
  }

  async replace(person: string, order: number, box: SealedBox): Promise<void> {
    await this.#database.put("unsent", { order, person, box });
  }

  async unsent(person: string): Promise<readonly { order: number; box: SealedBox }[]> {
    const rows = await this.#database.getAllFromIndex("unsent", "person", person);
    return rows.map((row) => ({ order: row.order ?? 0, box: row.box }));
  }

  async remove(order: number): Promise<void> {
    await this.#database.delete("unsent", order);
  }

  async draft(person: string, place: string): Promise<SealedBox | undefined> {
    return (await this.#database.get("drafts", [person, place]))?.box;
  }

  async keepDraft(person: string, place: string, box: SealedBox): Promise<void> {
    await this.#database.put("drafts", { person, place, box });
  }

  async dropDraft(person: string, place: string): Promise<void> {
    await this.#database.delete("drafts", [person, place]);
  }

  async wipe(person: string): Promise<void> {
    const all = this.#database.transaction(["unsent", "drafts"], "readwrite");
    const orders = await all.objectStore("unsent").index("person").getAllKeys(person);
    await Promise.all(orders.map((order) => all.objectStore("unsent").delete(order)));
    await all.objectStore("drafts").delete(IDBKeyRange.bound([person, ""], [person, "\uffff"]));
    await all.done;
  }

  async isEmpty(): Promise<boolean> {
    return (await this.#database.count("unsent")) === 0;
  }
}
