import type { ChainedCommands, Editor } from '@tiptap/core';
import { calloutKinds, type Engine } from './host';
import type { IconName } from './icons';
import type { MenuItem } from './menu';
import type { Say, TextKey } from './texts';

const levels = [2, 3, 4] as const;

/** The text has the focus at once: TipTap's own way is a frame late, and what is typed meanwhile is lost. */
export function inText(editor: Editor): ChainedCommands {
  editor.view.focus();
  return editor.chain();
}

export function styleLabel(editor: Editor): TextKey {
  const level = levels.find((each) => editor.isActive('heading', { level: each }));
  return level ? `heading${level}` : 'paragraph';
}

export function styleItems({ editor }: Engine, say: Say): MenuItem[] {
  const current = styleLabel(editor);
  return [
    {
      label: say('paragraph'),
      keys: 'Mod+Alt+0',
      checked: current === 'paragraph',
      run: () => inText(editor).setParagraph().run(),
    },
    ...levels.map((level) => ({
      label: say(`heading${level}`),
      keys: `Mod+Alt+${level}`,
      checked: current === `heading${level}`,
      run: () => inText(editor).setHeading({ level }).run(),
    })),
  ];
}

export function tableItems(engine: Engine, say: Say): MenuItem[] {
  const { editor } = engine;
  const chain = () => inText(editor);
  if (!editor.isActive('table')) {
    return [
      {
        label: say('tableInsert'),
        icon: 'table',
        run: () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
      },
    ];
  }
  const can = editor.can();
  return [
    { label: say('rowBefore'), run: () => chain().addRowBefore().run() },
    { label: say('rowAfter'), run: () => chain().addRowAfter().run() },
    { label: say('rowDelete'), run: () => chain().deleteRow().run() },
    { label: say('columnBefore'), apart: true, run: () => chain().addColumnBefore().run() },
    { label: say('columnAfter'), run: () => chain().addColumnAfter().run() },
    { label: say('columnDelete'), run: () => chain().deleteColumn().run() },
    { label: say('headerRow'), apart: true, run: () => chain().toggleHeaderRow().run() },
    { label: say('headerColumn'), run: () => chain().toggleHeaderColumn().run() },
    { label: say('cellsMerge'), disabled: !can.mergeCells(), run: () => chain().mergeCells().run() },
    { label: say('cellSplit'), disabled: !can.splitCell(), run: () => chain().splitCell().run() },
    {
      label: say('chartFromTable'),
      icon: 'chart',
      apart: true,
      disabled: !engine.cellsForChart(),
      run: () => engine.editChart(engine.cellsForChart() ?? undefined),
    },
    { label: say('tableDelete'), icon: 'remove', run: () => chain().deleteTable().run() },
  ];
}

export function codeItems({ editor }: Engine, say: Say): MenuItem[] {
  return [
    {
      label: say('codeInline'),
      keys: 'Mod+E',
      checked: editor.isActive('code'),
      disabled: editor.isActive('codeBlock'),
      run: () => inText(editor).toggleCode().run(),
    },
    {
      label: say('codeBlock'),
      keys: 'Mod+Alt+C',
      checked: editor.isActive('codeBlock'),
      run: () => inText(editor).toggleCodeBlock().run(),
    },
  ];
}

export function calloutItems(engine: Engine, say: Say): MenuItem[] {
  const current = engine.calloutKind();
  const items: MenuItem[] = calloutKinds.map((kind) => ({
    label: say(kind),
    icon: kind,
    checked: current === kind,
    run: () => engine.toggleCallout(kind),
  }));
  if (current)
    items.push({ label: say('calloutRemove'), icon: 'remove', apart: true, run: () => engine.toggleCallout(current) });
  return items;
}

export function moreItems({ editor }: Engine, say: Say): MenuItem[] {
  const chain = () => inText(editor);
  const mark = (label: TextKey & IconName, keys: string, run: () => void): MenuItem => ({
    label: say(label),
    keys,
    icon: label,
    checked: editor.isActive(label),
    run,
  });
  return [
    mark('underline', 'Mod+U', () => chain().toggleUnderline().run()),
    mark('strike', 'Mod+Shift+S', () => chain().toggleStrike().run()),
    mark('subscript', 'Mod+,', () => chain().toggleMark('subscript').run()),
    mark('superscript', 'Mod+.', () => chain().toggleMark('superscript').run()),
    {
      label: say('quote'),
      icon: 'quote',
      keys: 'Mod+Shift+B',
      checked: editor.isActive('blockquote'),
      apart: true,
      run: () => chain().toggleBlockquote().run(),
    },
    { label: say('rule'), icon: 'rule', run: () => chain().setHorizontalRule().run() },
  ];
}
