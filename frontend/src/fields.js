// Fields that everybody can use: form-js's own select, numbers and dates are no good to a screen reader, or not Italian.
import { h } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Datetime, Description, Errors, Label, Numberfield, Select, Textfield, useOptionsAsync } from '@bpmn-io/form-js-viewer';
import { readDate, readNumber, readTime, writeDate, writeNumber, writeTime } from './italian.js';

const words = () => document.getElementById('parole')?.dataset ?? {};
const fill = (pattern, ...args) => args.reduce((done, arg, i) => done.replaceAll(`{${i}}`, arg), pattern ?? '');
const LONG = 12;

const described = (domId, failed) => ({ id: domId, 'aria-invalid': failed, 'aria-describedby': `${domId}-description ${domId}-error-message` });
const box = (kind, { domId, field, errors = [], label = field.label }, ...children) =>
  h('div', { class: `fjs-form-field fjs-form-field-${kind} ${errors.length ? 'fjs-has-errors' : ''}` },
    h(Label, { htmlFor: domId, label, required: field.validate?.required }), ...children,
    h(Description, { id: `${domId}-description`, description: field.description }),
    h(Errors, { id: `${domId}-error-message`, errors }));

/** A text that means a value: written uniformly when the field is left, kept as typed while it means nothing. */
function useTyped(value, write, read, onChange) {
  const [text, setText] = useState(null);
  const shown = text ?? (value == null ? '' : write(value));
  return {
    value: shown,
    onInput: event => {
      const typed = event.target.value;
      setText(typed);
      onChange({ value: typed.trim() === '' ? null : read(typed) ?? typed });
    },
    leave: () => setText(null),
  };
}

function NumberField(props) {
  const { disabled, readonly, errors = [], domId, field, value, onChange, onBlur, onFocus } = props;
  const write = each => (typeof each === 'number' ? writeNumber(each, field.decimalDigits) : String(each));
  const typed = useTyped(value, write, readNumber, onChange);
  return box('number', props, h('input', {
    ...described(domId, errors.length > 0), class: 'fjs-input', type: 'text', inputMode: field.decimalDigits === 0 ? 'numeric' : 'decimal',
    autoComplete: 'off', disabled, readOnly: readonly, required: field.validate?.required, value: typed.value, onInput: typed.onInput,
    onFocus, onBlur: () => { typed.leave(); onBlur?.(); },
  }));
}
NumberField.config = { ...Numberfield.config, sanitizeValue: ({ value }) => (value === '' || value === undefined || typeof value === 'object' ? null : value) };

function DateField(props) {
  const { disabled, readonly, errors = [], domId, field, value, onChange, onBlur, onFocus } = props;
  const picker = useRef();
  const write = each => (/^\d{4}-\d{2}-\d{2}$/.test(each) ? writeDate(each) : String(each));
  const typed = useTyped(value, write, readDate, onChange);
  const open = () => { try { picker.current.showPicker(); } catch { picker.current.focus(); } };
  return box('datetime', { ...props, label: field.dateLabel }, h('div', { class: 'date-field' },
    h('input', {
      ...described(domId, errors.length > 0), class: 'fjs-input', type: 'text', inputMode: 'numeric', placeholder: words().dateShape,
      autoComplete: 'off', disabled, readOnly: readonly, required: field.validate?.required, value: typed.value, onInput: typed.onInput,
      onFocus, onBlur: () => { typed.leave(); onBlur?.(); },
    }),
    !disabled && !readonly && h('button', { type: 'button', class: 'btn btn-outline-primary', onClick: open, 'aria-label': `${words().calendar}: ${field.dateLabel}` }, h('span', { 'aria-hidden': true }, '▾')),
    h('input', { ref: picker, type: 'date', class: 'date-picker', tabIndex: -1, 'aria-hidden': true, value: typeof value === 'string' ? value : '', onChange: event => { typed.leave(); onChange({ value: event.target.value || null }); } })));
}
/** The browser's own field for an hour. */
function TimeField(props) {
  const { disabled, readonly, errors = [], domId, field, value, onChange, onBlur, onFocus } = props;
  return box('datetime', { ...props, label: field.timeLabel }, h('input', {
    ...described(domId, errors.length > 0), class: 'fjs-input time-field', type: 'time', disabled, readOnly: readonly, required: field.validate?.required,
    value: readTime(value), onFocus, onBlur, onInput: event => onChange({ value: writeTime(event.target.value, field.timeSerializingFormat) }),
  }));
}
/** A day and an hour, either of which may be typed first; half of it is told to be half. */
function MomentField(props) {
  const { domId, value, onChange } = props, [day = '', hour = ''] = String(value ?? '').split('T');
  const join = (newDay, newHour) => onChange({ value: newDay || newHour ? `${newDay ?? ''}T${newHour ?? ''}` : null });
  return h('div', { role: 'group', 'aria-label': `${props.field.dateLabel}, ${props.field.timeLabel}` },
    h(DateField, { ...props, value: day || null, onChange: change => join(change.value, hour) }),
    h(TimeField, { ...props, errors: [], domId: `${domId}-time`, value: hour || null, onChange: change => join(day, change.value) }));
}
const DayOrTime = props => h({ date: DateField, time: TimeField }[props.field.subtype] ?? MomentField, props);
DayOrTime.config = { ...Datetime.config, sanitizeValue: ({ value }) => (typeof value === 'string' && value !== '' ? value : null) };

/** A browser's own select; a long list is searched by typing any part of a name. */
function Choice(props) {
  const { disabled, readonly, errors = [], domId, field, value, onChange, onBlur, onFocus } = props;
  const { options } = useOptionsAsync(field);
  const [text, setText] = useState(null);
  const chosen = options.findIndex(option => option.value === value), common = { disabled: disabled || readonly, required: field.validate?.required, onFocus };
  if (options.length > LONG) {
    const plain = each => each.trim().toLocaleLowerCase(), named = typed => options.find(option => plain(option.label) === plain(typed));
    const choose = typed => {
      const like = options.filter(option => plain(option.label).includes(plain(typed)));
      return named(typed) ?? (typed.trim() && like.length === 1 ? like[0] : undefined);
    };
    return box('select', props, h('input', {
      ...described(domId, errors.length > 0), ...common, class: 'fjs-input', type: 'text', list: `${domId}-list`, autoComplete: 'off', placeholder: words().typeToFind,
      value: text ?? options[chosen]?.label ?? '',
      onInput: event => { setText(event.target.value); onChange({ value: named(event.target.value)?.value ?? null }); },
      onBlur: event => { const found = choose(event.target.value); onChange({ value: found?.value ?? null }); setText(null); onBlur?.(); },
    }), h('datalist', { id: `${domId}-list` }, options.map(option => h('option', { value: option.label }))));
  }
  return box('select', props, h('select', {
    ...described(domId, errors.length > 0), ...common, class: 'fjs-input', onBlur,
    onChange: event => onChange({ value: options[event.target.value]?.value ?? null }),
  }, h('option', { value: '', selected: chosen < 0 }, words().select), options.map((option, i) => h('option', { value: i, selected: i === chosen }, option.label))));
}
Choice.config = Select.config;

const post = async (address, body) => {
  const answer = await window.request(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  return answer.json();
};

/** Neutral help while a codice fiscale is typed; once it is complete, what is wrong or whose it is. */
function CodeHelp({ domId, value, onChange }) {
  const [said, setSaid] = useState({}), [found, setFound] = useState(null), wait = useRef();
  const code = String(value ?? '').replace(/\s/g, '').toUpperCase();
  const complete = code.length >= 16 || /^\d{11}$/.test(code);
  if (complete && said.code !== code) {
    setSaid({ code });
    post('/api/subjects/identifier', { value: code }).then(({ fault, person }) => setSaid({ code, fault, person, answered: true }), () => {});
  }
  const search = event => {
    const q = event.target.value;
    clearTimeout(wait.current);
    wait.current = setTimeout(async () => {
      setFound(q.trim().length < 2 ? null : await post('/api/subjects/search', { q, size: 8 }).then(({ items }) => items ?? [], () => []));
    }, 300);
  };
  const help = !code ? '' : !complete ? fill(words().codeTyped, code.length) : said.code !== code || !said.answered ? '' : said.fault ?? (said.person ? fill(words().codeOf, said.person) : words().codeUnknown);
  return h('div', { class: 'code-help' },
    h('p', { class: complete && said.fault ? 'wrong' : 'quiet', role: 'status', id: `${domId}-code` }, help),
    h('details', { class: 'picker' }, h('summary', null, words().find),
      h('label', { htmlFor: `${domId}-find` }, words().findLabel), h('input', { id: `${domId}-find`, class: 'fjs-input', type: 'search', autoComplete: 'off', onInput: search }),
      h('div', { role: 'status' }, found && !found.length ? words().findNone : ''),
      found?.length > 0 && h('ul', null, found.map(each => h('li', null, h('button', {
        type: 'button', class: 'btn btn-link', onClick: event => { onChange({ value: each.identifier }); setFound(null); event.target.closest('details').open = false; document.getElementById(domId)?.focus(); },
      }, `${each.familyName} ${each.givenName}, ${writeDate(each.birthDate)}`))))));
}
function TextOrCode(props) {
  const code = props.field.properties?.check === 'codiceFiscale' && !props.disabled && !props.readonly;
  return code ? h('div', null, h(Textfield, props), h(CodeHelp, props)) : h(Textfield, props);
}
TextOrCode.config = Textfield.config;

export const fields = { number: NumberField, datetime: DayOrTime, select: Choice, textfield: TextOrCode };
