/*
 * What of a piece of code has which colour. The editor runs this while one types, the server's sandbox when the text is
 * saved, so that both show the same: no module but Prism, no classes, nothing newer than what Rhino knows.
 */

/** Longest code that is coloured, in characters. */
export const longestCode = 20000;

/** The language of a chapter's code, and Prism's name for it. */
const grammars = {
  bash: 'bash',
  c: 'c',
  cpp: 'cpp',
  css: 'css',
  html: 'markup',
  java: 'java',
  javascript: 'javascript',
  json: 'json',
  latex: 'latex',
  matlab: 'matlab',
  python: 'python',
  r: 'r',
  sql: 'sql',
};

/** The five roles of colour, and those of Prism's tokens that have one; '' is none, whatever it stands in. */
const roles = {
  comment: ['comment', 'prolog', 'doctype', 'cdata', 'shebang'],
  keyword: ['keyword', 'atrule', 'rule', 'important', 'directive-hash'],
  string: ['string', 'char', 'attr-value', 'regex', 'url', 'equation'],
  number: ['number', 'boolean', 'constant', 'null', 'entity'],
  name: ['function', 'class-name', 'tag', 'selector', 'property', 'attr-name', 'annotation', 'builtin', 'variable'],
  '': ['macro', 'interpolation', 'operator', 'expression', 'script', 'style'],
};

const roleOfToken = {};
Object.keys(roles).forEach((role) => roles[role].forEach((token) => (roleOfToken[token] = role)));

function roleOf(token, around) {
  const role = [token.type].concat(token.alias || []).map((name) => roleOfToken[name]);
  const first = role.filter((each) => each !== undefined)[0];
  return first === undefined ? around : first;
}

function gather(content, role, runs) {
  if (typeof content === 'string') {
    const last = runs.length - 2;
    if (last >= 0 && runs[last + 1] === role) runs[last] += content.length;
    else if (content.length > 0) runs.push(content.length, role);
  } else if (Array.isArray(content)) {
    for (let i = 0; i < content.length; i++) gather(content[i], role, runs);
  } else {
    gather(content.content, roleOf(content, role), runs);
  }
}

/** Lengths and roles by turns, from the first character to the last; nothing for a language that is not known. */
export function colours(prism, code, language) {
  const runs = [];
  if (code.length <= longestCode && Object.prototype.hasOwnProperty.call(grammars, language)) {
    gather(prism.tokenize(code, prism.languages[grammars[language]]), '', runs);
  }
  return runs;
}
