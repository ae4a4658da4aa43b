import type { Editor } from '@tiptap/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Engine } from './host';
import { icon, type IconName } from './icons';
import { shown, told } from './keys';
import { type MenuItem, moveFocus, toggleMenu } from './menu';
import type { Say, TextKey } from './texts';
import { calloutItems, codeItems, inText, moreItems, styleItems, styleLabel, tableItems } from './toolbar-menus';

interface Tool {
  label: TextKey;
  icon: IconName;
  keys?: string;
  /** The label stands beside the icon, where there is room. */
  worded?: boolean;
  pressed?: (editor: Editor) => boolean;
  possible?: (editor: Editor) => boolean;
  run?: (engine: Engine) => void;
  items?: (engine: Engine, say: Say) => MenuItem[];
}

const toggle = (label: TextKey & IconName, keys: string, run: (editor: Editor) => void): Tool => ({
  label,
  icon: label,
  keys,
  pressed: (editor) => editor.isActive(label),
  run: ({ editor }) => run(editor),
});

const groups: Tool[][] = [
  [
    toggle('bold', 'Mod+B', (editor) => inText(editor).toggleBold().run()),
    toggle('italic', 'Mod+I', (editor) => inText(editor).toggleItalic().run()),
    toggle('bulletList', 'Mod+Shift+8', (editor) => inText(editor).toggleBulletList().run()),
    toggle('orderedList', 'Mod+Shift+7', (editor) => inText(editor).toggleOrderedList().run()),
  ],
  [
    {
      label: 'formula',
      icon: 'formula',
      keys: 'Alt+=',
      worded: true,
      pressed: (editor) => editor.isActive('inlineMath') || editor.isActive('blockMath'),
      run: (engine) => engine.editFormula(),
    },
    { label: 'table', icon: 'table', pressed: (editor) => editor.isActive('table'), items: tableItems },
    {
      label: 'chart',
      icon: 'chart',
      pressed: (editor) => editor.isActive('chart'),
      run: (engine) => engine.editChart(),
    },
    { label: 'image', icon: 'image', pressed: (editor) => editor.isActive('image'), run: pickImages },
    {
      label: 'link',
      icon: 'link',
      keys: 'Mod+K',
      pressed: (editor) => editor.isActive('link'),
      run: (engine) => engine.editLink(),
    },
    {
      label: 'code',
      icon: 'code',
      pressed: (editor) => editor.isActive('code') || editor.isActive('codeBlock'),
      items: codeItems,
    },
    { label: 'callout', icon: 'callout', pressed: (editor) => editor.isActive('callout'), items: calloutItems },
    { label: 'more', icon: 'more', items: moreItems },
  ],
];

const history: Tool[] = [
  {
    label: 'undo',
    icon: 'undo',
    keys: 'Mod+Z',
    possible: (editor) => editor.can().undo(),
    run: ({ editor }) => inText(editor).undo().run(),
  },
  {
    label: 'redo',
    icon: 'redo',
    keys: 'Mod+Shift+Z',
    possible: (editor) => editor.can().redo(),
    run: ({ editor }) => inText(editor).redo().run(),
  },
];

export function toolbar(engine: Engine | undefined, say: Say): TemplateResult {
  const render = (tool: Tool) => button(tool, engine, say);
  const style = engine ? styleLabel(engine.editor) : 'paragraph';
  return html`
    <div
      class="ed-bar"
      role="toolbar"
      aria-label=${say('toolbar')}
      @keydown=${(event: KeyboardEvent) => rove(event, engine)}
      @focusin=${(event: FocusEvent) => settle(event.target as HTMLElement)}
      @mousedown=${(event: MouseEvent) => event.preventDefault()}
    >
      <button
        type="button"
        class="ed-tool ed-style"
        tabindex="0"
        aria-label=${say('named', say('style'), say(style))}
        title=${say('style')}
        aria-haspopup="menu"
        aria-expanded="false"
        aria-disabled=${!engine}
        @click=${(event: Event) => {
          engine?.settle();
          if (engine) toggleMenu(event.currentTarget as HTMLElement, styleItems(engine, say), say);
        }}
      >
        <span data-short=${style === 'paragraph' ? '¶' : `T${style.at(-1)}`}>${say(style)}</span>${icon('down')}
      </button>
      ${groups.map((tools) => html`<span class="ed-split"></span>${tools.map(render)}`)}
      <span class="ed-grow"></span>
      <span class="ed-history">${history.map(render)}</span>
    </div>
  `;
}

function button(tool: Tool, engine: Engine | undefined, say: Say): TemplateResult {
  const possible = engine !== undefined && (tool.possible?.(engine.editor) ?? true);
  const pressed = engine !== undefined && (tool.pressed?.(engine.editor) ?? false);
  const press = (event: Event) => {
    if (!engine || !possible) return;
    engine.settle();
    if (tool.items) toggleMenu(event.currentTarget as HTMLElement, tool.items(engine, say), say);
    else tool.run?.(engine);
  };
  const shortcut = tool.keys ? ` (${shown(tool.keys, say)})` : '';
  return html`<button
    type="button"
    class="ed-tool ${tool.worded ? 'ed-worded' : ''} ${pressed ? 'ed-on' : ''}"
    tabindex="-1"
    aria-label=${say(tool.label)}
    title=${say(tool.label) + shortcut}
    aria-pressed=${tool.pressed && !tool.items ? pressed : nothing}
    aria-haspopup=${tool.items ? 'menu' : nothing}
    aria-expanded=${tool.items ? 'false' : nothing}
    aria-keyshortcuts=${tool.keys ? told(tool.keys) : nothing}
    aria-disabled=${!possible}
    @click=${press}
  >
    ${icon(tool.icon)}${tool.worded ? html`<span>${say(tool.label)}</span>` : ''}
  </button>`;
}

/** One stop for the Tab key; the arrows lead from tool to tool. */
function rove(event: KeyboardEvent, engine: Engine | undefined): void {
  const bar = event.currentTarget as HTMLElement;
  if (event.key === 'Escape') engine?.editor.view.focus();
  else moveFocus(event, [...bar.querySelectorAll('button')], 'ArrowLeft', 'ArrowRight');
}

function settle(target: HTMLElement): void {
  const bar = target.closest('.ed-bar');
  for (const each of bar?.querySelectorAll('button') ?? []) each.tabIndex = each === target ? 0 : -1;
}

function pickImages(engine: Engine): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/png,image/jpeg,image/gif,image/webp';
  input.multiple = true;
  input.onchange = () => engine.sendImages(input.files ?? []);
  input.click();
}
