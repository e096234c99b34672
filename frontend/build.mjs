// Bundles third-party front-end code into the folder given as first argument. Nothing of it is committed.
import { build } from 'esbuild';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';

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

const copies = {
  'bootstrap-italia/dist/css/bootstrap-italia.min.css': 'bootstrap-italia.css',
  'bootstrap-italia/dist/svg/sprites.svg': 'sprites.svg',
  '@bpmn-io/form-js/dist/assets/flatpickr/light.css': 'flatpickr.css',
  '@bpmn-io/form-js/dist/assets/form-js.css': 'form-js.css',
  'bpmn-js/dist/bpmn-navigated-viewer.production.min.js': 'bpmn-viewer.js',
  'bpmn-js/dist/assets/diagram-js.css': 'diagram.css',
  'bpmn-js/dist/assets/bpmn-js.css': 'bpmn.css',
};
for (const style of ['300', '600', '700', 'regular', 'italic']) {
  copies[`bootstrap-italia/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-${style}.woff2`] = `titillium-${style}.woff2`;
}
// What is printed embeds its letters.
for (const style of ['600', 'regular']) {
  copies[`bootstrap-italia/src/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-${style}.ttf`] = `titillium-${style}.ttf`;
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const options = { bundle: true, minify: true, target: 'es2020', outdir: out, legalComments: 'linked' };
await build({ ...options, entryPoints: ['src/ui.js'], format: 'iife' });
await build({ ...options, entryPoints: ['src/form-viewer.js'], format: 'esm', plugins: [translate] });
for (const [from, to] of Object.entries(copies)) await cp(modules + from, `${out}/${to}`);
