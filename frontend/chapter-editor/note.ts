import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons';
import type { Say } from './texts';

export interface Note {
  message: string;
  retry?: () => void;
}

/** Says above the text what failed; without `close` it stays until it works. */
export function strip(note: Note, say: Say, close?: () => void): TemplateResult {
  const retry = () => {
    close?.();
    note.retry?.();
  };
  return html`<div class="ed-note">
    ${icon('error')}<span>${note.message}</span>
    ${note.retry ? html`<button type="button" class="ed-button" @click=${retry}>${say('retry')}</button>` : nothing}
    ${
      close
        ? html`<button type="button" class="ed-tool" aria-label=${say('close')} title=${say('close')} @click=${close}>
            ${icon('close')}
          </button>`
        : nothing
    }
  </div>`;
}
