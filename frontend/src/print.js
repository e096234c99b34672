// Print: everything that is folded is unfolded on paper, and folded again.
let folded = [];
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('main details:not([open], .no-print)')];
  folded.forEach(part => { part.open = true; });
});
addEventListener('afterprint', () => { folded.forEach(part => { part.open = false; }); });
document.querySelectorAll('[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => print());
});
