// Help beside a field that names a person by codice fiscale: how much of it is typed, what is wrong once it is complete,
// whose it is, and a search of the registry. The same in the forms of pages and in those of tasks.
import { writeDate } from './italian.js';

const pattern = document.getElementById('parti-persona'), words = pattern?.dataset;
const fill = (text, value) => text.replace('{0}', value);
async function post(address, body) {
  const answer = await window.request(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
/** An input's description gains one more part. */
export function describe(input, id) {
  const parts = (input.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  if (!parts.includes(id)) input.setAttribute('aria-describedby', [...parts, id].join(' '));
}

/**
 * @param input where the code is typed
 * @param pick takes the code of the person that was found
 * @return element to place after the input, and show(value) to call when it changes
 */
export function personField(input, pick) {
  const element = pattern.content.firstElementChild.cloneNode(true);
  const part = name => element.querySelector(`[data-part=${name}]`), help = part('help'), spoken = part('spoken');
  const picker = element.querySelector('details'), search = element.querySelector('input'), found = element.querySelector('ul');
  let asked = null, wait = null;
  help.id = `${input.id}-code`;

  /** Whoever cannot see it hears it once, when there is something to say. */
  function say(text, wrong = false, aloud = false) {
    help.textContent = text;
    help.className = wrong ? 'wrong' : 'quiet';
    if (aloud || !text) spoken.textContent = text;
  }
  async function judge(code) {
    say('');
    try {
      const { fault, person } = await post('/api/subjects/identifier', { value: code });
      if (asked === code) say(fault ?? (person ? fill(words.of, person) : words.unknown), Boolean(fault), true);
    } catch {
      if (asked === code) say(words.down, false, true);
    }
  }
  function show(value) {
    describe(input, help.id);
    const code = String(value ?? '').replace(/\s/g, '').toUpperCase();
    if (code === asked) return;
    asked = code;
    if (code.length >= 16 || /^\d{11}$/.test(code)) judge(code);
    else { say(code && fill(words.typed, code.length)); spoken.textContent = ''; }
  }
  function offer(people) {
    part('none').textContent = people.length ? '' : words.none;
    found.replaceChildren(...people.map(each => {
      const item = document.createElement('li'), button = document.createElement('button');
      Object.assign(button, { type: 'button', className: 'btn btn-link', textContent: `${each.familyName} ${each.givenName}, ${writeDate(each.birthDate)}` });
      button.addEventListener('click', () => {
        pick(each.identifier);
        found.replaceChildren();
        picker.open = false;
        input.focus();
      });
      item.append(button);
      return item;
    }));
  }
  // A press on it must not be lost because the field says something as it loses the focus and all below it moves.
  element.querySelector('summary').addEventListener('mousedown', event => event.preventDefault());
  search.addEventListener('input', event => {
    event.stopPropagation(); // what is searched is no part of the form
    clearTimeout(wait);
    const q = search.value.trim();
    wait = setTimeout(() => {
      if (q.length < 2) { part('none').textContent = ''; found.replaceChildren(); return; }
      post('/api/subjects/search', { q, size: 8 }).then(({ items }) => { if (search.value.trim() === q) offer(items ?? []); })
        .catch(() => { found.replaceChildren(); part('none').textContent = words.searchDown; });
    }, 300);
  });
  search.addEventListener('change', event => event.stopPropagation());
  search.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); }); // sends no form
  return { element, show };
}
