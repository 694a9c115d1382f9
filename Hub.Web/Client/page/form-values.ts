import type { Values } from "../outbox/form-draft";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

// What the hub's own page put there for itself (command id, version, antiforgery token), and secrets.
const unkept: ReadonlySet<string> = new Set(["hidden", "password", "file", "submit", "button", "image", "reset"]);

/** What stands in the form now. */
export function valuesOf(form: HTMLFormElement): Values {
  return gathered(form, (control) => control instanceof HTMLSelectElement
    ? chosen(control, (option) => option.selected)
    : isBox(control) ? ticked(control, control.checked) : [control.value]);
}

/** What the hub put there, whatever was typed since. */
export function drawnIn(form: HTMLFormElement): Values {
  return gathered(form, (control) => {
    if (control instanceof HTMLSelectElement) {
      const drawn = chosen(control, (option) => option.defaultSelected);
      return drawn.length === 0 && !control.multiple ? [control.options[0]?.value ?? ""] : drawn;
    }
    return isBox(control) ? ticked(control, control.defaultChecked) : [control.defaultValue];
  });
}

/** The fields that hold words, to which others can be added. */
export function wordsIn(form: HTMLFormElement): ReadonlySet<string> {
  return new Set(controlsOf(form).filter((control) => control.type === "textarea" || control.type === "text")
    .map(({ name }) => name));
}

/** Fills these fields and no others. What cannot be chosen any more is left as it is. */
export function putIn(form: HTMLFormElement, values: Values): void {
  const controls = controlsOf(form);
  for (const control of controls) {
    const put = values[control.name];
    if (put === undefined) continue;
    if (control instanceof HTMLSelectElement) choose(control, put);
    else if (!isBox(control)) control.value = put[0] ?? "";
    else if (controls.some((other) => other !== control && other.name === control.name)) {
      control.checked = put.includes(control.value);
    } else {
      // A box that stands alone may hold the moment at which it was ticked.
      control.checked = put.length > 0;
      if (put[0] !== undefined) control.value = put[0];
    }
  }
}

function gathered(form: HTMLFormElement, read: (control: Control) => readonly string[]): Values {
  const values: Record<string, readonly string[]> = {};
  for (const control of controlsOf(form)) values[control.name] = [...(values[control.name] ?? []), ...read(control)];
  return values;
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((element): element is Control =>
    (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      || element instanceof HTMLSelectElement) && element.name !== "" && !unkept.has(element.type));
}

function isBox(control: Control): control is HTMLInputElement {
  return control.type === "checkbox" || control.type === "radio";
}

const ticked = (box: HTMLInputElement, is: boolean): string[] => (is ? [box.value] : []);

function chosen(list: HTMLSelectElement, is: (option: HTMLOptionElement) => boolean): string[] {
  return [...list.options].filter(is).map(({ value }) => value);
}

function choose(list: HTMLSelectElement, put: readonly string[]): void {
  const options = [...list.options];
  if (!list.multiple && !options.some(({ value }) => value === put[0])) return;
  for (const option of options) option.selected = put.includes(option.value);
}
