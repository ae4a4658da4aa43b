import temml from 'temml';
import type { Say, TextKey } from './texts';

/** As the server sets it when the text is saved: what is drawn here is what readers will see. */
const settings = { throwOnError: true, trust: false, strict: false, maxExpand: 1000, maxSize: [50, 200], wrap: 'none' };

const longest = 5000;

/** Temml speaks English: what it says of the usual mistakes, and our words for it. */
const mistakes: [RegExp, TextKey][] = [
  [/^(?:Unsupported function name|Undefined control sequence): (\S+)/, 'texUnknownCommand'],
  [/^No such environment: (\S+)/, 'texUnknownEnvironment'],
  [/^\{([^}]+)\} can be used only in display mode|^\\tag works only in display mode/, 'texDisplayOnly'],
  [/^Mismatch: \\begin\{([^}]*)\}/, 'texEnvironmentEnd'],
  [/^Too many expansions/, 'texTooHeavy'],
  [/^Function "(\S+)" is not trusted/, 'texForbidden'],
  [/attempting to (?:re)?define (\S+?);?(?: |$)/, 'texRedefined'],
  [/^Expected group (?:after|as argument to) '(.+?)'(?= at |$)/, 'texMissingArgument'],
  [/^Double (?:sub|super)script/, 'texDoubleScript'],
  [/\\(?:right|left|middle)\b|^(?:Invalid|Missing|Unmatched) delimiter/, 'texDelimiter'],
  [/^Expected '}', got|^Unexpected end of input/, 'texMissingBrace'],
  [/got '}'|^Extra }/, 'texExtraBrace'],
  [/got '&'|^Too many tab characters|^Misplaced &/, 'texAmpersand'],
  [/^Can't use function '(.+?)' in/, 'texMathMode'],
];

/** Draws the formula, or leaves the target alone and answers what is wrong with it. */
export function drawTex(target: HTMLElement, latex: string, display: boolean, say: Say): string | null {
  if (latex.length > longest) return say('texTooLong', String(longest));
  try {
    const drawing = document.createElement('div');
    temml.render(latex, drawing, { displayMode: display, ...settings });
    target.replaceChildren(...drawing.childNodes);
    return null;
  } catch (error) {
    return inWords(String((error as Error).message), latex, say);
  }
}

function inWords(message: string, latex: string, say: Say): string {
  const raw = message.replace(/^.*?ParseError:/s, '').trim();
  for (const [pattern, key] of mistakes) {
    const found = pattern.exec(raw);
    if (found) return said(key, found[1] ?? '\\tag', latex, say);
  }
  const script = /[\^_]\s*$/.exec(latex);
  if (script) return say('texMissingArgument', script[0].trim());
  const from = Number(/ at position (\d+)/.exec(raw)?.[1] ?? 1) - 1;
  return said('texUnreadable', latex.slice(from, from + 12).trim() || latex.slice(-12), latex, say);
}

/** Temml reports a missing \end as a missing anything: name the environment instead. */
function said(key: TextKey, detail: string, latex: string, say: Say): string {
  const open = key === 'texMissingBrace' || key === 'texUnreadable' ? openEnvironment(latex) : undefined;
  return open ? say('texEnvironmentEnd', open) : say(key, detail);
}

function openEnvironment(latex: string): string | undefined {
  const open: string[] = [];
  for (const [, verb, name] of latex.matchAll(/\\(begin|end)\{([^}]*)\}/g)) {
    if (verb === 'begin') open.push(name);
    else if (open.at(-1) === name) open.pop();
  }
  return open.at(-1);
}
