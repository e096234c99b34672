// form-js viewer with accessible, Italian fields; its sets of radios and checkboxes get their name.
import { h } from 'preact';
import { Checklist, Radio, Taglist, createForm as create } from '@bpmn-io/form-js-viewer';
import { fields } from './fields.js';

/** Gives a set of radios or checkboxes its name. */
const grouped = (Component, role, config) => Object.assign(
  props => h('div', { role, 'aria-label': props.field.label }, h(Component, props)), { config });

function AccessibleFields(formFields) {
  for (const [type, field] of Object.entries(fields)) formFields.register(type, field);
  formFields.register('radio', grouped(Radio, 'radiogroup', Radio.config));
  formFields.register('checklist', grouped(Checklist, 'group', Checklist.config));
  formFields.register('taglist', grouped(Checklist, 'group', Taglist.config));
}
AccessibleFields.$inject = ['formFields'];

const accessible = { __init__: ['accessibleFields'], accessibleFields: ['type', AccessibleFields] };

export const createForm = ({ additionalModules = [], ...options }) =>
  create({ ...options, additionalModules: [accessible, ...additionalModules] });
