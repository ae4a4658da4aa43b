import { type Editor, InputRule, mergeAttributes, Node } from '@tiptap/core';
import { formulaPlugin, isDisplay, isFormula, openFormula } from './formula-editing';
import type { FormulaPanel } from './formula-panel';
import type { Host } from './host';
import { drawTex } from './tex';

/** As in Pandoc: what touches the inside of a dollar sign is no blank, so prices stay prices. */
const INLINE_RULE = /(?:^|[\s(«“'’])(\$([^\s$](?:[^$]*[^\s$\\])?)\$)$/;
const DISPLAY_RULE = /^\$\$([^$]+)\$\$$/;

/** The two formula nodes: TeX in `latex`, drawn by Temml, edited in place. */
export function formulas(host: Host, panel: FormulaPanel): Node[] {
  return [
    formulaNode('inlineMath', host).extend({
      addKeyboardShortcuts: () => ({
        'Alt-=': ({ editor }) => editFormula(editor),
        Enter: ({ editor }) => selectedFormula(editor) !== null && editFormula(editor),
      }),
      addProseMirrorPlugins: () => [formulaPlugin(host, panel)],
    }),
    formulaNode('blockMath', host),
  ];
}

function formulaNode(name: 'inlineMath' | 'blockMath', host: Host): Node {
  const inline = name === 'inlineMath';
  const tag = inline ? 'span' : 'div';
  const type = inline ? 'inline-math' : 'block-math';
  return Node.create({
    name,
    group: inline ? 'inline' : 'block',
    inline,
    atom: true,

    addAttributes: () => ({
      latex: {
        default: '',
        parseHTML: (element: HTMLElement) => element.dataset.latex ?? '',
        renderHTML: ({ latex }) => ({ 'data-latex': latex }),
      },
    }),
    parseHTML: () => [{ tag: `${tag}[data-type="${type}"]` }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes({ 'data-type': type }, HTMLAttributes)],

    addNodeView() {
      return ({ node }) => {
        const dom = document.createElement(tag);
        dom.className = inline ? 'ed-formula' : 'ed-formula ed-formula-display';
        const draw = (latex: string) => {
          const wrong = drawTex(dom, latex, !inline, host.say);
          dom.classList.toggle('ed-formula-wrong', wrong !== null);
          dom.title = wrong ?? '';
          if (wrong !== null) dom.textContent = latex;
        };
        draw(node.attrs.latex);
        const fitting = inline ? null : new ResizeObserver(() => fit(dom));
        fitting?.observe(dom);
        return {
          dom,
          destroy: () => fitting?.disconnect(),
          update: (next) => {
            if (next.type !== node.type) return false;
            if (next.attrs.latex !== node.attrs.latex) {
              draw(next.attrs.latex);
              if (!inline) fit(dom);
            }
            node = next;
            return true;
          },
          ignoreMutation: () => true,
        };
      };
    },

    addInputRules() {
      return [
        new InputRule({
          find: inline ? INLINE_RULE : DISPLAY_RULE,
          handler: ({ state, range, match }) => {
            const node = this.type.create({ latex: match[inline ? 2 : 1] });
            if (inline) state.tr.replaceWith(range.to - match[1].length, range.to, node);
            else state.tr.replaceRangeWith(range.from, range.to, node);
          },
        }),
      ];
    },
  });
}

/** A formula that is too wide is drawn smaller: a box to scroll could not be reached by keyboard inside a text. */
function fit(dom: HTMLElement): void {
  const drawing = dom.querySelector<MathMLElement>('math');
  if (!drawing) return;
  drawing.style.fontSize = '';
  const ratio = dom.clientWidth / dom.scrollWidth;
  if (ratio < 1) drawing.style.fontSize = `${ratio * 1.1}em`;
}

/** Opens the formula at the selection, or begins one: centred in an empty paragraph, else in the line. */
export function editFormula(editor: Editor): boolean {
  const { $from, from, to } = editor.state.selection;
  const node = selectedFormula(editor);
  if (node) return openFormula(editor.view, { at: from, to, fresh: false, display: isDisplay(node) });
  const { parent } = $from;
  const centred = !parent.inlineContent || parent.type.spec.code || parent.content.size === 0;
  const end = parent.inlineContent && to <= $from.end() ? to : from;
  return openFormula(editor.view, { at: from, to: end, fresh: true, display: Boolean(centred) });
}

function selectedFormula({ state: { doc, selection } }: Editor) {
  const node = selection.to === selection.from + 1 ? doc.nodeAt(selection.from) : null;
  return node && isFormula(node) ? node : null;
}
