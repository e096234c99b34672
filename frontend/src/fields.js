// Fields that everybody can use: form-js's own select, numbers and dates are no good to a screen reader, or not Italian.
import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
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

/** Before a text that was typed in a long list and means none of its options, or several: it stays until it means one. */
const TYPED = '?';
export const unlisted = value => (typeof value === 'string' && value.startsWith(TYPED) ? value.slice(1) : null);

/** A list that is too long to look through: any part of a name finds it. */
function LongChoice({ props, options, common }) {
  const { errors = [], domId, value, onChange, onBlur } = props;
  const plain = each => each.trim().toLocaleLowerCase(), named = typed => options.find(option => plain(option.label) === plain(typed));
  const like = typed => options.filter(option => plain(option.label).includes(plain(typed)));
  const meant = (typed, one) => (one ? one.value : typed.trim() ? TYPED + typed : null);
  return box('select', props, h('input', {
    ...described(domId, errors.length > 0), ...common, class: 'fjs-input', type: 'text', list: `${domId}-list`, autoComplete: 'off', placeholder: words().typeToFind,
    value: unlisted(value) ?? options.find(option => option.value === value)?.label ?? '',
    onInput: event => onChange({ value: meant(event.target.value, named(event.target.value)) }),
    onBlur: ({ target: { value: typed } }) => {
      const found = typed.trim() ? like(typed) : [];
      onChange({ value: meant(typed, named(typed) ?? (found.length === 1 ? found[0] : undefined)) });
      onBlur?.();
    },
  }), h('datalist', { id: `${domId}-list` }, options.map(option => h('option', { value: option.label }))));
}
/** A browser's own select; a long list is searched by typing any part of a name. */
function Choice(props) {
  const { disabled, readonly, errors = [], domId, field, value, onChange, onBlur, onFocus } = props;
  const { options } = useOptionsAsync(field);
  const chosen = options.findIndex(option => option.value === value), common = { disabled: disabled || readonly, required: field.validate?.required, onFocus };
  if (options.length > LONG) return h(LongChoice, { props, options, common });
  return box('select', props, h('select', {
    ...described(domId, errors.length > 0), ...common, class: 'fjs-input', onBlur,
    onChange: event => onChange({ value: options[event.target.value]?.value ?? null }),
  }, h('option', { value: '', selected: chosen < 0 }, words().select), options.map((option, i) => h('option', { value: i, selected: i === chosen }, option.label))));
}
Choice.config = { ...Select.config, sanitizeValue: given => (unlisted(given.value) === null ? Select.config.sanitizeValue(given) : given.value) };

/** What stands beside a codice fiscale, see person-field.js. */
function CodeHelp({ domId, value, onChange }) {
  const spot = useRef(), help = useRef(), change = useRef();
  change.current = onChange;
  useEffect(() => {
    help.current = window.personField(document.getElementById(domId), code => change.current({ value: code }));
    spot.current.append(help.current.element);
  }, []);
  useEffect(() => help.current.show(value), [value]);
  return h('div', { ref: spot });
}
function TextOrCode(props) {
  const code = props.field.properties?.check === 'codiceFiscale' && !props.disabled && !props.readonly
    && document.getElementById('parti-persona'); // outside the house nobody looks persons up
  return code ? h('div', null, h(Textfield, props), h(CodeHelp, props)) : h(Textfield, props);
}
TextOrCode.config = Textfield.config;

export const fields = { number: NumberField, datetime: DayOrTime, select: Choice, textfield: TextOrCode };
