// Several documents at once: dragged, pasted or chosen together, each with its own progress, cancelled or resumed one by
// one (tus). Without this script the form below it sends one file.
import { Upload } from 'tus-js-client';

const meta = document.querySelector('meta[name=csrf]');
const zone = document.getElementById('trascina');
const words = zone.dataset;
const list = zone.querySelector('ul'), all = zone.querySelector('[data-all]'), pattern = zone.querySelector('template');
const read = text => { try { return JSON.parse(text || '{}'); } catch { return {}; } };

/** What a file is, told by its name; whoever uploads it has the last word. */
const kinds = [
  [/isee|dsu/i, 'ISEE'], [/valutazion/i, 'VALUTAZIONE'], [/pais/i, 'PAIS'], [/patto/i, 'PATTO'],
  [/permesso|soggiorno/i, 'PERMESSO_SOGGIORNO'], [/codice[ _-]?fiscale|tessera[ _-]?sanitaria/i, 'CODICE_FISCALE'],
  [/identit|carta|passaporto/i, 'IDENTITA'], [/informativa|privacy/i, 'INFORMATIVA'], [/progetto/i, 'PROGETTO'],
  [/preliminare/i, 'ANALISI_PRELIMINARE'], [/invalidit|verbale/i, 'INVALIDITA'], [/domanda|istanza/i, 'DOMANDA'],
];
const kind = name => (kinds.find(([sign]) => sign.test(name)) ?? ['', ''])[1];
const subject = name => name.replace(/\.[^.]*$/, '').replace(/[_\s]+/g, ' ').trim().slice(0, 200);

/** randomUUID is there over https only. */
const uuid = () => '10000000-1000-4000-8000-100000000000'.replace(/[018]/g,
  digit => (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16));

let rows = [];
const show = () => { all.hidden = !rows.some(row => row.state === 'waits'); };

class Row {
  constructor(file) {
    this.file = file;
    this.item = pattern.content.firstElementChild.cloneNode(true);
    const number = uuid();
    this.form = number;
    this.item.querySelectorAll('[data-for]').forEach(label => { label.htmlFor = `${label.dataset.for}-${number}`; });
    this.item.querySelectorAll('[data-field]').forEach(field => { field.id = `${field.dataset.field}-${number}`; });
    this.part = name => this.item.querySelector(`[data-${name}]`);
    this.field = name => this.item.querySelector(`[data-field=${name}]`);
    this.part('name').textContent = file.name;
    this.field('type').value = kind(file.name);
    this.field('subject').value = subject(file.name);
    this.part('cancel').addEventListener('click', () => this.cancel());
    this.part('again').addEventListener('click', () => this.send());
    list.append(this.item);
    this.tell('waits', words.waits);
  }

  tell(state, message) {
    this.state = state;
    this.part('state').textContent = message;
    this.part('state').className = state === 'failed' ? 'notice bad' : '';
    this.part('again').hidden = state !== 'failed';
    this.part('cancel').hidden = state === 'done';
    this.item.querySelector('progress').hidden = state !== 'sending';
    show();
  }

  /** The same upload goes on; with other words beside the file it is a new one. */
  upload() {
    const metadata = { filename: this.file.name, invio: this.form };
    for (const name of ['type', 'subject', 'date']) metadata[name] = this.field(name).value;
    const key = JSON.stringify(metadata);
    if (this.key !== key) this.sending?.abort(true).catch(() => {});
    if (this.key === key && this.sending) return this.sending;
    this.key = key;
    this.sending = new Upload(this.file, {
      endpoint: words.target,
      metadata,
      retryDelays: [1000, 3000, 10000, 30000],
      storeFingerprintForResuming: false, // names of files are personal data: nothing of them stays in the browser
      onBeforeRequest: request => {
        request.setHeader('X-Richiesta', 'script');
        request.setHeader('X-Unit', document.body.dataset.unit);
        request.setHeader(meta.dataset.header, meta.content);
      },
      onShouldRetry: ({ originalResponse: answer }) => !answer || answer.getStatus() === 423 || answer.getStatus() === 409 || answer.getStatus() === 503,
      onProgress: (sent, total) => {
        const bar = this.item.querySelector('progress');
        bar.max = total;
        bar.value = sent;
        if (sent === total) this.part('state').textContent = words.checked;
      },
      onSuccess: () => { this.tell('done', words.done); ended(); },
      onError: problem => this.refused(problem),
    });
    return this.sending;
  }

  async send() {
    this.tell('sending', words.sending);
    try {
      await window.stay();
      this.upload().start();
    } catch {
      this.tell('failed', words.broken);
    }
  }

  async refused({ originalResponse: answer }) {
    const problem = read(answer?.getBody());
    if (answer?.getStatus() === 401 || problem.code === 'operator.csrf') {
      await window.request('/sessione', { method: 'POST' }); // signs in again, renews the token
      this.sending.start();
      return;
    }
    const messages = (problem.errors ?? []).map(error => error.message);
    const gone = answer && (answer.getStatus() < 500 || answer.getStatus() === 507);
    if (gone) this.key = null; // what was refused or had no room: it begins anew
    this.tell('failed', messages.length ? messages.join(' ') : problem.detail ?? words.broken);
  }

  cancel() {
    this.sending?.abort(true).catch(() => {}); // one that never began has nothing to abandon
    this.item.remove();
    rows = rows.filter(row => row !== this);
    show();
    ended();
  }
}

/** When nothing waits any more the page shows what is there now. */
function ended() {
  if (rows.length && rows.every(row => row.state === 'done')) location.reload();
}
function add(files) {
  const added = [...files].map(file => new Row(file));
  rows.push(...added);
  show();
  added[0]?.field('type').focus();
}

zone.hidden = false;
zone.addEventListener('dragover', event => { event.preventDefault(); zone.classList.add('over'); });
zone.addEventListener('dragleave', () => zone.classList.remove('over'));
zone.addEventListener('drop', event => {
  event.preventDefault();
  zone.classList.remove('over');
  add(event.dataTransfer.files);
});
document.addEventListener('paste', event => {
  if (event.clipboardData?.files.length) {
    event.preventDefault();
    add(event.clipboardData.files);
  }
});
zone.querySelector('input[type=file]').addEventListener('change', event => {
  add(event.target.files);
  event.target.value = '';
});
all.addEventListener('click', () => rows.filter(row => row.state === 'waits').forEach(row => row.send()));
window.addEventListener('beforeunload', event => { if (rows.some(row => row.state === 'sending')) event.preventDefault(); });
