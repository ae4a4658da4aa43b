import katex from 'katex';
import 'katex/dist/katex.min.css';
import type { Say, TextKey } from './texts';

/** KaTeX speaks English: what it says of the usual mistakes, and our words for it. */
const mistakes: [RegExp, TextKey][] = [
  [/^Undefined control sequence: (.+?)(?= at |$)/, 'texUnknownCommand'],
  [/^No such environment: (.+?)(?= at |$)/, 'texUnknownEnvironment'],
  [/^Expected '}', got 'EOF'|^Unexpected end of input in a macro argument, expected '}'/, 'texMissingBrace'],
  [/^Expected 'EOF', got '}'|^Extra }/, 'texExtraBrace'],
  [/^Expected 'EOF', got '&'|^Too many tab characters|^Expected '.*', got '&'/, 'texAmpersand'],
  [/^Expected group (?:after|as argument to) '(.+?)'(?= at |$)/, 'texMissingArgument'],
  [/^Double (?:sub|super)script/, 'texDoubleScript'],
  [/\\right|\\left|^Invalid delimiter/, 'texDelimiter'],
  [/^Mismatch: \\begin\{(.+?)\}/, 'texEnvironmentEnd'],
  [/^Can't use function '(.+?)' in/, 'texMathMode'],
];

/** Draws the formula, or leaves the target alone and answers what is wrong with it. */
export function drawTex(target: HTMLElement, latex: string, display: boolean, say: Say): string | null {
  try {
    const drawing = document.createElement('div');
    katex.render(latex, drawing, { displayMode: display, throwOnError: true, strict: 'ignore' });
    target.replaceChildren(...drawing.childNodes);
    return null;
  } catch (error) {
    return inWords(error, latex, say);
  }
}

function inWords(error: unknown, latex: string, say: Say): string {
  const open = openEnvironment(latex);
  if (open) return say('texEnvironmentEnd', open);
  const raw = error instanceof katex.ParseError ? error.rawMessage : '';
  const last = /\\[a-zA-Z]+\s*$/.exec(latex);
  if (last && !raw.startsWith('Undefined')) return say('texMissingArgument', last[0].trim());
  for (const [pattern, key] of mistakes) {
    const found = pattern.exec(raw);
    if (found) return say(key, found[1] ?? '');
  }
  const from = error instanceof katex.ParseError ? (error.position ?? 0) : 0;
  return say('texUnreadable', latex.slice(from, from + 12) || latex.slice(-12));
}

/** KaTeX reports a missing \end as a missing anything: name the environment instead. */
function openEnvironment(latex: string): string | undefined {
  const open: string[] = [];
  for (const [, verb, name] of latex.matchAll(/\\(begin|end)\{([^}]*)\}/g)) {
    if (verb === 'begin') open.push(name);
    else if (open.at(-1) === name) open.pop();
  }
  return open.at(-1);
}
