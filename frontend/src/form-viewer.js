// form-js viewer with accessible fields: its own select and taglist are <div>s that no screen reader understands,
// and its sets of radios and checkboxes have no name.
import flatpickr from 'flatpickr';
import { Italian } from 'flatpickr/dist/l10n/it.js';
import { h } from 'preact';
import { Checklist, Description, Errors, Label, Radio, Select, Taglist, createForm as create, useOptionsAsync } from '@bpmn-io/form-js-viewer';

flatpickr.localize(Italian);

/** A browser's own select. */
function NativeSelect({ disabled, readonly, errors = [], domId, field, value, onChange, onBlur, onFocus }) {
  const { options } = useOptionsAsync(field);
  const chosen = options.findIndex(option => option.value === value);
  const failed = errors.length > 0;
  return h('div', { class: `fjs-form-field fjs-form-field-select ${failed ? 'fjs-has-errors' : ''}` },
    h(Label, { htmlFor: domId, label: field.label, required: field.validate?.required }),
    h('select', {
      id: domId, class: 'fjs-input', disabled: disabled || readonly, required: field.validate?.required,
      'aria-invalid': failed, 'aria-describedby': `${domId}-description ${domId}-error-message`, onBlur, onFocus,
      onChange: event => onChange({ value: options[event.target.value]?.value ?? null }),
    },
    h('option', { value: '', selected: chosen < 0 }, 'Seleziona'),
    options.map((option, i) => h('option', { value: i, selected: i === chosen }, option.label))),
    h(Description, { id: `${domId}-description`, description: field.description }),
    h(Errors, { id: `${domId}-error-message`, errors }));
}
NativeSelect.config = Select.config;

/** Gives a set of radios or checkboxes its name. */
const grouped = (Component, role, config) => Object.assign(
  props => h('div', { role, 'aria-label': props.field.label }, h(Component, props)), { config });

function AccessibleFields(formFields) {
  formFields.register('select', NativeSelect);
  formFields.register('radio', grouped(Radio, 'radiogroup', Radio.config));
  formFields.register('checklist', grouped(Checklist, 'group', Checklist.config));
  formFields.register('taglist', grouped(Checklist, 'group', Taglist.config));
}
AccessibleFields.$inject = ['formFields'];

const accessible = { __init__: ['accessibleFields'], accessibleFields: ['type', AccessibleFields] };

export const createForm = ({ additionalModules = [], ...options }) =>
  create({ ...options, additionalModules: [accessible, ...additionalModules] });
