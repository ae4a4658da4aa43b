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

export default overrideVaadinConfig(() => ({ plugins: [wholeSurrogates] }));
