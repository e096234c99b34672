// Bundles third-party front-end code into the folder given as first argument. Nothing of it is committed.
import { build } from 'esbuild';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';

const out = process.argv[2];
const modules = 'node_modules/';

// form-js has no translations: its fixed texts are replaced here, and the build fails when one of them disappears.
const italian = {
  "emptyListMessage = 'No results'": "emptyListMessage = 'Nessun risultato'",
  "'No results' : 'All values selected'": "'Nessun risultato' : 'Tutti i valori sono stati scelti'",
  '"aria-label": "Increment"': '"aria-label": "Aumenta"',
  '"aria-label": "Decrement"': '"aria-label": "Diminuisci"',
  "placeholder: 'Search'": "placeholder: 'Cerca'",
  "undefined : 'Search'": "undefined : 'Cerca'",
  'return format;\n}\n\n/**\n * Returns flatpickr config': "return format.replace('dd', 'gg').replace('yyyy', 'aaaa');\n}\n\n/**\n * Returns flatpickr config",
  "'Add new'": "'Aggiungi'",
  '`Expand all (${values.length - 1})`': '`Mostra tutti (${values.length - 1})`',
  'title: "Remove tag"': 'title: "Togli"',
  "'No files selected'": "'Nessun file scelto'",
  '${files.length} files selected': '${files.length} file scelti',
  'Unable to download document': 'Documento non scaricabile',
  "valueLabel || 'Select'": "valueLabel || 'Seleziona'",
  'children: "Nothing to show."': 'children: "Nessun dato."',
  '"aria-label": "Previous page"': '"aria-label": "Pagina precedente"',
  '"aria-label": "Next page"': '"aria-label": "Pagina successiva"',
  'children: "Browse"': 'children: "Scegli il file"',
  '`Remove list item ${itemIndex + 1}`': '`Elimina la riga ${itemIndex + 1}`',
  '`Download ${fileName}`': '`Scarica ${fileName}`',
};

const translate = {
  name: 'form-js-italiano',
  setup(bundler) {
    bundler.onLoad({ filter: /form-js-viewer\/dist\/index\.es\.js$/ }, async ({ path }) => {
      let text = await readFile(path, 'utf8');
      for (const [english, translated] of Object.entries(italian)) {
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
