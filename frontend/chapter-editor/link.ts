import type { Editor } from '@tiptap/core';
import { html } from 'lit';
import { Float } from './float';
import type { Host } from './host';
import { icon } from './icons';

/** `ucad.sn` and `a@b.sn` get the scheme that is meant; null when it cannot be an address. */
export function address(typed: string): string | null {
  const text = typed.trim();
  if (!text || /\s/.test(text)) return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return /^(https?|mailto|tel):./i.test(text) ? text : null;
  if (text.startsWith('/') || text.startsWith('#')) return text;
  if (/^[^@/]+@[^@/]+\.[^@/]+$/.test(text)) return `mailto:${text}`;
  return /^[^/]+\.[^/.]{2,}/.test(text) ? `https://${text}` : null;
}

/** Asks for the address of the link around the selection, or of a new one. */
export function openLink(editor: Editor, host: Host): boolean {
  if (!editor.isEditable || editor.isActive('codeBlock')) return false;
  const { say } = host;
  const existing = editor.isActive('link');
  if (existing) editor.commands.extendMarkRange('link');
  const { from, to, empty } = editor.state.selection;
  const panel = new Float(host.layer, say('link'));
  let href: string = editor.getAttributes('link').href ?? '';
  let text = '';
  let wrong = false;

  const finish = (keep: boolean, back: boolean) => {
    if (!panel.open) return;
    const target = address(href);
    if (keep && back && !target && href.trim()) {
      wrong = true;
      panel.update(content());
      return;
    }
    panel.close();
    if (back) editor.view.focus();
    if (keep && target) {
      const chain = editor.chain();
      if (empty)
        chain.insertContentAt(from, {
          type: 'text',
          text: text.trim() || href.trim(),
          marks: [{ type: 'link', attrs: { href: target } }],
        });
      else chain.setTextSelection({ from, to }).setLink({ href: target }).setTextSelection(to);
      chain.unsetMark('link').run();
    }
  };
  const remove = () => {
    panel.close();
    editor.view.focus();
    editor.chain().setTextSelection({ from, to }).unsetLink().setTextSelection(to).run();
  };
  const value = (event: Event) => (event.target as HTMLInputElement).value;
  const opens = address(href);
  const content = () => html`
    <label class="ed-field">
      ${say('linkAddress')}
      <input
        inputmode="url"
        autocapitalize="off"
        autocomplete="off"
        spellcheck="false"
        aria-invalid=${wrong}
        .value=${href}
        @input=${(event: Event) => (href = value(event))}
      />
      <span class="ed-wrong" role="status" ?hidden=${!wrong}>${icon('error')}<span>${say('linkInvalid')}</span></span>
    </label>
    ${empty ? html`<label class="ed-field">${say('linkText')}<input .value=${text} @input=${(event: Event) => (text = value(event))} /></label>` : ''}
    <div class="ed-foot">
      ${
        existing
          ? html`<button
              type="button"
              class="ed-tool"
              title=${say('linkRemove')}
              aria-label=${say('linkRemove')}
              @click=${remove}
            >
              ${icon('remove')}
            </button>`
          : ''
      }
      ${
        existing && opens
          ? html`<a
              class="ed-tool"
              href=${opens}
              target="_blank"
              rel="noopener noreferrer"
              title=${say('linkOpen')}
              aria-label=${say('linkOpen')}
            >
              ${icon('open')}
            </a>`
          : ''
      }
      <span class="ed-grow"></span>
      <button type="button" class="ed-button" @click=${() => finish(false, true)}>${say('cancel')}</button>
      <button type="button" class="ed-button ed-button-go" @click=${() => finish(true, true)}>${say('apply')}</button>
    </div>
  `;
  const start = editor.view.coordsAtPos(from);
  panel.show(content(), new DOMRect(start.left, start.top, 0, start.bottom - start.top), finish);
  return true;
}
