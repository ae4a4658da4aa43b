import type { Plugin } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/**
 * The minifier breaks halves of a surrogate pair in a text it puts together from pieces, as Temml does for the expression
 * that reads TeX: every second formula was refused. Written as escapes of the expression they are no such halves.
 */
const halves = '"|[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]"';

const wholeSurrogates: Plugin = {
  name: 'whole-surrogates',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/temml\/dist\/temml\.mjs/.test(id)) return null;
    if (!code.includes(halves)) this.error('Temml is written otherwise: look whether this is still needed.');
    return { code: code.replace(halves, halves.replaceAll('\\', '\\\\')), map: null };
  },
  generateBundle(_, bundle) {
    for (const [name, part] of Object.entries(bundle)) {
      if (part.type === 'chunk' && part.code.includes('\uFFFD')) this.error(`${name} has a broken character in it.`);
    }
  },
};

/**
 * What Flow's client and Vaadin's components do that a page's policy forbids, as frontend/compiled.ts does it. To be gone
 * with the strict mode of Vaadin 25.4: src/docs/decisions/0011-content-security-policy.md
 */
const contentPolicy: Plugin = {
  name: 'content-policy',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/(node_modules\/@vaadin|jar-resources)\/.*\.[jt]s($|\?)/.test(id)) return null;
    // A font inside a style, which nothing uses.
    if (/\/vaadin-upload-icons\.js/.test(id)) return { code: 'export {};', map: null };
    const mended = code
      .replaceAll(/new \$wnd\.Function\(/g, 'new Compiled(')
      .replaceAll('new ($wnd.Function.bind.apply($wnd.Function,', 'new (Compiled.bind.apply(Compiled,')
      .replaceAll(/(?<![.$\w])new Function\(/g, 'new Compiled(')
      .replaceAll(/(?:document|\$doc)\.createElement\((['"])style\1\)/g, 'noncedStyle()')
      .replaceAll(/(innerHTML = `\s*)<style>/g, '$1<style nonce="${nonce()}">');
    if (/\/FlowClient\.js/.test(id) && (mended.match(/new \(?Compiled\b/g)?.length !== 7 || /new \(?\$wnd\.Function/.test(mended))) {
      this.error("Flow's client makes functions otherwise: look what its policy needs now.");
    }
    if (mended === code) return null;
    return { code: `import { Compiled, nonce, style as noncedStyle } from 'Frontend/compiled.ts';\n${mended}`, map: null };
  },
};

export default overrideVaadinConfig(() => ({ plugins: [wholeSurrogates, contentPolicy] }));
