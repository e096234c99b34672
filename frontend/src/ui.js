// Only the Bootstrap Italia plugins that the shell uses. Named (not bare) imports: the package's
// "sideEffects" list makes bundlers drop bare plugin imports.
import { Collapse, Dropdown, NavBarCollapsible } from 'bootstrap-italia';
import htmx from 'htmx.org';

window.htmx = htmx;
window.bootstrap = { Collapse, Dropdown, NavBarCollapsible };
