// What every page loads, as one file: menu, sessions, drafts, help, lists, print. Only the Bootstrap Italia plugins that the
// pages use; named (not bare) imports, because its "sideEffects" list makes bundlers drop bare ones.
import { NavBarCollapsible } from 'bootstrap-italia';
import htmx from 'htmx.org';
import { keeper } from './drafts.js';
import { personField } from './person-field.js';
import './typed-field.js';
import './session.js';
import './guide.js';
import './list.js';
import './print.js';
import './places.js';

window.htmx = htmx;
// The library notes where one is, names that were searched for included; no page of ours goes back by it.
try { sessionStorage.removeItem('htmx-current-path-for-history'); } catch { /* no storage: nothing was noted */ }
window.bootstrap = { NavBarCollapsible };
Object.assign(window, { keeper, personField }); // for the forms of tasks, which are loaded on their pages only
