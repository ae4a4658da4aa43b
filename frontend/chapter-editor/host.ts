import type { Editor } from '@tiptap/core';
import type { Say } from './texts';

export const calloutKinds = ['definition', 'theorem', 'example', 'warning'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

/** What the parts of the editor may ask of the element around them. */
export interface Host {
  say: Say;
  placeholder(): string;
  /** Positioned box that scrolls with the text; floating panels are placed in it. */
  layer: HTMLElement;
  /** Sends an image and answers its address; null when somebody refused it on purpose. */
  upload(file: File): Promise<string | null>;
  tell(message: string, retry?: () => void): void;
  focusToolbar(): void;
}

/** What the toolbar may ask of the editor; the types of TipTap only, so that its code stays in a chunk of its own. */
export interface Engine {
  editor: Editor;
  /** The text in the chapter format. */
  source(): string;
  load(source: string): void;
  editFormula(): void;
  editLink(): void;
  /** The kind of the call-out around the selection. */
  calloutKind(): CalloutKind | null;
  /** Puts the selected blocks into a call-out, changes the kind of the one around them, or takes it away. */
  toggleCallout(kind: CalloutKind): void;
  /** Opens the chart that is selected, or a new one, which begins with these cells if there are any. */
  editChart(cells?: string[][]): void;
  /** What stands in the table around the selection, null when it is too large for a chart. */
  cellsForChart(): string[][] | null;
  sendImages(files: Iterable<File>, at?: number): void;
  /** Takes over what stands in an open panel. */
  settle(): void;
}
