// Sends one operation of the REST interface as it was filled in, and shows the answer and the same call for a program.
const form = document.getElementById('prova'), words = form.dataset;
const show = (id, text) => { document.getElementById(id).textContent = text; };
const body = document.getElementById('corpo');
const given = place => [...form.querySelectorAll(`[data-in=${place}]`)].filter(field => field.value !== '');

function address() {
  const path = given('path').reduce((done, field) => done.replace(`{${field.dataset.name}}`, encodeURIComponent(field.value)), words.path);
  const query = new URLSearchParams(given('query').map(field => [field.dataset.name, field.value])).toString();
  return query ? `${path}?${query}` : path;
}
function call() {
  const headers = Object.fromEntries(given('header').map(field => [field.dataset.name, field.value]));
  const parts = given('part');
  if (parts.length) {
    const data = new FormData();
    parts.forEach(field => data.append(field.dataset.name, field.files ? field.files[0] : field.value));
    return { method: words.method, headers, body: data };
  }
  if (!body) return { method: words.method, headers };
  return { method: words.method, headers: { ...headers, 'Content-Type': 'application/json' }, body: body.value };
}
/** For a shell: quotes within quotes. */
const quoted = text => `'${text.replaceAll("'", "'\\''")}'`;
function program({ method, headers, body: sent }) {
  const lines = [`curl -u ${document.body.dataset.user} -X ${method} ${quoted(location.origin + address())}`];
  Object.entries(headers).forEach(([name, value]) => lines.push(`-H ${quoted(`${name}: ${value}`)}`));
  if (sent instanceof FormData) sent.forEach((value, name) => lines.push(`-F ${quoted(`${name}=${value instanceof File ? `@${value.name}` : value}`)}`));
  else if (sent) lines.push(`--data ${quoted(sent)}`);
  return lines.join(' \\\n  ');
}
async function readable(answer) {
  const type = answer.headers.get('Content-Type') ?? '';
  if (!/json|text|csv/.test(type)) return answer.status === 204 ? words.empty : `${type} ${words.unreadable}`;
  const text = await answer.text();
  if (!text) return words.empty;
  return type.includes('json') ? JSON.stringify(JSON.parse(text), null, 2) : text;
}
form.addEventListener('submit', async event => {
  event.preventDefault();
  const options = call(), from = performance.now();
  show('risposta-programma', program(options));
  try {
    const answer = await window.request(address(), options);
    const etag = answer.headers.get('ETag');
    show('risposta-stato', `${answer.status} ${answer.statusText}${etag ? ` · ETag ${etag}` : ''}`);
    show('risposta-testo', await readable(answer));
    show('risposta-tempo', words.seconds.replace('{0}', Math.round(performance.now() - from)));
  } catch {
    show('risposta-stato', words.offline);
    show('risposta-testo', '');
    show('risposta-tempo', '');
  }
  document.getElementById('risposta').hidden = false;
});
