// Abbreviations explained where they stand (hover, focus, Esc closes: WCAG 1.4.13) or, where nothing else may take the
// focus, below; the help of a section; the tour of first use.
{
  const page = document.body, known = (page.dataset.sigle ?? '').split(' ').filter(Boolean);
  const skipped = 'a, button, label, summary, legend, option, textarea, select, script, style, h1, abbr, svg, .answer, .guide, #modulo, [data-plain], [aria-hidden=true]';
  const bubble = Object.assign(document.createElement('div'), { id: 'sigla', className: 'bubble', hidden: true });
  bubble.setAttribute('role', 'tooltip');
  let meanings = null, shown = null, leaving = null;

  const meaning = async word => {
    meanings ??= fetch('/guida/sigle.json', { headers: { 'X-Richiesta': 'script' } }).then(answer => (answer.ok ? answer.json() : {})).catch(() => ({}));
    return (await meanings)[word];
  };
  const hide = () => { clearTimeout(leaving); shown?.removeAttribute('aria-describedby'); bubble.hidden = true; shown = null; };
  const later = () => { clearTimeout(leaving); leaving = setTimeout(hide, 250); };
  async function show(term) {
    clearTimeout(leaving);
    if (shown === term) return;
    hide();
    shown = term;
    const words = await meaning(term.textContent);
    if (!words || shown !== term) return;
    bubble.textContent = words;
    bubble.hidden = false;
    term.setAttribute('aria-describedby', 'sigla');
    const box = term.getBoundingClientRect();
    bubble.style.left = `${Math.max(8, Math.min(box.left, document.documentElement.clientWidth - bubble.offsetWidth - 8)) + scrollX}px`;
    bubble.style.top = `${box.bottom + scrollY}px`;
  }
  function mark() {
    const found = new Set(), main = document.getElementById('contenuto');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_-])(${known.join('|')})(?![\\p{L}\\p{N}_-])`, 'u');
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (pattern.test(walker.currentNode.data)) texts.push(walker.currentNode);
    for (const text of texts) {
      if (text.parentElement.closest(skipped)) continue;
      const hit = text.data.match(pattern);
      if (found.has(hit[1])) continue;
      found.add(hit[1]);
      const term = Object.assign(document.createElement('abbr'), { textContent: hit[1], tabIndex: 0, className: 'sigla' });
      const rest = text.splitText(hit.index);
      rest.data = rest.data.slice(hit[1].length);
      rest.before(term);
      for (const event of ['mouseenter', 'focus']) term.addEventListener(event, () => show(term));
      for (const event of ['mouseleave', 'blur']) term.addEventListener(event, later);
    }
    if (found.size) page.append(bubble);
  }
  bubble.addEventListener('mouseenter', () => clearTimeout(leaving));
  bubble.addEventListener('mouseleave', later);
  addEventListener('keydown', event => { if (event.key === 'Escape' && shown) hide(); });
  /** Inside labels and in the forms of tasks nothing may stand in the way of the field: their abbreviations are listed below. */
  function list() {
    const main = document.getElementById('contenuto'), marked = new Set([...main.querySelectorAll('abbr')].map(each => each.textContent));
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_-])(${known.join('|')})(?![\\p{L}\\p{N}_-])`, 'gu');
    const texts = [...main.querySelectorAll('label, legend, #modulo p, #modulo h2, #modulo h3, #modulo .fjs-form-field-description')].map(each => each.textContent);
    const words = [...new Set(texts.flatMap(text => text.match(pattern) ?? []))].filter(word => !marked.has(word)).sort();
    document.getElementById('sigle-qui')?.remove();
    if (!words.length) return;
    const box = Object.assign(document.createElement('details'), { id: 'sigle-qui', className: 'card-plain no-print' });
    const meaningsOf = document.createElement('dl');
    meaningsOf.className = 'facts';
    box.append(Object.assign(document.createElement('summary'), { textContent: page.dataset.sigleQui }), meaningsOf);
    box.addEventListener('toggle', async () => {
      if (!box.open || meaningsOf.childElementCount) return;
      for (const word of words) meaningsOf.append(Object.assign(document.createElement('dt'), { textContent: word }), Object.assign(document.createElement('dd'), { textContent: await meaning(word) ?? '' }));
    });
    main.append(box);
  }
  if (known.length) {
    mark();
    list();
    document.addEventListener('siz:form', list);
  }

  const tour = document.getElementById('giro');
  if (tour) {
    const steps = [...tour.querySelectorAll('li')], next = document.getElementById('giro-avanti'), skip = tour.querySelector('[type=submit]');
    let at = 0;
    const draw = () => {
      steps.forEach((step, i) => { step.hidden = i !== at; });
      next.hidden = at === steps.length - 1;
      if (next.hidden) skip.textContent = skip.dataset.end;
    };
    next.addEventListener('click', () => { at += 1; draw(); steps[at].querySelector('h3').focus(); });
    draw();
  }

  // Help of a section is fetched when it is first opened; when that fails, opening it again tries again.
  for (const help of document.querySelectorAll('details[data-questions]')) {
    const box = help.querySelector('.questions');
    help.addEventListener('toggle', async () => {
      if (!help.open || box.childElementCount) return;
      const answer = await window.request(help.dataset.questions).catch(() => null);
      if (answer?.ok) box.innerHTML = await answer.text();
      else document.getElementById('annunci').textContent = box.textContent = help.dataset.failed;
    });
  }
}
