declare module 'temml' {
  const temml: { render(tex: string, target: HTMLElement, options: Record<string, unknown>): void };
  export default temml;
}
