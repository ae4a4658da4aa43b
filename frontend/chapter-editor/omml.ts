/** Word's formulas as TeX: what its equation editor writes, element by element. */
const SYMBOLS: Record<string, string> = {
  '∞': '\\infty', '≤': '\\le', '≥': '\\ge', '≠': '\\neq', '≈': '\\approx', '≡': '\\equiv', '±': '\\pm', '×': '\\times',
  '÷': '\\div', '⋅': '\\cdot', '·': '\\cdot', '→': '\\to', '⇒': '\\Rightarrow', '⇔': '\\Leftrightarrow', '↦': '\\mapsto',
  '∈': '\\in', '∉': '\\notin', '⊂': '\\subset', '⊆': '\\subseteq', '∪': '\\cup', '∩': '\\cap', '∅': '\\emptyset',
  '∀': '\\forall', '∃': '\\exists', '∂': '\\partial', '∇': '\\nabla', '∼': '\\sim', '…': '\\dots', '⋯': '\\cdots',
  '−': '-', 'ℝ': '\\mathbb{R}', 'ℕ': '\\mathbb{N}', 'ℤ': '\\mathbb{Z}', 'ℚ': '\\mathbb{Q}', 'ℂ': '\\mathbb{C}',
  'α': '\\alpha', 'β': '\\beta', 'γ': '\\gamma', 'δ': '\\delta', 'ε': '\\varepsilon', 'θ': '\\theta', 'λ': '\\lambda',
  'μ': '\\mu', 'π': '\\pi', 'ρ': '\\rho', 'σ': '\\sigma', 'τ': '\\tau', 'φ': '\\varphi', 'ϕ': '\\phi', 'ω': '\\omega',
  'Γ': '\\Gamma', 'Δ': '\\Delta', 'Σ': '\\Sigma', 'Φ': '\\Phi', 'Ω': '\\Omega', '%': '\\%', '#': '\\#', '&': '\\&',
  '{': '\\{', '}': '\\}', '\\': '\\backslash', '$': '\\$', '_': '\\_', '~': '\\sim', '^': '\\wedge',
};
const NARY: Record<string, string> = {
  '∑': '\\sum', '∏': '\\prod', '∫': '\\int', '∬': '\\iint', '∭': '\\iiint', '∮': '\\oint', '⋃': '\\bigcup', '⋂': '\\bigcap',
};
const ACCENTS: Record<string, string> = {
  '\u0302': '\\hat', '\u0303': '\\tilde', '\u0304': '\\bar', '\u0305': '\\overline', '\u0307': '\\dot', '\u0308': '\\ddot',
  '\u20d7': '\\vec', '\u20d6': '\\overleftarrow', '^': '\\hat', '~': '\\tilde', '¯': '\\bar', '→': '\\vec',
};
const FUNCTIONS = /^(sin|cos|tan|ln|log|exp|lim|max|min|sup|inf|det|dim|ker|arg|sinh|cosh|tanh|arcsin|arccos|arctan)$/;
const FENCES: Record<string, string> = { '{': '\\{', '}': '\\}', '‖': '\\|', '⟨': '\\langle', '⟩': '\\rangle', '': '.' };

const name = (element: Element) => element.localName.replace(/^m:/, '');
const child = (of: Element, wanted: string) => [...of.children].find((each) => name(each) === wanted);
const all = (of: Element, wanted: string) => [...of.children].filter((each) => name(each) === wanted);
const group = (of: Element, part: string) => `{${inside(child(of, part))}}`;

/** A property as its `m:val`, the fallback when Word leaves it out; HTML closes none of them, so they lie in each other. */
function setting(of: Element, property: string, fallback: string): string {
  const found = of.querySelector(`:scope > m\\:${name(of).toLowerCase()}pr m\\:${property}`);
  return found ? (found.getAttribute('m:val') ?? '') : fallback;
}

export function texOf(formula: Element): string {
  return inside(formula).replace(/\s+/g, ' ').trim();
}

function inside(element: Element | undefined): string {
  return element ? [...element.childNodes].map(one).join('') : '';
}

function one(node: Node): string {
  if (!(node instanceof Element)) return letters(node.textContent ?? '');
  switch (name(node)) {
    case 'f':
      return `\\frac${group(node, 'num')}${group(node, 'den')}`;
    case 'ssup':
      return `${base(node)}^${group(node, 'sup')}`;
    case 'ssub':
      return `${base(node)}_${group(node, 'sub')}`;
    case 'ssubsup':
      return `${base(node)}_${group(node, 'sub')}^${group(node, 'sup')}`;
    case 'spre':
      return `{}_${group(node, 'sub')}^${group(node, 'sup')}${group(node, 'e')}`;
    case 'rad': {
      const degree = inside(child(node, 'deg')).trim();
      return `\\sqrt${degree ? `[${degree}]` : ''}${group(node, 'e')}`;
    }
    case 'nary': {
      const sign = setting(node, 'chr', '∫');
      const below = inside(child(node, 'sub')).trim();
      const above = inside(child(node, 'sup')).trim();
      return `${NARY[sign] ?? letters(sign)}${below && `_{${below}}`}${above && `^{${above}}`} ${inside(child(node, 'e'))}`;
    }
    case 'd': {
      const [left, right] = [setting(node, 'begchr', '('), setting(node, 'endchr', ')')].map((each) => FENCES[each] ?? each);
      return `\\left${left} ${all(node, 'e').map(inside).join(' | ')} \\right${right}`;
    }
    case 'func':
      return `${inside(child(node, 'fname')).trim()} ${group(node, 'e')}`;
    case 'limlow':
      return `${limit(node)}_${group(node, 'lim')}`;
    case 'limupp':
      return `\\overset${group(node, 'lim')}${group(node, 'e')}`;
    case 'acc':
      return `${ACCENTS[setting(node, 'chr', '\u0302')] ?? '\\hat'}${group(node, 'e')}`;
    case 'bar':
      return `${setting(node, 'pos', 'bot') === 'top' ? '\\overline' : '\\underline'}${group(node, 'e')}`;
    case 'm':
      return `\\begin{matrix} ${all(node, 'mr').map((row) => all(row, 'e').map(inside).join(' & ')).join(' \\\\ ')} \\end{matrix}`;
    case 'eqarr':
      return `\\begin{aligned} ${all(node, 'e').map((row) => inside(row).replaceAll('\\&', '&')).join(' \\\\ ')} \\end{aligned}`;
    default:
      // Properties hold nothing to see; everything else is only there for the look of it.
      return /pr$/.test(name(node)) ? '' : inside(node);
  }
}

function base(node: Element): string {
  const text = inside(child(node, 'e')).trim();
  return text.length === 1 || /^\\[a-z]+$/i.test(text) ? text : `{${text}}`;
}

function limit(node: Element): string {
  const text = inside(child(node, 'e')).trim();
  return text.startsWith('\\') ? text : `\\underset{}{${text}}`;
}

/** Slanted letters of Unicode are plain ones in TeX; a known function stands upright. */
function letters(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\u2061\u200b]/g, '');
  if (FUNCTIONS.test(plain.trim())) return `\\${plain.trim()} `;
  return [...plain].map((each) => (SYMBOLS[each] ? `${SYMBOLS[each]}${/[a-z]$/i.test(SYMBOLS[each]) ? ' ' : ''}` : (NARY[each] ?? each))).join('');
}
