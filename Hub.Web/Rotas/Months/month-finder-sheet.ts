import { part } from "../../Client/page/find";
import { found, type Candidate } from "./month-finder";

interface Option extends Candidate {
  readonly element: HTMLElement;
}

/** The sheet in which a person is found by letters: a combobox over the list that the server drew. */
export class FinderSheet {
  /** Somebody was chosen for the cell; beside whoever is there already, or in their place. */
  chosen: (who: string, beside: boolean) => void = () => undefined;
  /** The cell is to be empty. */
  cleared: () => void = () => undefined;

  #shown: Option[] = [];
  #at = 0;
  #options: Option[] = [];

  /** Called for every sheet that is drawn. */
  adopt(): void {
    this.#text.addEventListener("input", () => this.#find());
    this.#text.addEventListener("keydown", (event) => this.#key(event));
    this.#list.addEventListener("click", (event) => {
      const option = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
      if (option !== null) this.#choose(option, event.shiftKey);
    });
    part("[data-finder=clear]", this.#sheet).addEventListener("click", () => {
      this.#sheet.close();
      this.cleared();
    });
  }

  open(cell: HTMLElement): void {
    const { layer = "", date = "", title = "", form = "" } = cell.dataset;
    part("#finder-cell").textContent = title;
    part<HTMLAnchorElement>("#finder-form").href = `${form}#month-entry`;
    this.#options = [...this.#list.querySelectorAll<HTMLElement>("[role=option]")].map((element) => ({
      element,
      find: element.dataset["find"] ?? "",
      other: element.dataset["other"] !== undefined,
      here: (element.dataset["layers"] ?? "").split(" ").includes(layer.replaceAll("-", "")),
    }));
    for (const { element } of this.#options) part(".month-mark", element).textContent = this.#mark(element, date);
    this.#text.value = "";
    this.#sheet.showModal();
    this.#text.focus();
    this.#find();
  }

  get #sheet(): HTMLDialogElement {
    return part<HTMLDialogElement>("#finder");
  }

  get #text(): HTMLInputElement {
    return part<HTMLInputElement>("#finder-text");
  }

  get #list(): HTMLElement {
    return part("#finder-list");
  }

  #mark(option: HTMLElement, date: string): string {
    const wish = (option.dataset["wishes"] ?? "").split(" ").find((each) => each.startsWith(date));
    return wish === undefined ? "" : (this.#list.dataset[wish.split(":")[1] ?? ""] ?? "");
  }

  #find(): void {
    this.#shown = found(this.#options, this.#text.value);
    for (const { element } of this.#options) element.hidden = true;
    for (const { element } of this.#shown) {
      element.hidden = false;
      this.#list.append(element);
    }
    part("#finder-none").hidden = this.#shown.length > 0;
    this.#stand(0);
  }

  #stand(at: number): void {
    this.#at = Math.min(Math.max(at, 0), this.#shown.length - 1);
    for (const [place, { element }] of this.#shown.entries()) {
      element.setAttribute("aria-selected", String(place === this.#at));
    }
    const option = this.#shown[this.#at]?.element;
    if (option === undefined) this.#text.removeAttribute("aria-activedescendant");
    else this.#text.setAttribute("aria-activedescendant", option.id);
    option?.scrollIntoView({ block: "nearest" });
  }

  #key(event: KeyboardEvent): void {
    // While kana become kanji, Enter and arrows belong to the input method.
    if (event.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) this.#stand(this.#at + step);
    const option = event.key === "Enter" ? this.#shown[this.#at]?.element : undefined;
    if (step !== 0 || event.key === "Enter") event.preventDefault();
    if (option !== undefined) this.#choose(option, event.shiftKey);
  }

  #choose(option: HTMLElement, beside: boolean): void {
    this.#sheet.close();
    this.chosen(option.dataset["who"] ?? "", beside);
  }
}
