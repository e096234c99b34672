// Runs the cases of form-js-cases.json through the real form-js, without a browser: its importer, paths, conditions,
// validator, validation and submit data. Only the drawing is replaced: what a page registers for each field that it
// shows (FormField and RepetitionScaffold of form-js) is registered here.
// node form-js.mjs <frontend folder> <cases.json> prints one answer per case; the golden file is this output.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const element = () => ({ setAttribute() {}, appendChild() {}, classList: { add() {} }, style: {} });
Object.assign(globalThis, { KeyboardEvent: class {}, HTMLElement: class {}, window: globalThis,
  document: { createElement: element, querySelectorAll: () => [] } });
globalThis.navigator ??= { userAgent: '' };

const [folder, cases] = process.argv.slice(2);
const load = createRequire(resolve(folder, 'package.json'));
const { Form, buildExpressionContext, runExpressionEvaluation } = load('@bpmn-io/form-js-viewer');

const noDrawing = { renderer: ['value', {}] };

/** Registers every field that shows; hidden ones are kept out, as in the page. */
function register(form, field, context, indexes, path = '') {
  const language = form.get('expressionLanguage');
  const hide = field.conditional?.hide;
  const hidden = hide ? language.evaluateUnaryTest(hide, buildExpressionContext(context)) : null;
  if (hidden) return;
  const valuePath = form.get('pathRegistry').getValuePath(field, { indexes });
  form.get('formFieldInstanceRegistry').syncInstance(`${field.id}${Object.values(indexes)}`, {
    id: field.id, expressionContextInfo: context, valuePath, value: at(form._getState().data, valuePath), indexes, hidden });
  if (!form.get('repeatRenderManager').isFieldRepeating(field.id)) {
    field.components?.forEach(child => register(form, child, context, indexes));
    return;
  }
  (at(form._getState().data, valuePath) ?? []).forEach((row, i) => {
    const inner = { data: context.data, this: row, i: [...context.i, i + 1],
      parent: buildExpressionContext({ ...context, data: context.this }) };
    field.components.forEach(child => register(form, child, inner, { ...indexes, [field.id]: i }));
  });
}
const at = (data, path) => path.reduce((value, step) => value?.[step], data);

/** What the page's hook useFilteredFormData gives every expression. */
function draw(form) {
  const { schema, data, initialData } = form._getState();
  const filtered = { ...initialData, ...form.get('conditionChecker').applyConditions(data, data) };
  form.get('formFieldInstanceRegistry').clear();
  register(form, schema, { data: filtered, this: filtered, parent: null, i: [] }, {});
}

/** Expression fields, until none changes any more. */
function compute(form) {
  const registry = form.get('formFieldRegistry');
  for (let round = 0; round < 8; round++) {
    draw(form);
    let changed = false;
    for (const { id, valuePath, expressionContextInfo } of form.get('formFieldInstanceRegistry').getAllKeyed()) {
      const field = registry.get(id);
      if (field.type !== 'expression') continue;
      const value = runExpressionEvaluation(form.get('expressionLanguage'), field.expression, expressionContextInfo);
      if (JSON.stringify(value) !== JSON.stringify(at(form._getState().data, valuePath))) {
        const { data } = form._getState();
        valuePath.slice(0, -1).reduce((holder, step) => (holder[step] ??= {}), data)[valuePath.at(-1)] = value;
        changed = true;
      }
    }
    if (!changed) return;
  }
}

const name = path => path.map((step, i) => (typeof step === 'number' ? `[${step}]` : (i ? '.' : '') + step)).join('');

async function answer({ schema, answers, known }) {
  const typed = new Form({ additionalModules: [noDrawing] });
  await typed.importSchema(schema, { ...known, ...answers });
  const form = new Form({ additionalModules: [noDrawing] });
  await form.importSchema(schema, known ?? {});
  form._setState({ data: { ...form._getState().data, ...typed._getState().data } });
  compute(form);
  const errors = form.validate();
  const invalid = form.get('formFieldInstanceRegistry').getAllKeyed()
    .filter(({ id, indexes }) => Array.isArray(at(errors, [id, ...Object.values(indexes)])))
    .map(({ valuePath }) => name(valuePath)).sort();
  return { invalid, data: form._getSubmitData() };
}

const json = file => JSON.parse(readFileSync(file, 'utf8'));
const results = {};
for (const { about, file, components, known, cases: answers } of json(cases)) {
  const schema = file ? json(file) : { type: 'default', id: 'form', components };
  for (const [each, sent] of Object.entries(answers)) results[`${about}: ${each}`] = await answer({ schema, known, answers: sent });
}
const lines = Object.entries(results).map(([each, result]) => `${JSON.stringify(each)}:${JSON.stringify(result)}`);
console.log(`{\n${lines.join(',\n')}\n}`);
