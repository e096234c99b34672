// The life of a session: one place for every request that a script makes (htmx or fetch), shared by the tabs.
import { keepForms } from './drafts.js';

const meta = document.querySelector('meta[name=csrf]');
const text = document.body.dataset;
const say = words => { document.getElementById('annunci').textContent = words; };
const fill = (pattern, value) => pattern.replace('{0}', value);
const setToken = ({ token }) => {
  meta.content = token;
  document.querySelectorAll('input[name=_csrf]').forEach(input => { input.value = token; });
};
const loadToken = async () => setToken(await (await fetch('/csrf')).json());
// The site of external reporters has a home, a door and a life of its own, and its tabs hear nothing of operators.
const { home = '/', door = '/accesso', alive = '/sessione', channel = 'siz' } = text;
const tabs = text.user ? new BroadcastChannel(channel) : null;
let lastTouch = Date.now(), lastAnswer = Date.now();
function touched() {
  if (Date.now() - lastTouch > 1000) tabs?.postMessage({ type: 'touch' });
  lastTouch = Date.now();
  lastAnswer = Date.now();
}
/** Nothing of the page is to be seen any more, here and on paper. */
const cover = on => document.documentElement.classList.toggle('locked', on);
function leave(address) {
  cover(true);
  location.replace(address);
}

let returning = null;
const chooseUnit = () => fetch('/servizio', { method: 'POST', redirect: 'manual', headers: { 'X-Richiesta': 'script', [meta.dataset.header]: meta.content }, body: new URLSearchParams({ unit: text.unit }) });
/** Asks for the password in place; resolves when the same person is in again, here or in another tab. */
function signInAgain() {
  returning ??= new Promise(resolve => {
    const dialog = document.getElementById('rientro'), form = dialog.querySelector('form'), alert = form.querySelector('[role=alert]');
    const complain = words => { alert.hidden = false; alert.textContent = words; };
    const stay = event => { if (event.type === 'cancel' || event.key === 'Escape') event.preventDefault(); };
    const again = () => { if (returning) dialog.showModal(); };
    const done = async unit => {
      if (!returning) return;
      await loadToken();
      if (unit && unit !== text.unit && dialog.querySelector('[target=siz-rientro]')) await chooseUnit();
      returning = null;
      lastTouch = Date.now();
      form.reset();
      alert.hidden = true;
      dialog.removeEventListener('close', again);
      dialog.close();
      cover(false);
      dialog.place?.focus();
      say(text.back);
      resolve();
    };
    dialog.returned = done;
    dialog.refused = () => complain(text.otherPerson);
    dialog.addEventListener('cancel', stay);
    dialog.addEventListener('keydown', stay);
    dialog.addEventListener('close', again); // a second Escape closes whatever was prevented
    form.onsubmit = async event => {
      event.preventDefault();
      try {
        await loadToken();
        const answer = await fetch('/accesso', {
          method: 'POST', body: new URLSearchParams(new FormData(form)),
          headers: { 'X-Richiesta': 'script', [meta.dataset.header]: meta.content },
        });
        if (answer.ok) {
          tabs?.postMessage({ type: 'in', user: text.user, unit: text.unit });
          await done();
        } else complain((await answer.json().catch(() => ({}))).detail ?? text.wrongPassword);
      } catch {
        complain(text.dead);
      }
    };
    document.getElementById('scadenza').close();
    dialog.place = document.activeElement; // what is covered loses the focus: it is given back by hand
    cover(true);
    dialog.showModal();
    document.getElementById('rientro-password')?.focus();
  });
  return returning;
}

/** A token of an earlier session of the same person is renewed; a page of somebody else's is left. */
async function renewed(code) {
  if (code !== 'operator.csrf') return false;
  if (text.alive) { await loadToken(); return true; } // each address there names whose page it is
  const me = await fetch('/api/me', { headers: { 'X-Richiesta': 'script' } });
  if (me.ok && (await me.json()).username !== text.user) {
    leave(home);
    return new Promise(() => {});
  }
  await loadToken();
  return true;
}
const codeOf = async answer => (await answer.clone().json().catch(() => ({}))).code;

/** fetch with the CSRF header; after a 401 it signs in again and repeats the very same request. */
window.request = async function request(url, options = {}) {
  const unit = url.startsWith('/api/') && text.unit ? { 'X-Unit': text.unit } : {};
  const send = () => fetch(url, { ...options, headers: { ...unit, ...options.headers, 'X-Richiesta': 'script', [meta.dataset.header]: meta.content } });
  let answer = await send();
  for (let fresh = false; ;) {
    if (answer.status === 401) await signInAgain();
    else if (answer.status === 403 && !fresh && await renewed(await codeOf(answer))) fresh = true;
    else break;
    answer = await send();
  }
  touched();
  return answer;
};

document.addEventListener('htmx:configRequest', event => { event.detail.headers[meta.dataset.header] = meta.content; });
document.addEventListener('htmx:responseError', async event => {
  const { xhr, requestConfig, target } = event.detail;
  if (xhr.status === 401) await signInAgain();
  else {
    let code = null;
    try { ({ code } = JSON.parse(xhr.responseText)); } catch { /* a page, not a problem */ }
    if (xhr.status !== 403 || !await renewed(code)) { say(text.failed); return; }
  }
  window.htmx.ajax(requestConfig.verb, requestConfig.path, { source: requestConfig.elt, target, values: requestConfig.parameters });
});
document.addEventListener('htmx:afterRequest', touched);

/** Says that somebody is here; asks first whether the page's unit is still the one of the session. */
async function stay() {
  const answer = await window.request(alive, { method: 'POST', headers: { 'X-Unit': text.unit ?? '' } });
  if (answer.status === 409) await unitBack();
  else if (!answer.ok) throw new Error(String(answer.status));
  tabs?.postMessage({ type: 'touch' });
}
window.stay = stay;
/** Another tab chose another unit: what this page sends belongs to its own. */
function unitBack() {
  const dialog = document.getElementById('altro-servizio');
  return new Promise((resolve, reject) => {
    dialog.addEventListener('close', () => reject(new Error('unit')), { once: true });
    dialog.querySelector('[data-back]').onclick = async () => {
      await chooseUnit();
      resolve();
      dialog.close();
    };
    dialog.querySelector('[data-stay]').onclick = () => dialog.close();
    dialog.showModal();
  });
}

// Keep-alive only while the person is active; a countdown (WCAG 2.2.1) before the end, which any key stops.
const timeout = Number(text.timeout) * 1000;
if (tabs) {
  const warn = Math.min(120000, timeout / 3), countdown = document.getElementById('scadenza');
  let active = false, told = Infinity;
  const go = () => {
    active = false;
    lastTouch = Date.now();
    if (countdown.open) countdown.close();
    window.request(alive, { method: 'POST' }).then(() => tabs.postMessage({ type: 'touch' }), () => {});
  };
  ['keydown', 'pointerdown', 'scroll'].forEach(type => addEventListener(type, () => {
    active = true;
    if (countdown.open && type !== 'scroll') go();
  }, { passive: true, capture: true }));
  const tell = left => {
    document.getElementById('scadenza-secondi').textContent = left;
    const step = [10, 30, 60].find(each => left <= each) ?? Infinity;
    if (step < told) document.getElementById('scadenza-annuncio').textContent = fill(text.left, left);
    told = step;
  };
  setInterval(() => {
    const idle = Date.now() - lastTouch, left = Math.ceil((timeout - idle) / 1000);
    if (returning || timeout <= 0) return;
    if (left <= 0) signInAgain();
    else if (active && !countdown.open && idle > Math.min(60000, timeout / 4)) go();
    else if (left * 1000 <= warn) {
      tell(left);
      if (!countdown.open) countdown.showModal();
    } else if (countdown.open) countdown.close();
  }, 1000);

  const heard = {
    touch: () => { lastTouch = Date.now(); if (countdown.open) countdown.close(); },
    in: ({ user, unit }) => {
      const dialog = document.getElementById('rientro');
      if (user !== text.user) {
        if (returning) dialog.refused(); else leave(home); // what stands in a page that waits is not thrown away
        return;
      }
      heard.touch();
      if (returning) dialog.returned(unit);
    },
    leaving: () => document.dispatchEvent(new CustomEvent('siz:flush', { detail: [] })),
    left: () => leave(`${door}?uscita`),
  };
  tabs.onmessage = ({ data }) => heard[data.type]?.(data);
  // Without a unit nobody can go on yet: the page where it is chosen says nothing, the next one does.
  if (text.unit) {
    tabs.postMessage({ type: 'in', user: text.user, unit: text.unit });
    if (window.name === 'siz-rientro') window.close();
  }
}

/** Saves what is typed in this page: drafts.js adds a promise for each form with something unsaved. */
function flush() {
  const saving = [];
  document.dispatchEvent(new CustomEvent('siz:flush', { detail: saving }));
  return saving;
}

// Forms are sent once, with what was typed saved first and with a session that is alive: an expired one, a dead server
// or a wrong unit are seen to before the browser leaves the page. Right after an answer there is nothing to see to.
document.addEventListener('submit', async event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.dataset.checked) return;
  if (form.dataset.sent || form.draft?.undecided()) { event.preventDefault(); return; }
  form.dataset.sent = 'yes';
  if (!tabs) return;
  const saving = flush(), leaving = form.matches('[action$="/logout"], [action$="/esci"]');
  if (!leaving && !saving.length && Date.now() - lastAnswer < 5000) return;
  event.preventDefault();
  try {
    if (leaving) {
      tabs.postMessage({ type: 'leaving' });
      await Promise.race([Promise.all([...saving, new Promise(resolve => { setTimeout(resolve, 200); })]), new Promise(resolve => { setTimeout(resolve, 2000); })]);
      tabs.postMessage({ type: 'left' });
    } else {
      await Promise.all(saving);
      if (form.draft?.undecided()) throw new Error('undecided');
      await stay();
    }
    form.dataset.checked = 'yes';
    form.requestSubmit(event.submitter);
  } catch (problem) {
    delete form.dataset.sent;
    if (!['unit', 'undecided'].includes(problem.message)) unsent(form);
  }
});
function unsent(form) {
  const note = form.querySelector('[data-unsent]') ?? form.appendChild(Object.assign(document.createElement('p'), { className: 'notice bad' }));
  note.dataset.unsent = '';
  note.setAttribute('role', 'alert');
  note.textContent = '';
  note.textContent = text.unsent;
}
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => {
  delete form.dataset.sent;
  delete form.dataset.checked;
}));
document.querySelectorAll('[data-history-back]').forEach(link => {
  link.hidden = history.length < 2;
  link.addEventListener('click', () => history.back());
});

// What is typed in forms is kept on the server.
const typed = 'main form[method=post]:not([data-no-draft], [role=search]) :is(textarea, select, input:not([type=hidden], [type=file], [type=password], [type=search]))';
if (text.user && document.querySelector(typed)) keepForms();

// An error summary gets the focus, so that a screen reader starts there.
document.querySelector('.summary-errors')?.focus();

// Sections stay open where there is room for them.
const wide = matchMedia('(min-width: 992px)'), sections = document.querySelector('.sections');
if (sections) { const fit = () => { sections.open = wide.matches; }; wide.addEventListener('change', fit); fit(); }
