// Uploads a document with its progress in words; without this script the form is sent as it is.
const meta = document.querySelector('meta[name=csrf]');
const read = text => { try { return JSON.parse(text || '{}'); } catch { return {}; } };
document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('form.upload')) return;
  const state = form.querySelector('.upload-state'), bar = form.querySelector('progress'), words = form.dataset;
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
    const problem = read(call.responseText);
    if (call.status === 401 || problem.code === 'operator.csrf') {
      await window.request('/sessione', { method: 'POST' }); // signs in again, renews the token
      form.requestSubmit();
      return;
    }
    if (call.status < 300) { await form.draft?.sent(); location.reload(); return; }
    bar.hidden = true;
    const messages = (problem.errors ?? []).map(error => error.message);
    state.textContent = messages.length ? messages.join(' ') : problem.detail ?? words.failed;
    state.className = 'notice bad';
  };
  call.onerror = () => { bar.hidden = true; state.textContent = words.failed; state.className = 'notice bad'; };
  call.send(new FormData(form));
}, true);
