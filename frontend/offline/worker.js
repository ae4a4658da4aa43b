/**
 * Answers for the portal where nobody else does: it is asked for pages and for what is kept, and for nothing else. Pages
 * come from the service as long as it answers; a chapter that it refuses is kept no longer, and where it sends the reader
 * to sign in nothing is.
 */
const COPIES = 'etude-copies-';
const LIST = '/hors-ligne';
const CHAPTER = /^\/(?:lire|chapitres)\/(\d{1,18})$/;
const FILE = /^\/fichiers\/(\d{1,18})$/;
const KEPT = /^\/hors-ligne\/\d{1,18}\/\d{1,18}$/;
const ANYHOW = { ignoreSearch: true, ignoreVary: true };

self.addEventListener('install', (event) => {
  self.skipWaiting();
  // Browsers that know how need not start it for the rest.
  const asked = { or: [{ requestMode: 'navigate' }, { urlPattern: { pathname: `${LIST}/*` } }] };
  event.addRoutes?.([{ condition: { not: asked }, source: 'network' }]).catch(() => {});
});

// The page is asked for while the worker is still starting.
self.addEventListener('activate', (event) => event.waitUntil(self.registration.navigationPreload?.enable()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (pathname === LIST && request.method === 'POST') {
    // A page of others may send a form here too.
    if (request.referrer.startsWith(`${location.origin}/`)) event.respondWith(remove(request));
  } else if (pathname === LIST && request.mode === 'navigate') event.respondWith(ownList(event));
  else if (KEPT.test(pathname) && request.method === 'GET') event.respondWith(file(pathname, request));
  else if (request.mode === 'navigate' && request.method === 'GET') event.respondWith(page(event, pathname));
});

/** What the service says, if it says anything. */
const asked = async (event) => (async () => (await event.preloadResponse) ?? fetch(event.request))().catch(() => undefined);

/** For whoever is still signed in, as far as the service can be asked. */
async function ownList(event) {
  const answer = await asked(event);
  const person = answer?.ok && answer.headers.get('Etude-Person');
  if (answer?.type === 'opaqueredirect') {
    await forgetAll();
    return answer;
  }
  if (person) await forgetAll(person);
  return (await list()) ?? answer ?? Response.error();
}

/** There is never more than one account's, and the list is the first thing in it. Pages make it under the same lock. */
function copies() {
  return navigator.locks.request('etude-copies', async () => {
    const name = (await caches.keys()).find((one) => one.startsWith(COPIES));
    const cache = name && (await caches.open(name));
    if (!cache || (await cache.match(LIST))) return cache;
    // It went a moment ago, and opening it has made an empty one.
    await caches.delete(name);
    return undefined;
  });
}

async function page(event, pathname) {
  const [, chapter] = CHAPTER.exec(pathname) ?? [];
  const answer = await asked(event);
  if (answer && chapter) {
    if (answer.type === 'opaqueredirect') await forgetAll();
    else if (answer.status === 403 || answer.status === 404) await forget(chapter);
  }
  // What stands before the service answers so while the service is away.
  if (answer && answer.status < 502) return answer;
  return (await kept(chapter)) ?? answer ?? (await keptFile(pathname)) ?? (await list(reason(pathname, chapter))) ?? Response.error();
}

function reason(pathname, chapter) {
  if (chapter) return 'chapter';
  return FILE.test(pathname) ? 'file' : 'page';
}

async function kept(chapter) {
  const cache = chapter && (await copies());
  const stored = cache && (await cache.match(`${LIST}/${chapter}`));
  if (!stored) return undefined;
  const copy = await stored.json();
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const html = copy.page
    .replace(/(<time data-zone="[^"]*">)/, `$1${escaped(age(copy, checked(stored)))}`)
    .replace(/<a href="(\/hors-ligne\/\d+\/\d+)">(.*?)<\/a>/g, (link, address, name) =>
      there.has(address) ? link : `<span>${name}</span> <small>· ${escaped(copy.words.absent)} ·</small>`,
    );
  return answer(html, copy.policy);
}

function answer(html, policy) {
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
    },
  });
}

/** A file that was opened from elsewhere than its chapter's copy. */
async function keptFile(pathname) {
  const [, id] = FILE.exec(pathname) ?? [];
  const cache = id && (await copies());
  const at = cache && (await cache.keys()).find(({ url }) => KEPT.test(new URL(url).pathname) && url.endsWith(`/${id}`));
  return at && cache.match(at, ANYHOW);
}

/** Opened by itself, with a line, a kept file is for whoever may see it now. */
async function refusal(pathname) {
  const [, chapter, id] = /(\d+)\/(\d+)$/.exec(pathname);
  const address = `/fichiers/${id}?chapitre=${chapter}`;
  const answer = await fetch(address, { method: 'HEAD', redirect: 'manual' }).catch(() => undefined);
  if (answer?.type === 'opaqueredirect') await forgetAll();
  else if (answer?.status === 403 || answer?.status === 404) await forget(chapter);
  else return undefined;
  return Response.redirect(address);
}

/** Players ask for pieces, and some play nothing else. */
async function file(pathname, request) {
  if (request.mode === 'navigate') {
    const refused = await refusal(pathname);
    if (refused) return refused;
  }
  const whole = await (await copies())?.match(pathname, ANYHOW);
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('Range') ?? '') ?? [];
  if (!whole) return (await list('file')) ?? Response.error();
  if (!from) return whole;
  const bytes = await whole.blob();
  const end = Math.min(to ? Number(to) : bytes.size - 1, bytes.size - 1);
  const headers = new Headers(whole.headers);
  headers.set('Content-Range', `bytes ${from}-${end}/${bytes.size}`);
  headers.set('Content-Length', String(end - Number(from) + 1));
  return new Response(bytes.slice(Number(from), end + 1), { status: 206, headers });
}

/** Nothing where nothing is kept, and the service's own page will do. */
async function list(why) {
  const cache = await copies();
  const stored = await cache?.match(LIST, ANYHOW);
  if (!stored) return undefined;
  const html = await stored.text();
  const parts = Object.fromEntries([...html.matchAll(/<template data-name="(\w+)">(.*?)<\/template>/gs)].map(([, name, part]) => [name, part]));
  const items = await Promise.all((await chapters(cache)).map((at) => item(cache, at, parts.item)));
  let shown = html.replace(/<template.*<\/template>/s, '').replace('<!--why-->', () => (why ? parts[why] : ''));
  if (items.length) shown = shown.replace(/<!--list-->.*<!--\/list-->/s, () => `<ul>${items.join('')}</ul>${parts.all}`);
  return answer(shown, stored.headers.get('Content-Security-Policy'));
}

async function chapters(cache) {
  return (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((path) => /^\/hors-ligne\/\d+$/.test(path));
}

async function item(cache, at, template) {
  const stored = await cache.match(at);
  const copy = await stored.json();
  const values = { ...copy, age: age(copy, checked(stored)), size: size(Number(stored.headers.get('Etude-Size')), copy) };
  return template.replace(/\{(\w+)\}/g, (_, name) => escaped(values[name]));
}

const checked = (stored) => new Date(stored.headers.get('Etude-Checked'));

/** "22 nov. à 14:03". */
function age({ language, zone, words }, at) {
  const told = (options) => new Intl.DateTimeFormat(language, { timeZone: zone, ...options }).format(at);
  return words.moment
    .replace('{0}', told({ day: 'numeric', month: 'short' }))
    .replace('{1}', told({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
}

function size(bytes, { language, words }) {
  const kilo = Math.max(1, Math.round(bytes / 1024));
  const mega = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024);
  return kilo < 1024 ? words.kilo.replace('{0}', String(kilo)) : words.mega.replace('{0}', mega);
}

function escaped(text) {
  return String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

async function remove(request) {
  const chosen = (await request.formData()).get('supprimer');
  const cache = await copies();
  const gone = chosen === 'tout' && cache ? (await chapters(cache)).map((at) => at.split('/').pop()) : [chosen];
  await Promise.all(gone.map(forget));
  return Response.redirect(LIST, 303);
}

async function forget(chapter) {
  const cache = await copies();
  const own = ({ url }) => `${new URL(url).pathname}/`.startsWith(`${LIST}/${chapter}/`);
  await Promise.all(((await cache?.keys()) ?? []).filter(own).map((request) => cache.delete(request, ANYHOW)));
}

async function forgetAll(but) {
  const names = (await caches.keys()).filter((name) => name.startsWith(COPIES) && name !== COPIES + but);
  await Promise.all(names.map((name) => caches.delete(name)));
}
