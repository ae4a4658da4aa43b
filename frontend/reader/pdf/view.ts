import '../../pdf.css';
import { Unreadable } from '../files';
import { fill, iconButton, say } from '../words';
import { open } from './library';
import { Pages } from './pages';

const STEP = 1.25;
const phone = matchMedia('(max-width: 640px)');

/** A PDF in the page, over the whole of it on a phone. Answers how to end it. */
export async function show(box: HTMLElement, address: string, name: string, close: () => void): Promise<() => void> {
  const task = open(address);
  const pdf = await task.promise.catch((failure: Error) => {
    void task.destroy();
    throw reason(failure);
  });
  const first = await pdf.getPage(1);
  const sheet = fill('div', { className: 'pdf-pages', tabIndex: 0 });
  sheet.setAttribute('role', 'document');
  sheet.setAttribute('aria-label', name);
  const number = fill('input', { type: 'number', min: '1', max: `${pdf.numPages}`, value: '1' });
  number.setAttribute('aria-label', say('page'));
  const part = fill('p', { className: 'pdf-problem', hidden: true });
  part.setAttribute('role', 'status');
  const size = iconButton('maximize-2', say('fullScreen'), () => enlarge(!box.classList.contains('large')));
  const bar = fill(
    'div',
    { className: 'pdf-bar' },
    fill('label', { className: 'pdf-at' }, fill('span', { textContent: say('page') }), number, say('of', pdf.numPages)),
    iconButton('minus', say('zoomOut'), () => (pages.zoom /= STEP)),
    iconButton('plus', say('zoomIn'), () => (pages.zoom *= STEP)),
    iconButton('arrow-left-right', say('fitWidth'), () => (pages.zoom = 1)),
    size,
    iconButton('x', say('close'), close),
  );
  const enlarge = (large: boolean) => {
    box.classList.toggle('large', large);
    size.setAttribute('aria-pressed', `${large}`);
    document.documentElement.classList.toggle('pdf-open', large);
  };
  box.replaceChildren(bar, part, sheet);
  enlarge(phone.matches);
  const pages = new Pages(sheet, pdf, first.getViewport({ scale: 1 }), (page) => {
    part.textContent = say('pageFailed', page);
    part.hidden = false;
  });
  number.onchange = () => {
    const page = Math.min(pdf.numPages, Math.max(1, Math.trunc(number.valueAsNumber) || 1));
    number.value = `${page}`;
    pages.go(page);
  };
  sheet.onscroll = () => {
    if (document.activeElement !== number) number.value = `${pages.page}`;
  };
  box.onkeydown = (event) => {
    if (event.key === 'Escape' && box.classList.contains('large')) {
      event.stopPropagation();
      if (phone.matches) close();
      else enlarge(false);
    } else if (event.target === sheet && (event.key === '+' || event.key === '-') && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      pages.zoom *= event.key === '+' ? STEP : 1 / STEP;
    }
  };
  sheet.focus({ preventScroll: !phone.matches });
  return () => {
    enlarge(false);
    pages.end();
    void task.destroy();
  };
}

function reason(failure: Error & { status?: number }): Error {
  switch (failure.name) {
    case 'PasswordException':
      return new Unreadable('pdfLocked');
    case 'ResponseException':
      return failure.status === 404 || failure.status === 403 ? new Unreadable('gone') : failure;
    case 'InvalidPDFException':
    case 'FormatError':
      return new Unreadable('pdfUnreadable');
    default:
      return failure;
  }
}
