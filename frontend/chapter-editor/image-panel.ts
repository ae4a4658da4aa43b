import type { Editor } from '@tiptap/core';
import { html } from 'lit';
import { Float } from './float';
import type { Host } from './host';
import { icon } from './icons';
import { textAfter } from './text-after';
import type { TextKey } from './texts';

const widths: [TextKey, number | null][] = [
  ['imageFull', null],
  ['imageMedium', 440],
  ['imageSmall', 240],
];

/** Asks what the image at `at` shows and how wide it is. */
export function openImage(editor: Editor, host: Host, at: number): boolean {
  const node = editor.state.doc.nodeAt(at);
  const dom = editor.view.nodeDOM(at);
  if (node?.type.name !== 'image' || !(dom instanceof HTMLElement)) return false;
  const { say } = host;
  const panel = new Float(host.layer, say('image'));
  let { alt, width } = node.attrs as { alt: string; width: number | null };

  const finish = (keep: boolean, back: boolean) => {
    if (!panel.open) return;
    panel.close();
    const { doc, tr } = editor.state;
    const same = at < doc.content.size && doc.nodeAt(at)?.attrs.src === node.attrs.src;
    const changed = alt.trim() !== node.attrs.alt || width !== node.attrs.width;
    if (keep && same) {
      if (changed) tr.setNodeMarkup(at, null, { ...node.attrs, alt: alt.trim(), width });
      if (back) tr.setSelection(textAfter(tr, at + 1));
      editor.view.dispatch(tr);
    }
    if (back) editor.view.focus();
  };
  const remove = () => {
    panel.close();
    editor.view.focus();
    editor.chain().setNodeSelection(at).deleteSelection().run();
  };
  const size = ([label, value]: (typeof widths)[number]) =>
    html`<button
      type="button"
      aria-pressed=${width === value}
      @click=${() => {
        width = value;
        panel.update(content());
      }}
    >
      ${say(label)}
    </button>`;
  const content = () => html`
    <label class="ed-field">
      ${say('imageAlt')}
      <input
        maxlength="300"
        .value=${alt}
        @input=${(event: Event) => (alt = (event.target as HTMLInputElement).value)}
      />
      <span class="ed-hint">${say('imageAltHelp')}</span>
    </label>
    <div class="ed-foot">
      <div class="ed-choice" role="group" aria-label=${say('imageSize')}>${widths.map(size)}</div>
      <button type="button" class="ed-tool" title=${say('remove')} aria-label=${say('remove')} @click=${remove}>
        ${icon('remove')}
      </button>
      <button type="button" class="ed-button" @click=${() => finish(false, true)}>${say('cancel')}</button>
      <button type="button" class="ed-button ed-button-go" @click=${() => finish(true, true)}>${say('apply')}</button>
    </div>
  `;
  panel.show(content(), dom.getBoundingClientRect(), finish);
  return true;
}
