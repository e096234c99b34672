// Uploads a document with its progress in words; without this script the form is sent as it is.
const form = document.getElementById('carica'), state = document.getElementById('carica-stato'), bar = document.getElementById('carica-barra');
const meta = document.querySelector('meta[name=csrf]'), words = form.dataset;
form.addEventListener('submit', event => {
  event.preventDefault();
  event.stopImmediatePropagation();
  const call = new XMLHttpRequest();
  call.open('POST', words.target);
  call.setRequestHeader('X-Richiesta', 'script');
  call.setRequestHeader(meta.dataset.header, meta.content);
  bar.hidden = false;
  call.upload.onprogress = ({ loaded, total }) => {
    bar.max = total;
    bar.value = loaded;
    state.textContent = `${words.sending} ${Math.round((loaded / total) * 100)} %`;
  };
  call.onload = async () => {
    if (call.status === 401) { await window.request('/sessione', { method: 'POST' }); form.requestSubmit(); return; }
    if (call.status < 300) { location.reload(); return; }
    bar.hidden = true;
    const problem = JSON.parse(call.responseText || '{}');
    const messages = (problem.errors ?? []).map(error => error.message);
    state.textContent = messages.length ? messages.join(' ') : problem.detail ?? words.failed;
    state.className = 'notice bad';
  };
  call.onerror = () => { bar.hidden = true; state.textContent = words.failed; state.className = 'notice bad'; };
  call.send(new FormData(form));
}, true);
