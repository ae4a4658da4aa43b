/**
 * Flow sends scripts as text, and its client makes functions of them. The page's policy knows no eval: the text runs as a
 * script that carries the page's number instead, and nothing but Flow's client does so. See vite.config.ts.
 */
const most = 1_000;
const known = new Map<string, Function>();
const slot = window as unknown as { etudeCompiled?: Function };

/** What carries it may run. */
export function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
}

/** A style that the page's policy lets in. */
export function style(): HTMLStyleElement {
  return Object.assign(document.createElement('style'), { nonce: nonce() });
}

/** Called as the constructor of functions: names of parameters, and the body last. */
export function Compiled(...words: string[]): Function {
  const key = words.join('\n');
  let compiled = known.get(key);
  if (!compiled) {
    compiled = compile(words.slice(0, -1), words.at(-1) ?? '');
    if (known.size === most) known.clear();
    known.set(key, compiled);
  }
  return compiled;
}

function compile(parameters: string[], body: string): Function {
  const script = document.createElement('script');
  script.nonce = nonce();
  script.textContent = `window.etudeCompiled = function (${parameters.join(', ')}) {\n${body}\n};`;
  // An inline script runs while it is put in.
  document.head.append(script);
  script.remove();
  const compiled = slot.etudeCompiled;
  delete slot.etudeCompiled;
  if (!compiled) throw new SyntaxError(`not to be compiled: ${body}`);
  return compiled;
}
