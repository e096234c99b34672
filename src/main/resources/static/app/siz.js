// The life of a session: one place for every request that a script makes (htmx or fetch).
const meta = document.querySelector('meta[name=csrf]');
const text = document.body.dataset;
const say = words => { document.getElementById('annunci').textContent = words; };
const setToken = ({ token }) => {
  meta.content = token;
  document.querySelectorAll('input[name=_csrf]').forEach(input => { input.value = token; });
};
const loadToken = async () => setToken(await (await fetch('/csrf')).json());

let returning = null;
/** Asks for the password in place; resolves when the same person is in again. */
function signInAgain() {
  returning ??= new Promise(resolve => {
    const dialog = document.getElementById('rientro'), form = dialog.querySelector('form'), alert = form.querySelector('[role=alert]');
    dialog.addEventListener('cancel', event => event.preventDefault());
    form.onsubmit = async event => {
      event.preventDefault();
      await loadToken();
      const answer = await fetch('/accesso', {
        method: 'POST', body: new URLSearchParams(new FormData(form)),
        headers: { 'X-Richiesta': 'script', [meta.dataset.header]: meta.content },
      });
      if (!answer.ok) {
        const problem = await answer.json().catch(() => ({}));
        alert.hidden = false;
        alert.textContent = problem.detail ?? text.wrongPassword;
        return;
      }
      await loadToken();
      form.reset();
      alert.hidden = true;
      dialog.close();
      returning = null;
      say(text.back);
      resolve();
    };
    dialog.showModal();
    document.getElementById('rientro-password').focus();
  });
  return returning;
}

let lastTouch = Date.now();
/** fetch with the CSRF header; after a 401 it signs in again and repeats the very same request. */
window.request = async function request(url, options = {}) {
  const send = () => fetch(url, { ...options, headers: { ...options.headers, 'X-Richiesta': 'script', [meta.dataset.header]: meta.content } });
  let answer = await send();
  while (answer.status === 401) { await signInAgain(); answer = await send(); }
  lastTouch = Date.now();
  return answer;
};

document.addEventListener('htmx:configRequest', event => { event.detail.headers[meta.dataset.header] = meta.content; });
document.addEventListener('htmx:responseError', async event => {
  const { xhr, requestConfig, target } = event.detail;
  if (xhr.status !== 401) { say(text.failed); return; }
  await signInAgain();
  window.htmx.ajax(requestConfig.verb, requestConfig.path, { source: requestConfig.elt, target, values: requestConfig.parameters });
});
document.addEventListener('htmx:afterRequest', () => { lastTouch = Date.now(); });

// Keep-alive only while the person is active; a warning (WCAG 2.2.1) before the end. Tabs share the last touch.
const timeout = Number(text.timeout) * 1000;
if (timeout > 0 && text.user) {
  const tabs = new BroadcastChannel('siz'), warn = Math.min(120000, timeout / 3);
  const dialog = document.getElementById('scadenza');
  let active = false;
  tabs.onmessage = () => { lastTouch = Date.now(); if (dialog.open) dialog.close(); };
  ['keydown', 'pointerdown', 'scroll'].forEach(type => addEventListener(type, () => { active = true; }, { passive: true }));
  const touch = async () => { active = false; await window.request('/sessione', { method: 'POST' }); tabs.postMessage('touch'); };
  document.getElementById('scadenza-continua').addEventListener('click', async () => { dialog.close(); await touch(); });
  setInterval(() => {
    const idle = Date.now() - lastTouch, left = Math.ceil((timeout - idle) / 1000);
    if (active && !returning && !dialog.open && idle > Math.min(60000, timeout / 4)) { touch(); return; }
    if (left <= 0) { if (dialog.open) dialog.close(); if (!returning) signInAgain(); return; }
    if (left * 1000 <= warn && !returning) {
      document.getElementById('scadenza-secondi').textContent = left;
      if (!dialog.open) dialog.showModal();
    }
  }, 1000);
}

// Forms are sent once: a second click would do the thing twice.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  if (form.method === 'post') form.dataset.sent = 'yes';
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));

// An error summary gets the focus, so that a screen reader starts there.
document.querySelector('.summary-errors')?.focus();

// Sections stay open where there is room for them.
const wide = matchMedia('(min-width: 992px)'), sections = document.querySelector('.sections');
if (sections) { const fit = () => { sections.open = wide.matches; }; wide.addEventListener('change', fit); fit(); }
