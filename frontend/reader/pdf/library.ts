/// <reference types="vite/client" />
import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url&no-inline';

GlobalWorkerOptions.workerSrc = worker;

const addresses = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, address]) => [path.split('/').pop()!, address]));

/** What a PDF may need besides itself, each fetched only then, under the name that the build gave it. */
const parts: Record<string, Record<string, string>> = {
  cMapUrl: addresses(
    import.meta.glob('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
      query: '?url&no-inline',
      import: 'default',
      eager: true,
      exhaustive: true,
    }),
  ),
  standardFontDataUrl: addresses(
    import.meta.glob('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
      query: '?url&no-inline',
      import: 'default',
      eager: true,
      exhaustive: true,
    }),
  ),
  wasmUrl: addresses(
    import.meta.glob('../../../node_modules/pdfjs-dist/wasm/{openjpeg,jbig2,qcms_bg}.wasm', {
      query: '?url&no-inline',
      import: 'default',
      eager: true,
      exhaustive: true,
    }),
  ),
};

class Parts {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const address = parts[kind]?.[filename];
    if (!address) throw new Error(`pdf.js asks for ${kind} ${filename}`);
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} for ${filename}`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

/** Opens a PDF of which only the pages that are looked at are fetched. */
export function open(address: string): PDFDocumentLoadingTask {
  return getDocument({
    url: address,
    disableAutoFetch: true,
    disableStream: true,
    rangeChunkSize: 128 * 1024,
    BinaryDataFactory: Parts,
    useWorkerFetch: false,
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'fonts/',
    wasmUrl: 'wasm/',
    maxImageSize: 64 * 1024 * 1024,
    enableXfa: false,
    isEvalSupported: false,
    verbosity: 0,
  } as Parameters<typeof getDocument>[0]);
}

export { TextLayer, type PDFDocumentProxy, type PDFPageProxy, type RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
