// Dates, money and persons in the forms of pages, typed the Italian way: written uniformly when the field is left, kept as
// typed while they mean nothing, with the reason beside them. Without this script the server says the same.
import { readDate, readNumber, writeDate, writeNumber } from './italian.js';
import { describe, personField } from './person-field.js';

const kinds = {
  date: { read: readDate, write: writeDate },
  money: { read: readNumber, write: value => writeNumber(value, 2) },
};

/** The fault of a field, where the server would have put it. */
function complain(input, wrong) {
  const id = `e-${input.id.slice(2)}`;
  const note = document.getElementById(id) ?? Object.assign(document.createElement('span'), { id, className: 'wrong' });
  if (!note.isConnected) input.closest('.date-field, .field > input')?.before(note);
  note.textContent = wrong ? input.dataset.wrong : '';
  input.setAttribute('aria-invalid', wrong);
  describe(input, id);
}
function leave(input, { read, write }) {
  const typed = input.value.trim(), value = typed && read(typed);
  if (value !== '' && value !== null) input.value = write(value);
  if (typed && value === null) complain(input, true);
  else if (input.getAttribute('aria-invalid') === 'true') complain(input, false);
}

/** A calendar for who prefers it: the browser's own, which only the button opens. */
function calendar(input) {
  const box = Object.assign(document.createElement('div'), { className: 'date-field' });
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-outline-primary', textContent: '▾' });
  const picker = Object.assign(document.createElement('input'), { type: 'date', className: 'date-picker', tabIndex: -1 });
  button.setAttribute('aria-label', `${input.dataset.calendar}: ${input.labels[0]?.textContent.replace('*', '').trim()}`);
  picker.setAttribute('aria-hidden', 'true');
  button.addEventListener('click', () => {
    picker.value = readDate(input.value) ?? '';
    try { picker.showPicker(); } catch { input.focus(); }
  });
  picker.addEventListener('input', event => event.stopPropagation());
  picker.addEventListener('change', event => {
    event.stopPropagation();
    if (picker.value) input.value = writeDate(picker.value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    leave(input, kinds.date);
    input.focus();
  });
  input.before(box);
  box.append(input, button, picker);
}

function person(input) {
  const help = personField(input, code => {
    input.value = code;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  input.after(help.element);
  for (const event of ['input', 'change']) input.addEventListener(event, () => help.show(input.value));
  if (input.value) help.show(input.value);
}

for (const input of document.querySelectorAll('main input[data-typed]')) {
  const kind = kinds[input.dataset.typed];
  if (kind) input.addEventListener('blur', () => leave(input, kind));
  if (input.dataset.typed === 'date') calendar(input);
  if (input.dataset.typed === 'person') person(input);
}
