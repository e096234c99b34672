// Bundles our scripts and styles with the third-party code they use into the folder given as first argument. Nothing of
// what it writes is committed.
import zopfli from '@gfx/zopfli';
import { build, transform } from 'esbuild';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { PurgeCSS } from 'purgecss';

const out = process.argv[2];
const modules = 'node_modules/';

// form-js has no translations: its fixed texts are replaced here, by one in the language of the page, and the build
// fails when one of them disappears.
const say = (italian, english) => `(document.documentElement.lang === 'en' ? ${english} : ${italian})`;
const texts = {
  "emptyListMessage = 'No results'": `emptyListMessage = ${say("'Nessun risultato'", "'No results'")}`,
  "'No results' : 'All values selected'": `${say("'Nessun risultato'", "'No results'")} : ${say("'Tutti i valori sono stati scelti'", "'All values selected'")}`,
  '"aria-label": "Increment"': `"aria-label": ${say("'Aumenta'", "'Increment'")}`,
  '"aria-label": "Decrement"': `"aria-label": ${say("'Diminuisci'", "'Decrement'")}`,
  "placeholder: 'Search'": `placeholder: ${say("'Cerca'", "'Search'")}`,
  "undefined : 'Search'": `undefined : ${say("'Cerca'", "'Search'")}`,
  'return format;\n}\n\n/**\n * Returns flatpickr config': "return format.replace('dd', 'gg').replace('yyyy', 'aaaa');\n}\n\n/**\n * Returns flatpickr config",
  "'Add new'": say("'Aggiungi'", "'Add new'"),
  '`Expand all (${values.length - 1})`': say('`Mostra tutti (${values.length - 1})`', '`Expand all (${values.length - 1})`'),
  'title: "Remove tag"': `title: ${say("'Togli'", "'Remove tag'")}`,
  "'No files selected'": say("'Nessun file scelto'", "'No files selected'"),
  '`${files.length} files selected`': say('`${files.length} file scelti`', '`${files.length} files selected`'),
  "'Unable to download document'": say("'Documento non scaricabile'", "'Unable to download document'"),
  "valueLabel || 'Select'": `valueLabel || ${say("'Seleziona'", "'Select'")}`,
  'children: "Nothing to show."': `children: ${say("'Nessun dato.'", "'Nothing to show.'")}`,
  '"aria-label": "Previous page"': `"aria-label": ${say("'Pagina precedente'", "'Previous page'")}`,
  '"aria-label": "Next page"': `"aria-label": ${say("'Pagina successiva'", "'Next page'")}`,
  'children: "Browse"': `children: ${say("'Scegli il file'", "'Browse'")}`,
  '`Remove list item ${itemIndex + 1}`': say('`Elimina la riga ${itemIndex + 1}`', '`Remove list item ${itemIndex + 1}`'),
  '`Download ${fileName}`': say('`Scarica ${fileName}`', '`Download ${fileName}`'),
};

const translate = {
  name: 'form-js-texts',
  setup(bundler) {
    bundler.onLoad({ filter: /form-js-viewer\/dist\/index\.es\.js$/ }, async ({ path }) => {
      let text = await readFile(path, 'utf8');
      for (const [english, translated] of Object.entries(texts)) {
        if (!text.includes(english)) throw new Error(`form-js changed: no "${english}"`);
        text = text.replaceAll(english, translated);
      }
      return { contents: `${text}\nexport { useOptionsAsync };`, loader: 'js' };
    });
  },
};

// form-js's own calendar is not used (fields.js): 50 KB that nobody would see.
const noCalendar = {
  name: 'no-calendar',
  setup(bundler) {
    bundler.onResolve({ filter: /^flatpickr/ }, () => ({ path: 'flatpickr', namespace: 'none' }));
    bundler.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default () => {};' }));
  },
};

const copies = {};
for (const weight of ['600', 'regular']) {
  const letters = `titillium-web-v10-latin-ext_latin-${weight}`;
  copies[`bootstrap-italia/dist/fonts/Titillium_Web/${letters}.woff2`] = `titillium-${weight}.woff2`;
  copies[`bootstrap-italia/src/fonts/Titillium_Web/${letters}.ttf`] = `titillium-${weight}.ttf`; // embedded in what is printed
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const options = { bundle: true, minify: true, target: 'es2022', outdir: out, legalComments: 'linked' };
await build({ ...options, entryPoints: ['src/shell.js'], format: 'iife' });
await build({ ...options, entryPoints: ['src/process.js', 'src/prova.js', 'src/upload.js', 'src/drop.js'], format: 'esm' });
await build({ ...options, entryPoints: { task: 'src/form.js' }, format: 'esm', plugins: [translate, noCalendar] });
for (const [from, to] of Object.entries(copies)) await cp(modules + from, `${out}/${to}`);

// Of a library's style only the rules that a page or a script of ours can meet: a tenth of it. Class names must stand
// whole in those files, never be put together from parts, as form-js does with its own (fjs-...).
const resources = '../src/main/resources';
const used = async (style, ...scripts) => (await new PurgeCSS().purge({
  css: [modules + style],
  content: [`${resources}/templates/*.html`, 'src/*.js', ...scripts.map(script => `${out}/${script}`)],
  fontFace: true, // the library embeds an icon font for its video player
  safelist: { standard: [/^fjs-/, 'h1', 'h2', 'h3', 'h4', 'blockquote', 'pre', 'code', 'kbd', 'hr', 'ol', 'dl', 'dt', 'dd'] },
}))[0].css;
async function style(name, ...parts) {
  const { code } = await transform(parts.join('\n'), { loader: 'css', minify: true });
  await writeFile(`${out}/${name}.css`, code);
}
const own = name => readFile(`src/${name}.css`, 'utf8');
await style('shell', await used('bootstrap-italia/dist/css/bootstrap-italia.min.css', 'shell.js'), await own('siz'),
  await used('@bpmn-io/form-js/dist/assets/form-js.css', 'task.js'), await own('form'));
await style('process', await used('bpmn-js/dist/assets/diagram-js.css', 'process.js'),
  await used('bpmn-js/dist/assets/bpmn-js.css', 'process.js'));

// Of a thousand icons those that the pages name.
const pages = (await Promise.all((await readdir(`${resources}/templates`)).map(page =>
  readFile(`${resources}/templates/${page}`, 'utf8')))).join('');
const named = [...new Set([...pages.matchAll(/#(it-[a-z-]+)/g)].map(match => match[1]))];
const sprites = await readFile(`${modules}bootstrap-italia/dist/svg/sprites.svg`, 'utf8');
const icons = named.map(name => {
  const icon = sprites.match(new RegExp(`<(symbol|svg)[^>]*id="${name}"[^]*?</\\1>`));
  if (!icon) throw new Error(`no icon "${name}"`);
  return icon[0];
});
await writeFile(`${out}/sprites.svg`, `<svg xmlns="http://www.w3.org/2000/svg">${icons.join('')}</svg>`);

// Once here instead of at each request, and smaller than a server would have the time for. Styles are left to the server:
// it writes the fonts' versions into them.
for (const file of await readdir(out)) {
  if (!/\.(js|svg)$/.test(file)) continue;
  const text = await readFile(`${out}/${file}`);
  await writeFile(`${out}/${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  await writeFile(`${out}/${file}.gz`, await zopfli.gzipAsync(text, { numiterations: 15 })); // 4 % below gzip's best
}
