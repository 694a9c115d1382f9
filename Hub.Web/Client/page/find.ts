/** The part of the page that must be there, because the server drew it. */
export function part<T extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = document): T {
  const found = root.querySelector<T>(selector);
  if (found === null) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** A copy of a template's first element, whose markup the server drew. */
export function copyOf(template: string): HTMLElement {
  const source = part<HTMLTemplateElement>(`template#${template}`);
  const copy = source.content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error(`The template ${template} is empty.`);
  return copy;
}

/** What the server drew, as elements. Never for anything that a person typed. */
export function drawn(html: string): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = html;
  const first = template.content.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new Error("Nothing was drawn.");
  return first;
}
