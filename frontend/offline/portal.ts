import { chapters, find, forgetOthers, leave, LIST, own, person, possible, work } from './copies';

/** Whether there is a worker to lead anybody to. */
let ready = false;
addEventListener('etude-copies', () => (ready = Boolean(person())));

/**
 * At each page of the portal: what is kept for others goes, what is kept for its person is compared with the service's, and
 * where there is no line a chapter's link leads to its copy.
 */
async function begin(): Promise<void> {
  await forgetOthers();
  const installed = matchMedia('(display-mode: standalone)').matches;
  if (person() && installed && !(await own())) await (await import('./keeping')).begun();
  if (await own()) {
    await work();
    ready = true;
    await (await import('./renewal')).renew();
    dispatchEvent(new Event('etude-copies'));
  }
}

if (possible) {
  // After the page: nothing here is waited for.
  const later = window.requestIdleCallback ?? setTimeout;
  later(() => void begin().catch(() => undefined));

  addEventListener(
    'click',
    (event) => {
      const target = event.target as Element;
      if (target.closest?.('[data-leave]')) void leave().then(() => dispatchEvent(new Event('etude-copies')));
      const link = target.closest?.<HTMLAnchorElement>('a[href^="/chapitres/"]');
      if (link && ready && !navigator.onLine && !event.ctrlKey && !event.metaKey) {
        // The page itself could lead nowhere.
        event.preventDefault();
        event.stopImmediatePropagation();
        location.href = link.href;
      }
    },
    true,
  );
}

/** Whoever reads that there is no line is led to what can be read without. */
addEventListener('etude-strip', async () => {
  const [chapter] = possible ? await chapters() : [];
  const kept = chapter && (await find(chapter));
  const strip = document.querySelector('el-connection');
  if (!kept || !strip?.textContent || strip.querySelector('a')) return;
  const link = Object.assign(document.createElement('a'), { href: LIST, textContent: kept.copy.words.list });
  link.setAttribute('router-ignore', '');
  strip.append(' ', link);
});

/** Browsers offer once to install the portal; the page about it asks for the offer. */
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  (window as any).etudeInstall = event;
  dispatchEvent(new Event('etude-install'));
});
