import { texOf } from './omml';

const WRAPPED_TEX = /^\{\\displaystyle\s*([\s\S]*?)\s*\}$/;

/** Drawings that carry the TeX along. */
const DRAWINGS = '.katex, .mwe-math-element, mjx-container, .MathJax';

/** KaTeX, MathJax, Wikipedia and LaTeXML carry the TeX along with their drawings; Word's own formulas are translated. */
export function takeFormulas(body: HTMLElement): void {
  for (const math of body.querySelectorAll('math')) {
    const annotation = math.querySelector('annotation[encoding="application/x-tex"]');
    const tex = annotation?.textContent ?? math.getAttribute('alttext') ?? math.closest('[data-latex]')?.getAttribute('data-latex');
    const drawing = math.closest('.katex-display') ?? math.closest(DRAWINGS) ?? math;
    if (!tex?.trim() || !drawing.isConnected) continue;
    const display =
      drawing.matches('.katex-display, .mwe-math-element-block, [display="true"]') ||
      math.getAttribute('display') === 'block';
    drawing.replaceWith(formula(body, tex.trim().replace(WRAPPED_TEX, '$1'), display));
  }
  for (const word of body.querySelectorAll('m\\:omath')) {
    const tex = texOf(word);
    const alone = word.closest('m\\:omathpara');
    const place = alone ?? word;
    if (tex && alone && alone.querySelectorAll('m\\:omath').length > 1) word.replaceWith(formula(body, tex, true));
    else if (tex) place.replaceWith(formula(body, tex, alone !== null));
    else place.remove();
  }
  for (const several of body.querySelectorAll('m\\:omathpara')) several.replaceWith(...several.childNodes);
}

function formula(body: HTMLElement, latex: string, display: boolean): HTMLElement {
  const element = body.ownerDocument.createElement(display ? 'div' : 'span');
  element.dataset.type = display ? 'block-math' : 'inline-math';
  element.dataset.latex = latex;
  return element;
}
