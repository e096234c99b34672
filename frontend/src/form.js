// A task's form: form-js renders the .form file, drafts are saved a second after the last change, faults stand in a
// summary and beside their fields in the same words.
import { unlisted } from './fields.js';
import { createForm } from './form-viewer.js';

const box = document.getElementById('modulo'), { schema: address, source, known: given, draft, completion, method = 'POST', compare, done, label } = box.dataset;
const note = document.getElementById('invio-stato'), summary = document.getElementById('errori'), send = document.getElementById('invia');
const words = document.getElementById('parole').dataset;
const title = document.title;

const { keeper } = window;
const [{ schema: known, data, tag }, shape, kept] = await Promise.all([
  given ? { data: JSON.parse(given) } : window.request(source).then(read), address ? window.request(address).then(read) : null, window.request(draft).then(answer => (answer.status === 200 ? answer.json() : null))])
  .catch(problem => { show([{ message: problem.detail ?? words.failed }], words.one); send.disabled = true; throw problem; });
const schema = shape ?? known;
/** What the server answered; its refusal, in its own words, when it refused. */
async function read(answer) {
  const body = await answer.json();
  if (!answer.ok) throw body;
  return body.components ? body : { ...body, tag: answer.headers.get('ETag') };
}
// A correction that was begun before a colleague saved: both versions side by side, nothing is overwritten.
const base = tag && Number(tag.replace(/\D/g, ''));
if (compare && kept && kept.base !== base) location.replace(compare);

// form-js has no translations: its messages are rewritten where it makes them, with the words of the server.
const fill = (pattern, ...args) => args.reduce((done, arg, i) => done.replaceAll(`{${i}}`, arg), pattern);
const required = field => ({ checkbox: words.confirm, radio: words.choose, select: words.choose, checklist: words.chooseSome, taglist: words.chooseSome }[field.type] ?? words.required);
const translations = [
  [/^Field is required\.$/, field => required(field)], [/^Field must match pattern .*/, () => words.pattern],
  [/^Field must have minimum value of (.*)\.$/, () => words.min], [/^Field must have maximum value of (.*)\.$/, () => words.max],
  [/^Field must have minimum length of (.*)\.$/, () => words.minLength], [/^Field must have maximum length of (.*)\.$/, () => words.maxLength],
  [/^Field must be a valid email\.$/, () => words.email], [/^Field must be a valid +international phone.*/, () => words.phone],
  [/^Value is expected to have at most (\d+) decimal.*/, () => words.decimals], [/^Value is expected to be an integer\.$/, () => words.integer],
  [/^Value is not a number\.$/, () => words.number],
];
const name = field => field?.label ?? field?.dateLabel ?? field?.key ?? '';
function translate(field, message) {
  for (const [english, italian] of translations) {
    const match = message.match(english);
    if (match) return fill(italian(field), name(field), match[1] ?? '');
  }
  return message;
}
function Italian(validator, formFieldRegistry) {
  const original = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (instance, value) => {
    const field = formFieldRegistry.get(instance.id);
    const meant = field.type === 'select' ? unlisted(value) : null;
    if (meant !== null) return document.activeElement?.list && document.activeElement.value === meant ? [] : [fill(words.unlisted, name(field), meant)];
    const unread = field.type === 'datetime' && field.subtype === 'date' && value && !/^\d{4}-\d{2}-\d{2}$/.test(value);
    if (field.type === 'number' && typeof value === 'string' && value && Number.isNaN(Number(value))) return [fill(words.number, name(field))];
    return unread ? [fill(words.date, name(field))] : original(instance, value).map(message => translate(field, message));
  };
}
Italian.$inject = ['validator', 'formFieldRegistry'];

const form = await createForm({
  container: box, schema, data: kept ? { ...data, ...kept.data } : data,
  additionalModules: [{ __init__: ['italian'], italian: ['type', Italian] }],
});
const registry = form.get('formFieldRegistry');
/** What the form itself asks: the lists it picks from are no part of what was typed. */
const asked = new Set(registry.getAll().map(field => (field.key ?? field.path ?? '').split('.')[0]));
const typed = () => Object.fromEntries(Object.entries(form._getState().data).filter(([key]) => asked.has(key)));
/** Words of the fields and of what they offer. */
const labels = Object.fromEntries(registry.getAll().filter(field => field.key)
  .flatMap(field => [[field.key, name(field)], ...(field.values ?? []).map(({ label, value }) => [`${field.key}=${value}`, label])]));
let drafted = kept, old = {}, ready = false, sending = false;
/** A value in words: of this form, else of the form that the draft was typed in. */
function inWords(key, value) {
  const from = { ...drafted?.labels, ...labels }, one = each => (typeof each === 'object' && each ? Object.values(each).map(one).join(', ') : from[`${key}=${each}`] ?? unlisted(each) ?? String(each ?? ''));
  return [value].flat().map(one).filter(Boolean).join(', ');
}
const empty = value => value == null || value === '' || value === false || (Array.isArray(value) && !value.length);
/** The words of what was typed, for a draft that outlives this version of the form. */
function wordsOf(content) {
  const all = { ...drafted?.labels, ...labels };
  return Object.fromEntries(Object.entries(content).filter(([, value]) => !empty(value)).flatMap(([typedKey, value]) => {
    const key = typedKey.replace(/~$/, '');
    return [key, ...[value].flat().map(each => `${key}=${each}`)].filter(each => all[each]).map(each => [each, all[each]]);
  }));
}
const lines = content => Object.entries(content).filter(([, value]) => !empty(value))
  .map(([key, value]) => [key, labels[key] ?? drafted?.labels?.[key.replace(/~$/, '')] ?? key, inWords(key.replace(/~$/, ''), value)]);
/** What the draft holds and this form has no field or no choice for; kept under names that end with ~. */
function unfit(content) {
  const now = form._getState().data;
  return Object.fromEntries(Object.entries(content)
    .filter(([key, value]) => !empty(value) && (key.endsWith('~') || !asked.has(key) || empty(now[key])))
    .map(([key, value]) => [key.endsWith('~') ? key : `${key}~`, value]));
}
if (kept) old = unfit(kept.data);
async function answered(promise) {
  const answer = await promise;
  return { ok: answer.ok, status: answer.status, body: answer.status === 204 ? null : await answer.json().catch(() => null) };
}
/** form-js takes another content best with a new page: nothing comes after it. */
function reload() {
  location.reload();
  return new Promise(() => {});
}
const found = ({ data: content, savedAt, version }) => ({ content, savedAt, version });
const saved = keeper({
  box: document.getElementById('bozza'),
  store: {
    async load() {
      const { status, body } = await answered(window.request(draft));
      if (status === 200) drafted = body;
      return status === 200 ? found(body) : null;
    },
    save: (content, version, leaving) => answered(window.request(draft, { method: 'PUT', keepalive: leaving, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ data: content, version, labels: wordsOf(content), ...(compare && { base }) }) })),
    discard: () => answered(window.request(draft, { method: 'DELETE' })),
  },
  read: () => ({ ...typed(), ...old }),
  write: content => (ready ? reload() : old = unfit(content)),
  describe: lines, left: () => lines(old), forget: () => { old = {}; },
  reset: reload,
});
await saved.restore(kept && found(kept), true);
setTimeout(() => { ready = true; }, 300); // form-js fires once while it loads
for (const event of ['input', 'change', 'click']) box.addEventListener(event, () => { ready = true; }, true); // whoever is quicker
form.on('changed', () => { if (ready && !sending) saved.changed(); });

function show(faults, heading) {
  document.title = `${words.error}: ${title}`;
  const list = document.createElement('ul');
  for (const fault of faults) {
    const item = document.createElement('li');
    const target = fault.id && document.getElementById(fault.id);
    if (target) {
      const link = Object.assign(document.createElement('a'), { href: `#${fault.id}`, textContent: fault.message });
      link.addEventListener('click', event => { event.preventDefault(); target.scrollIntoView({ block: 'center' }); target.focus(); });
      item.append(link);
    } else item.textContent = fault.message;
    list.append(item);
  }
  summary.replaceChildren(Object.assign(document.createElement('h2'), { textContent: heading }), list);
  summary.hidden = false;
  summary.focus();
}

/** DOM id of a field's first input: form-js ends it with the id of the component, and with a number in a set. */
function elementOf(field) {
  const end = new RegExp(`-${field.id}(-\\d+)*$`);
  return [...box.querySelectorAll('input[id], select[id], textarea[id]')].find(each => end.test(each.id))?.id;
}
const byKey = key => registry.getAll().find(field => field.key === key);

function clientFaults(errors) {
  return Object.entries(errors).flatMap(([id, messages]) => {
    const field = registry.get(id);
    return [messages].flat(3).map(message => ({ id: elementOf(field), message: typeof message === 'string' ? message : name(field) }));
  });
}
function serverFaults(problem) {
  const errors = {};
  const faults = (problem.errors ?? []).map(({ field, code, message: words }) => {
    const component = byKey(field), message = component && code?.startsWith('codiceFiscale.') ? `${name(component)}: ${words}` : words;
    if (component) errors[component.id] = [...(errors[component.id] ?? []), message];
    return { id: component && elementOf(component), message };
  });
  form._setState({ errors });
  return faults.length ? faults : [{ message: problem.detail ?? words.failed }];
}

send.addEventListener('click', async () => {
  if (sending) return;
  const { data: answers, errors } = form.submit();
  if (Object.keys(errors).length) {
    const faults = clientFaults(errors);
    show(faults, faults.length === 1 ? words.one : fill(words.many, faults.length));
    return;
  }
  sending = true;
  send.disabled = true;
  note.textContent = words.sending;
  try {
    if (!await saved.agreed()) throw new Error('undecided');
    saved.stop();
    const answer = await window.request(completion, { method, headers: { 'Content-Type': 'application/json', ...(tag && { 'If-Match': tag }) }, body: JSON.stringify({ answers }) });
    if (answer.ok) { location.assign(`${done}?fatto=${encodeURIComponent(label)}`); return; }
    if (answer.status === 412 && compare) { location.assign(compare); return; }
    const problem = await answer.json().catch(() => ({}));
    const faults = serverFaults(problem);
    show(faults, faults.length === 1 ? words.one : fill(words.many, faults.length));
  } catch (problem) {
    if (problem.message !== 'undecided') show([{ message: words.unsent }], words.one);
  }
  note.textContent = '';
  saved.resume();
  sending = false;
  send.disabled = false;
});
document.dispatchEvent(new Event('siz:form'));
document.body.dataset.ready = 'form';
