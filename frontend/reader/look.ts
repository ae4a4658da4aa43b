const SIZE = '--el-reading-size';

/** The size of the text follows the slider at once, and the person to the next device. */
export function sizes(reader: HTMLElement, size: number): void {
  const range = reader.querySelector<HTMLInputElement>('#taille');
  const show = (pixels: number) => {
    reader.style.setProperty(SIZE, `${pixels}px`);
    range?.setAttribute('aria-valuetext', `${pixels} px`);
  };
  show(size);
  if (!range) return;
  range.value = `${size}`;
  range.oninput = () => show(range.valueAsNumber);
  range.onchange = () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ size: range.valueAsNumber });
    // What could not be kept holds for this page all the same.
    fetch('/api/lectures/taille', { method: 'PUT', body, headers, keepalive: true }).catch(() => undefined);
  };
}
