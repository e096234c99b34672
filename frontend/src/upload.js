// Uploads a document, once, with its progress in words; without this script its form is sent as it is. A page has several
// such forms: one for each document that is required, one to replace each that is there, one for others.
const meta = document.querySelector('meta[name=csrf]');
const read = text => { try { return JSON.parse(text || '{}'); } catch { return {}; } };

function uploads(form) {
  const state = form.querySelector('.upload-state'), bar = form.querySelector('progress'), words = form.dataset;
  let busy = false, told = 0;
  function tell(message, wrong = false) {
    state.textContent = message;
    state.className = wrong ? 'upload-state notice bad' : 'upload-state';
  }
  function failed(message) {
    busy = false;
    bar.hidden = true;
    tell(message, true);
  }
  /** Spoken at the start, half way and at the end; the bar shows the rest. */
  function progress({ loaded, total }) {
    bar.max = total;
    bar.value = loaded;
    const step = Math.floor((loaded / total) * 2) * 50;
    if (step > told) tell(`${words.sending} ${step} %`);
    told = Math.max(told, step);
  }
  function send() {
    const call = new XMLHttpRequest();
    call.open('POST', words.target);
    call.setRequestHeader('X-Richiesta', 'script');
    call.setRequestHeader('X-Unit', document.body.dataset.unit);
    call.setRequestHeader(meta.dataset.header, meta.content);
    told = 0;
    bar.hidden = false;
    bar.removeAttribute('value');
    tell(`${words.sending} 0 %`);
    call.upload.onprogress = progress;
    call.onload = async () => {
      const problem = read(call.responseText);
      if (call.status === 401 || problem.code === 'operator.csrf') {
        await window.request('/sessione', { method: 'POST' }); // signs in again, renews the token
        send();
        return;
      }
      if (call.status < 300) { await form.draft?.sent(); location.reload(); return; }
      const messages = (problem.errors ?? []).map(error => error.message);
      failed(messages.length ? messages.join(' ') : problem.detail ?? words.failed);
    };
    call.onerror = () => failed(words.failed);
    call.send(new FormData(form));
  }
  form.addEventListener('submit', async event => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (busy) return;
    busy = true;
    try {
      await form.draft?.flush();
      if (form.draft?.undecided()) { busy = false; return; }
      await window.stay();
      send();
    } catch (problem) {
      failed(problem.message === 'unit' ? '' : words.failed);
    }
  }, true);
}
document.querySelectorAll('form[data-target]').forEach(uploads);
