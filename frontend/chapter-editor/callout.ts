import { type Editor, findParentNode, mergeAttributes, Node } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { html, render } from 'lit';
import { live } from 'lit/directives/live.js';
import { type CalloutKind, calloutKinds, type Host } from './host';
import { icon } from './icons';

const isKind = (kind: string | undefined): kind is CalloutKind => calloutKinds.some((known) => known === kind);
const around = findParentNode((node) => node.type.name === 'callout');

export function calloutKind(editor: Editor): CalloutKind | null {
  return around(editor.state.selection)?.node.attrs.kind ?? null;
}

export function toggleCallout(editor: Editor, kind: CalloutKind): void {
  const current = calloutKind(editor);
  editor.view.focus();
  if (current === kind) editor.commands.lift('callout');
  else if (current) editor.commands.updateAttributes('callout', { kind });
  else editor.commands.wrapIn('callout', { kind });
}

/** `<aside data-callout="…" data-title="…">` with its kind and title as fields above the text. */
export function callout(host: Host): Node {
  return Node.create({
    name: 'callout',
    group: 'block',
    content: 'block+',
    defining: true,

    addAttributes: () => ({
      kind: {
        default: 'definition',
        parseHTML: ({ dataset }: HTMLElement) => (isKind(dataset.callout) ? dataset.callout : 'definition'),
        renderHTML: ({ kind }) => ({ 'data-callout': kind }),
      },
      title: {
        default: '',
        parseHTML: ({ dataset }: HTMLElement) => dataset.title ?? '',
        renderHTML: ({ title }) => (title ? { 'data-title': title } : {}),
      },
    }),
    parseHTML: () => [{ tag: 'aside[data-callout]' }],
    renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes), 0],

    addKeyboardShortcuts() {
      return {
        Backspace: ({ editor }) => {
          const { $from, empty } = editor.state.selection;
          const atStart = empty && $from.parentOffset === 0 && $from.depth > 1 && $from.index(-1) === 0;
          return atStart && $from.node(-1).type === this.type && editor.commands.lift(this.name);
        },
        ArrowUp: ({ editor }) => {
          const { $from, empty } = editor.state.selection;
          const first = empty && $from.depth > 1 && $from.index(-1) === 0 && $from.node(-1).type === this.type;
          if (!first || !editor.view.endOfTextblock('up')) return false;
          const dom = editor.view.nodeDOM($from.before(-1));
          const title = dom instanceof HTMLElement ? dom.querySelector('input') : null;
          title?.focus();
          return title !== null;
        },
      };
    },

    addNodeView() {
      return ({ node, editor, getPos }) => {
        const dom = document.createElement('div');
        const head = document.createElement('div');
        const contentDOM = document.createElement('div');
        dom.className = 'ed-callout';
        head.className = 'ed-callout-head';
        head.contentEditable = 'false';
        dom.append(head, contentDOM);

        const set = (attrs: { kind?: string; title?: string }) => {
          const at = getPos();
          if (at === undefined) return;
          editor.view.dispatch(editor.state.tr.setNodeMarkup(at, null, { ...node.attrs, ...attrs }));
        };
        const leaveTitle = (event: KeyboardEvent) => {
          const at = getPos();
          if (at === undefined || event.isComposing) return;
          const down = event.key === 'Enter' || event.key === 'ArrowDown';
          if (!down && event.key !== 'ArrowUp') return;
          event.preventDefault();
          const { doc, tr } = editor.state;
          const to = down ? Selection.near(doc.resolve(at + 1)) : Selection.near(doc.resolve(at), -1);
          editor.view.dispatch(tr.setSelection(to));
          editor.view.focus();
        };
        const draw = () => {
          const kind: CalloutKind = node.attrs.kind;
          dom.dataset.kind = kind;
          const value = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
          render(
            html`${icon(kind)}
              <select
                aria-label=${host.say('calloutKind')}
                .value=${live(kind)}
                ?disabled=${!editor.isEditable}
                @change=${(event: Event) => set({ kind: value(event) })}
              >
                ${calloutKinds.map((each) => html`<option value=${each} ?selected=${each === kind}>${host.say(each)}</option>`)}
              </select>
              <input
                aria-label=${host.say('calloutTitle')}
                placeholder=${editor.isEditable ? host.say('calloutTitleHint') : ''}
                maxlength="200"
                .value=${live(node.attrs.title as string)}
                ?readonly=${!editor.isEditable}
                @input=${(event: Event) => set({ title: value(event) })}
                @keydown=${leaveTitle}
              />`,
            head,
          );
        };
        draw();
        return {
          dom,
          contentDOM,
          update: (next) => {
            if (next.type !== node.type) return false;
            node = next;
            draw();
            return true;
          },
          stopEvent: (event) => head.contains(event.target as globalThis.Node),
          ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
        };
      };
    },
  });
}
