// Drafts on the server: saved a second after the last change, valid or not. Used by the forms of pages (below) and by
// the forms of tasks (form.js). What two tabs wrote is never overwritten: the person chooses.
const pattern = document.getElementById('parti-bozza'), words = pattern?.dataset;
const fill = (text, value) => text.replace('{0}', value);
const lang = document.documentElement.lang;
const time = at => new Date(at).toLocaleTimeString(lang, { timeStyle: 'short' });
const moment = at => new Date(at).toLocaleString(lang, { dateStyle: 'short', timeStyle: 'short' });
const announce = text => { document.getElementById('annunci').textContent = text; };
const cell = (name, text) => Object.assign(document.createElement(name), { textContent: text });

/** State in words, question before discarding, what fits no more, what another tab saved: one place per form. */
function panel(box) {
  box.replaceChildren(pattern.content.cloneNode(true));
  const all = Object.fromEntries([...box.querySelectorAll('[data-part]')].map(each => [each.dataset.part, each]));
  const buttons = Object.fromEntries([...box.querySelectorAll('[data-do]')].map(each => [each.dataset.do, each]));
  const part = name => all[name], button = name => buttons[name], root = box.firstElementChild, { state } = all;
  /** What is not asked is no part of the page. */
  const show = (name, on) => { if (on) root.append(part(name)); else part(name).remove(); };
  ['sure', 'left', 'clash'].forEach(name => { part(name).hidden = false; show(name, false); });
  let failing = false;
  return {
    part, button, show,
    /** For those who wait: typed, saved. */
    mark: state => { box.dataset.draftState = state; },
    /** Spoken only when saving begins to fail or works again. */
    say(text, failed = false, draft = true) {
      if (failed !== failing) announce(text);
      failing = failed;
      state.classList.toggle('late', failed);
      state.querySelector('span').textContent = text;
      button('discard').hidden = !draft;
    },
    failing: () => failing,
    rows(name, lines) {
      show(name, lines.length > 0);
      part(name).querySelector('tbody').replaceChildren(...lines.map(([label, ...texts]) => {
        const row = document.createElement('tr'), head = cell('th', label);
        head.scope = 'row';
        row.append(head, ...texts.map(text => Object.assign(cell('td', text), { className: 'lines' })));
        return row;
      }));
    },
  };
}

/**
 * Keeps one form's draft.
 * @param store load(), save(content, version, leaving), discard(): what they answer is {ok, status, body}
 * @param read what is typed now; it can be compared as JSON
 * @param write puts a draft into the form
 * @param describe a draft as lines [key, label, words]
 * @param left lines of the loaded draft that no longer fit, and forget() for them
 */
export function keeper({ box, store, read, write, describe, left = () => [], forget = () => {}, reset }) {
  const view = panel(box);
  let version = null, timer = null, saving = Promise.resolve(), kept = null, other = null, stopped = false, busy = false;
  const now = () => JSON.stringify(read());
  const later = (wait = 1000) => { clearTimeout(timer); timer = setTimeout(() => { saving = saving.then(save); }, wait); };

  async function save(leaving = false) {
    clearTimeout(timer);
    timer = null;
    const content = read(), text = JSON.stringify(content);
    if (text === kept && !other) view.mark('saved');
    if (other || stopped || text === kept) return;
    if (!view.failing()) view.say(words.saving);
    busy = true;
    const answer = await store.save(content, version, leaving).catch(() => null);
    busy = false;
    if (!answer || answer.status >= 500 || answer.status === 429) {
      view.say(answer?.status === 429 ? answer.body?.detail ?? words.offline : words.offline, true);
      if (!timer) later(answer?.status === 429 ? 30000 : 5000);
    } else if (answer.ok) {
      ({ version } = answer.body);
      kept = text;
      if (!timer) view.mark('saved');
      view.say(fill(words.saved, time(answer.body.savedAt)));
      document.body.dispatchEvent(new Event('draft-saved')); // what depends on the answers is shown anew
    } else if (answer.status === 409) await clash(content);
    else view.say(answer.body?.detail ?? words.offline, true);
  }

  async function clash(content) {
    const found = await store.load();
    if (!found) { version = null; later(0); return; }
    const theirs = describe(found.content), mine = describe(content);
    const texts = lines => new Map(lines.map(([key, , text]) => [key, text]));
    const here = texts(mine), there = texts(theirs), labels = new Map([...mine, ...theirs].map(([key, label]) => [key, label]));
    const lines = [...labels].filter(([key]) => (here.get(key) ?? '') !== (there.get(key) ?? ''))
      .map(([key, label]) => [label, here.get(key) ?? '', there.get(key) ?? '']);
    if (!lines.length) { ({ version } = found); later(0); return; }
    other = found;
    const question = fill(words.conflict, time(found.savedAt));
    view.part('clash').querySelector('p').textContent = question;
    view.rows('clash', lines);
    view.say('', true);
    announce(question);
  }
  function chosen() {
    other = null;
    view.rows('clash', []);
  }
  view.button('keep').addEventListener('click', () => { ({ version } = other); chosen(); kept = null; later(0); });
  view.button('take').addEventListener('click', async () => {
    const taken = other;
    stopped = true; // what stood here is given up: neither saved nor asked about while the page loads again
    await write(taken.content);
    ({ version } = taken);
    chosen();
    kept = now();
    stopped = false;
    view.say(fill(words.saved, time(taken.savedAt)));
  });
  /** Nothing is sent before the person has chosen between the two texts. */
  function undecided() {
    if (!other) return false;
    announce(words.undecided);
    view.part('clash').querySelector('p').textContent = words.undecided;
    view.button('keep').focus();
    return true;
  }

  view.button('discard').addEventListener('click', () => { view.show('sure', true); view.button('no').focus(); });
  view.button('no').addEventListener('click', () => { view.show('sure', false); view.button('discard').focus(); });
  view.button('yes').addEventListener('click', async () => {
    stopped = true;
    clearTimeout(timer);
    await saving;
    const gone = await store.discard().catch(() => null);
    if (!gone?.ok && gone?.status !== 404) { stopped = false; view.say(words.offline, true); return; }
    view.show('sure', false);
    version = null;
    chosen();
    view.rows('left', []);
    forget();
    await reset();
    stopped = false;
    kept = now();
    view.say(words.discarded, false, false);
    announce(words.discarded);
  });
  view.button('done').addEventListener('click', () => { forget(); view.rows('left', []); later(0); });

  const flush = async (leaving = false) => {
    if (timer) saving = saving.then(() => save(leaving));
    await saving;
  };
  document.addEventListener('siz:flush', event => { if (timer || busy || view.failing()) event.detail.push(flush()); });
  document.addEventListener('visibilitychange', () => { if (document.hidden) flush(true); });
  addEventListener('beforeunload', event => { if (view.failing() && !stopped) event.preventDefault(); });

  return {
    changed() {
      view.mark('typed');
      if (!other && !stopped) later();
    },
    flush,
    undecided,
    version: () => version,
    /** Whether what stands here is the only text there is: what another tab saved meanwhile is asked about. */
    async agreed() {
      await flush();
      const found = other ? null : await store.load();
      if (found && found.version !== version) await clash(read());
      await saving;
      return !undecided();
    },
    /** What is sent needs no draft: nothing is saved until resumed. */
    stop: () => { stopped = true; clearTimeout(timer); timer = null; },
    resume: () => { stopped = false; },
    /** Sent by a script: the draft is of use no more. */
    async sent() {
      stopped = true;
      clearTimeout(timer);
      await saving;
      await store.discard(version).catch(() => null);
    },
    /** Puts the draft back, if there is one; shown: the page was built with it already. */
    async restore(found, shown = false) {
      const before = now();
      if (found) {
        ({ version } = found);
        await write(found.content);
        const same = !shown && now() === before;
        view.say(same ? fill(words.saved, time(found.savedAt)) : fill(words.restored, moment(found.savedAt)));
        view.rows('left', left().map(([, label, text]) => [label, text]));
      }
      kept = now();
    },
  };
}

// ---- the forms of pages

const unseen = /^(_csrf|_bozza|_method|invio)$/;
const kinds = 'textarea, select, input:not([type=hidden], [type=file], [type=password], [type=search], [type=submit], [type=button])';
const fieldsOf = form => [...form.elements].filter(field => field.name && field.matches(kinds) && !field.closest('[data-no-draft]'));
const box = field => field.type === 'checkbox' || field.type === 'radio';
const plain = text => (text ?? '').replace(/\s+/g, ' ').replace(/\s*\*$/, '').trim();

/** A long name ends with a number made from all of it (FNV-1a, twice): other names are other numbers. */
function short(name) {
  if (name.length <= 380) return name;
  const sum = seed => [...name].reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0), 16777619) >>> 0, seed);
  return `${name.slice(0, 350)}#${sum(2166136261).toString(36)}${sum(40389).toString(36)}`;
}

/** Which form it is: its address and what it sends unseen (a row, a note that is corrected). */
function placeOf(form, places) {
  const hidden = [...form.elements].filter(field => field.type === 'hidden' && field.value && !unseen.test(field.name)).map(field => `${field.name}=${field.value}`);
  const place = short(new URL(form.action).pathname + (hidden.length ? `#${hidden.join('&')}` : ''));
  const number = (places.get(place) ?? 0) + 1;
  places.set(place, number);
  return number === 1 ? place : `${place}#${number}`;
}
function labelOf(field) {
  const legend = box(field) && field.closest('fieldset')?.querySelector('legend')?.textContent;
  return plain(legend || field.labels?.[0]?.textContent || field.getAttribute('aria-label') || field.name);
}
function wordsOf(field) {
  if (field.matches('select')) return [...field.selectedOptions].map(option => plain(option.textContent)).join(', ');
  return box(field) ? plain(field.labels?.[0]?.textContent || field.value) : field.value;
}

/** Content of a form by name: {label, values, text}; names that end with ~ fitted an earlier form only. */
function readForm(form, old) {
  const content = {};
  for (const field of fieldsOf(form)) {
    const entry = content[field.name] ??= { label: labelOf(field), values: [], text: '' };
    if (box(field) && !field.checked) continue;
    entry.values.push(...(field.matches('select[multiple]') ? [...field.selectedOptions].map(option => option.value) : [field.value]));
    entry.text = [entry.text, wordsOf(field)].filter(Boolean).join(', ');
  }
  return { ...content, ...old };
}
/** Puts values back; what has no field or no choice any more is handed back. */
function writeForm(form, content) {
  const fields = Map.groupBy ? Map.groupBy(fieldsOf(form), field => field.name) : fieldsOf(form).reduce((all, field) => all.set(field.name, [...(all.get(field.name) ?? []), field]), new Map());
  const old = {};
  for (const [name, entry] of Object.entries(content)) {
    if (!Array.isArray(entry?.values)) continue;
    const rest = [...entry.values];
    const take = value => { const at = rest.indexOf(value); if (at >= 0) rest.splice(at, 1); return at >= 0; };
    for (const field of fields.get(name) ?? []) {
      if (box(field)) field.checked = take(field.value);
      else if (field.matches('select')) [...field.options].forEach(option => { option.selected = take(option.value); });
      else field.value = rest.shift() ?? '';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    if (rest.some(value => value !== '')) old[name.endsWith('~') ? name : `${name}~`] = entry;
  }
  return old;
}
const lines = content => Object.entries(content).map(([name, { label, text }]) => [name, label ?? name, text ?? '']);

async function answered(promise) {
  const answer = await promise;
  return { ok: answer.ok, status: answer.status, body: answer.status === 204 ? null : await answer.json().catch(() => null) };
}
const json = (method, body, leaving) => ({ method, keepalive: leaving, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** What the home page calls the draft: the page, and which of its forms. */
function titleOf(form) {
  const page = plain(document.querySelector('h1')?.textContent ?? document.title);
  const own = plain(form.querySelector('h2, h3, legend')?.textContent ?? form.querySelector('[type=submit]')?.textContent);
  return own && own !== page ? `${page}: ${own}` : page;
}

/** Drafts of the forms of pages: /api/drafts. */
function storeOf(form, place, known) {
  let id = known;
  const title = titleOf(form);
  const page = location.pathname + location.search;
  return {
    id: () => id,
    async load() {
      if (!id) id = (await (await window.request('/api/drafts')).json()).find(each => each.place === place)?.id;
      const { ok, body } = id ? await answered(window.request(`/api/drafts/${id}`)) : {};
      if (!ok) id = null;
      return ok ? body : null;
    },
    async save(content, version, leaving) {
      const answer = await answered(window.request('/api/drafts', json('PUT', { place, page: page.slice(0, 400), title: title.slice(0, 200), content, version }, leaving)));
      if (answer.ok) ({ id } = answer.body);
      else if (answer.status === 409) id = null;
      return answer;
    },
    /** @param version discard no later one */
    discard: async version => (id ? answered(window.request(`/api/drafts/${id}${version == null ? '' : `?version=${version}`}`, { method: 'DELETE' })) : { ok: true }),
  };
}

async function attach(form, place, known) {
  const place0 = form.querySelector('textarea') ? 'prepend' : 'append';
  const spot = document.createElement('div');
  form[place0](spot);
  const store = storeOf(form, place, known);
  let old = {}, restoring = false;
  const write = content => {
    restoring = true;
    old = writeForm(form, content);
    restoring = false;
  };
  const draft = keeper({
    box: spot, store, write, read: () => readForm(form, old), describe: lines,
    left: () => lines(old), forget: () => { old = {}; }, reset: () => form.reset(),
  });
  form.draft = draft;
  form.addEventListener('input', () => { if (!restoring) draft.changed(); });
  form.addEventListener('change', () => { if (!restoring) draft.changed(); });
  form.addEventListener('formdata', event => {
    if (store.id()) event.formData.set('_bozza', `${store.id()}.${draft.version()}`);
  });
  await draft.restore(known ? await store.load() : null);
}

/** Keeps what is typed in the forms of the page; body[data-drafted] says that earlier drafts are back. */
export async function keepForms() {
  const forms = [...document.querySelectorAll('main form[method=post]:not([data-no-draft], [role=search])')].filter(form => fieldsOf(form).length);
  if (!forms.length) return;
  const places = new Map(), named = forms.map(form => [form, placeOf(form, places)]);
  const list = await window.request('/api/drafts').then(answer => (answer.ok ? answer.json() : [])).catch(() => []);
  await Promise.all(named.map(([form, place]) => attach(form, place, list.find(each => each.place === place)?.id)));
  document.body.dataset.drafted = forms.length;
}
