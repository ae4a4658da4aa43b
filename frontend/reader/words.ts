let known: Record<string, string> = {};

/** The words of everything that opens in the page, in the reader's language. */
export function learn(words: Record<string, string>): void {
  known = words;
}

export function say(key: string, ...values: (string | number)[]): string {
  return (known[key] ?? key).replace(/\{(\d)\}/g, (whole, at: string) => `${values[Number(at)] ?? whole}`);
}

/** An element with these properties and parts. */
export function fill<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...parts: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...parts);
  return element;
}

/** A button that shows an icon and says what it does. */
export function iconButton(icon: string, words: string, press: () => void): HTMLButtonElement {
  const sign = document.createElement('el-icon');
  sign.setAttribute('name', icon);
  const button = fill('button', { type: 'button', className: 'icon-link', title: words, onclick: press }, sign);
  button.setAttribute('aria-label', words);
  return button;
}
