// A place by its name: what begins so is offered while one types, as the options of the field's own list. Without a script
// the name or the code is typed whole.
for (const field of document.querySelectorAll('input[data-places]')) {
  const list = field.list;
  let asked = '', waiting;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, 200);
  });
  async function offer() {
    const typed = field.value.trim();
    if (typed.length < 2 || typed === asked || [...list.options].some(option => option.value === typed)) return;
    asked = typed;
    const answer = await window.request(`${field.dataset.places}&q=${encodeURIComponent(typed)}`).catch(() => null);
    if (!answer?.ok || typed !== asked) return;
    list.replaceChildren(...(await answer.json()).map(({ name, ceased }) =>
      Object.assign(document.createElement('option'), { value: name, label: ceased ? field.dataset.ceased.replace('{0}', ceased.split('-').reverse().join('/')).replace('{1}', name) : name })));
  }
}
