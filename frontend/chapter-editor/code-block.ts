import type { NodeViewRenderer } from '@tiptap/core';
import { html, render } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Host } from './host';

const languages = {
  bash: 'Bash',
  c: 'C',
  cpp: 'C++',
  css: 'CSS',
  html: 'HTML',
  java: 'Java',
  javascript: 'JavaScript',
  json: 'JSON',
  latex: 'LaTeX',
  matlab: 'MATLAB, Octave',
  python: 'Python',
  r: 'R',
  sql: 'SQL',
};

/** Code with its language in a list at the top right. */
export function codeBlockView(host: Host): NodeViewRenderer {
  return ({ node, editor, getPos }) => {
    const dom = document.createElement('pre');
    const corner = document.createElement('div');
    const contentDOM = document.createElement('code');
    dom.className = 'ed-code';
    corner.className = 'ed-code-language';
    corner.contentEditable = 'false';
    dom.append(corner, contentDOM);

    const choose = (event: Event) => {
      const at = getPos();
      if (at === undefined) return;
      const language = (event.target as HTMLSelectElement).value || null;
      editor.view.dispatch(editor.state.tr.setNodeMarkup(at, null, { language }));
      editor.view.focus();
    };
    const draw = () => {
      const language: string = node.attrs.language ?? '';
      const known = language in languages ? languages : { ...languages, ...(language && { [language]: language }) };
      render(
        html`<select
          aria-label=${host.say('codeLanguage')}
          .value=${live(language)}
          ?disabled=${!editor.isEditable}
          @change=${choose}
        >
          <option value="" ?selected=${!language}>${host.say('codePlain')}</option>
          ${Object.entries(known).map(([value, label]) => html`<option value=${value} ?selected=${value === language}>${label}</option>`)}
        </select>`,
        corner,
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
      stopEvent: (event) => corner.contains(event.target as Node),
      ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
    };
  };
}
