import { type Editor, mergeAttributes, Node } from '@tiptap/core';
import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Host } from './host';
import { openImage } from './image-panel';

const TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

interface Sending {
  add?: { id: object; at: number; name: string };
  remove?: object;
}
const sendingKey = new PluginKey<DecorationSet>('sending');

/** Sends the files one after the other and puts each where it was dropped or pasted, whatever is written meanwhile. */
export async function sendImages(editor: Editor, host: Host, files: Iterable<File>, at?: number): Promise<void> {
  const images = [...files];
  let place = at ?? editor.state.selection.to;
  for (const file of images) {
    if (editor.isDestroyed) return;
    if (TYPES.includes(file.type)) place = await send(editor, host, file, place, images.length === 1);
    else host.tell(host.say(file.type === 'image/svg+xml' ? 'imageDrawing' : 'imageOnly', file.name));
  }
}

/** Answers where the next image goes. */
async function send(editor: Editor, host: Host, file: File, at: number, ask: boolean): Promise<number> {
  const id = {};
  const mark = (sending: Sending) => editor.view.dispatch(editor.state.tr.setMeta(sendingKey, sending));
  const { doc, selection } = editor.state;
  mark({ add: { id, at: Math.min(at, editor.state.doc.content.size), name: file.name } });
  let src: string | null = null;
  let failure = '';
  try {
    src = await host.upload(file);
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  if (editor.isDestroyed) return 0;
  const place = sendingKey.getState(editor.state)?.find(undefined, undefined, (spec) => spec.id === id)[0]?.from;
  mark({ remove: id });
  if (failure)
    host.tell(host.say('imageFailed', file.name, failure), () => void sendImages(editor, host, [file], place));
  if (!src || place === undefined) return place ?? 0;
  // Whoever went on writing meanwhile is not interrupted.
  const still = editor.state.doc === doc && editor.state.selection.eq(selection);
  const waiting = ask && still && editor.isFocused && selection.from === place;
  const { image } = editor.schema.nodes;
  editor.view.dispatch(editor.state.tr.replaceRangeWith(place, place, image.create({ src, alt: '' })));
  const near = [place - 1, place, place + 1].filter((pos) => pos >= 0 && pos < editor.state.doc.content.size);
  const inserted = near.find((pos) => editor.state.doc.nodeAt(pos)?.attrs.src === src);
  if (inserted === undefined) return place;
  if (waiting) {
    editor.commands.setNodeSelection(inserted);
    openImage(editor, host, inserted);
  }
  return inserted + 1;
}

/** Images of our own server only; what an image shows is asked for as soon as it is selected. */
export function image(host: Host): Node {
  return Node.create({
    name: 'image',
    group: 'block',
    draggable: true,

    addAttributes: () => ({
      src: { default: null },
      alt: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute('alt') ?? '' },
      width: {
        default: null,
        parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute('width') ?? '') || null,
      },
    }),
    parseHTML: () => [{ tag: 'img[src^="/fichiers/"]' }],
    renderHTML: ({ HTMLAttributes }) => ['img', mergeAttributes(HTMLAttributes)],

    addKeyboardShortcuts: () => ({
      Enter: ({ editor }) =>
        editor.state.selection instanceof NodeSelection && openImage(editor, host, editor.state.selection.from),
    }),

    addProseMirrorPlugins() {
      const { editor } = this;
      return [sendingPlugin(host), filesPlugin(editor, host)];
    },
  });
}

function sendingPlugin(host: Host): Plugin<DecorationSet> {
  return new Plugin({
    key: sendingKey,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set) {
        const { add, remove } = (tr.getMeta(sendingKey) ?? {}) as Sending;
        set = set.map(tr.mapping, tr.doc);
        if (add)
          set = set.add(tr.doc, [
            Decoration.widget(add.at, () => sendingBox(host.say('imageSending', add.name)), { id: add.id }),
          ]);
        if (remove) set = set.remove(set.find(undefined, undefined, (spec) => spec.id === remove));
        return set;
      },
    },
    props: { decorations: (state) => sendingKey.getState(state) },
  });
}

function sendingBox(text: string): HTMLElement {
  const box = document.createElement('span');
  box.className = 'ed-sending';
  box.setAttribute('role', 'status');
  box.textContent = text;
  return box;
}

function filesPlugin(editor: Editor, host: Host): Plugin {
  return new Plugin({
    props: {
      handlePaste(_, event) {
        const data = event.clipboardData;
        // Spreadsheets and word processors add a picture of the text that they copy: then the text is meant.
        if (!data?.files.length || data.getData('text/plain').trim()) return false;
        void sendImages(editor, host, data.files);
        return true;
      },
      handleDrop(view, event, _slice, moved) {
        if (moved || !event.dataTransfer?.files.length) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        void sendImages(editor, host, event.dataTransfer.files, at);
        event.preventDefault();
        return true;
      },
      handleClickOn: (_view, _pos, node, at) => {
        if (node.type.name !== 'image' || !editor.isEditable) return false;
        editor.commands.setNodeSelection(at);
        return openImage(editor, host, at);
      },
    },
  });
}
