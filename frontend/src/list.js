// Rows of a list: arrows move, Enter follows the link that has the focus, the choice is counted. All of it works without.
// On a telephone the filters stay closed until they are wanted, unless one of them is wrong.
const filters = document.querySelector('.filter-box');
if (filters && matchMedia('(max-width: 767px)').matches && !document.querySelector('.summary-errors')) filters.open = false;

document.querySelectorAll('table[data-rows]').forEach(table => table.addEventListener('keydown', event => {
  const rows = [...table.tBodies[0].rows].filter(row => row.querySelector('a, input'));
  const row = event.target.closest('tbody tr'), step = { ArrowDown: 1, ArrowUp: -1, Home: -rows.length, End: rows.length }[event.key];
  if (!row || !step || event.altKey || event.ctrlKey || event.metaKey) return;
  const place = rows.indexOf(row) + step, next = rows[Math.max(0, Math.min(rows.length - 1, place))];
  event.preventDefault();
  (next.querySelector(event.target.matches('input') ? 'input' : 'th a') ?? next.querySelector('a, input')).focus();
}));

const form = document.getElementById('scelte'), table = document.getElementById('elenco');
if (form && table) {
  const boxes = [...form.querySelectorAll('input[name=scelta]')];
  const all = document.getElementById('f-tutte'), count = document.getElementById('quante-scelte');

  // All boxes of the page at once; without a script there is only one by one, or all that were found.
  const page = document.createElement('input');
  page.type = 'checkbox';
  page.setAttribute('aria-label', form.dataset.page);
  page.title = form.dataset.page;
  const head = table.tHead.rows[0].cells[0], label = document.createElement('label');
  label.className = 'choice';
  label.append(page);
  head.replaceChildren(label);
  page.addEventListener('change', () => { boxes.forEach(box => { box.checked = page.checked; }); tell(); });

  const tell = () => {
    const chosen = boxes.filter(box => box.checked).length;
    page.checked = chosen === boxes.length;
    page.indeterminate = chosen > 0 && chosen < boxes.length;
    boxes.concat(page).forEach(box => { box.disabled = all.checked; });
    const words = chosen === 0 ? form.dataset.none : chosen === 1 ? form.dataset.one : `${chosen} ${form.dataset.many}`;
    count.textContent = all.checked ? '' : words;
  };
  form.addEventListener('change', tell);
  addEventListener('pageshow', tell);
  tell();

  // A download leaves the page where it is: the form may be sent again.
  document.addEventListener('submit', event => {
    if (event.submitter?.dataset.stays !== undefined) setTimeout(() => delete form.dataset.sent);
  });
}
