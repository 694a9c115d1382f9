import type { SealedBox, Shelf } from "./shelf";

/** A shelf for tests, and for browsers that refuse to keep anything (it then lasts as long as the page). */
export class MemoryShelf implements Shelf {
  readonly rows: { order: number; person: string; box: SealedBox }[] = [];
  readonly drafts = new Map<string, SealedBox>();
  #last = 0;

  async add(person: string, box: SealedBox): Promise<void> {
    this.rows.push({ order: ++this.#last, person, box });
  }

  async replace(person: string, order: number, box: SealedBox): Promise<void> {
    const at = this.rows.findIndex((row) => row.order === order);
    this.rows[at] = { order, person, box };
  }

  async unsent(person: string): Promise<readonly { order: number; box: SealedBox }[]> {
    return this.rows.filter((row) => row.person === person);
  }

  async remove(order: number): Promise<void> {
    const at = this.rows.findIndex((row) => row.order === order);
    if (at >= 0) this.rows.splice(at, 1);
  }

  async draft(person: string, place: string): Promise<SealedBox | undefined> {
    return this.drafts.get(`${person}/${place}`);
  }

  async keepDraft(person: string, place: string, box: SealedBox): Promise<void> {
    this.drafts.set(`${person}/${place}`, box);
  }

  async dropDraft(person: string, place: string): Promise<void> {
    this.drafts.delete(`${person}/${place}`);
  }

  async wipe(person: string): Promise<void> {
    this.rows.splice(0, this.rows.length, ...this.rows.filter((row) => row.person !== person));
    for (const key of [...this.drafts.keys()]) if (key.startsWith(`${person}/`)) this.drafts.delete(key);
  }

  async isEmpty(): Promise<boolean> {
    return this.rows.length === 0;
  }
}
