/** What went wrong with a request: `words` for the person where the service has some; `final` when trying again helps nothing. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly words: string,
    readonly offset: number | null = null,
  ) {
    super(words || `HTTP ${status}`);
  }

  get final(): boolean {
    return [400, 404, 413, 415, 422].includes(this.status);
  }

  get signedOut(): boolean {
    return [401, 403].includes(this.status);
  }
}

export interface Answer {
  offset: number;
  file: string | null;
  location: string | null;
}

const TUS = { 'Tus-Resumable': '1.0.0' };

/** Nothing came or went for so long: the line is dead, whatever the browser thinks. The end of a large file takes longer. */
const SILENT = 30_000;
const SILENT_AT_END = 180_000;

/** UTF-8 in base64, as tus wants facts. */
const encoded = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

function request(
  method: string,
  url: string,
  headers: Record<string, string>,
  body: ArrayBuffer | null,
  signal: AbortSignal,
  progress: (sent: number) => void = () => {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    let timer = 0;
    const alive = (patience: number) => {
      clearTimeout(timer);
      timer = window.setTimeout(() => xhr.abort(), patience);
    };
    const end = (failure?: Error) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      if (failure) reject(failure);
      else resolve({ offset: number(xhr, 'Upload-Offset') ?? 0, file: header(xhr, 'Etude-File'), location: header(xhr, 'Location') });
    };
    const stop = () => xhr.abort();
    signal.addEventListener('abort', stop);
    xhr.upload.addEventListener('progress', ({ loaded }) => {
      alive(SILENT);
      progress(loaded);
    });
    xhr.upload.addEventListener('load', () => alive(SILENT_AT_END));
    xhr.addEventListener('load', () =>
      end(xhr.status < 300 ? undefined : new Refusal(xhr.status, words(xhr), number(xhr, 'Upload-Offset'))),
    );
    for (const type of ['error', 'abort']) xhr.addEventListener(type, () => end(new Refusal(0, '')));
    xhr.open(method, url);
    for (const [name, value] of Object.entries({ ...TUS, ...headers })) xhr.setRequestHeader(name, value);
    alive(SILENT);
    xhr.send(body);
  });
}

// Asking for a header that is not there is an error in the console of some browsers.
const header = (xhr: XMLHttpRequest, name: string) =>
  xhr.getAllResponseHeaders().toLowerCase().includes(name.toLowerCase() + ':') ? xhr.getResponseHeader(name) : null;

function number(xhr: XMLHttpRequest, name: string): number | null {
  const text = header(xhr, name);
  return text === null ? null : Number(text);
}

function words(xhr: XMLHttpRequest): string {
  try {
    const { message } = JSON.parse(xhr.responseText);
    return typeof message === 'string' ? message : '';
  } catch {
    return '';
  }
}

const metadata = (about: string) => `about ${encoded(about)}`;

export const begin = (at: string, length: number, name: string, about: string, signal: AbortSignal) =>
  request(
    'POST',
    at,
    { 'Upload-Length': String(length), 'Upload-Metadata': `filename ${encoded(name)},${metadata(about)}` },
    null,
    signal,
  );

export const ask = (url: string, signal: AbortSignal) => request('HEAD', url, {}, null, signal);

export const send = (url: string, offset: number, bytes: ArrayBuffer, signal: AbortSignal, progress: (sent: number) => void) =>
  request(
    'PATCH',
    url,
    { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
    bytes,
    signal,
    progress,
  );

/** Something else is to be remembered of it. */
export const retell = (url: string, about: string) =>
  fetch(url, { method: 'PUT', headers: { ...TUS, 'Upload-Metadata': metadata(about) }, keepalive: true }).catch(() => undefined);

/** Also when the page is about to go. */
export const forget = (url: string) =>
  fetch(url, { method: 'DELETE', headers: TUS, keepalive: true }).catch(() => undefined);
