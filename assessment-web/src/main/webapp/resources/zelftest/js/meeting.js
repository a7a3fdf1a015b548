// A meeting around one screen: turning to the next question with a key, and long explanations shortened.

const SWITCH = 'zelftest:pijltjes';
const LINES = 4;
const keys = document.getElementById('pijltjes');
const note = document.getElementById('lees-verder');

keys.closest('[hidden]').hidden = false;
keys.checked = localStorage.getItem(SWITCH) !== 'uit';
keys.addEventListener('change', () => localStorage.setItem(SWITCH, keys.checked ? 'aan' : 'uit'));

// Only where no control has the focus: there, arrows are the control's own.
document.addEventListener('keydown', (event) => {
  const at = document.activeElement;
  if (!keys.checked || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || at?.closest('input, textarea, select, button, a, summary, dialog')) return;
  const link = document.querySelector({ ArrowLeft: 'a[rel="prev"]', ArrowRight: 'a[rel="next"]' }[event.key] ?? 'nothing');
  if (link) {
    event.preventDefault();
    link.click();
  }
});

document.querySelectorAll('.meeting .answer-note, .meeting .answer-text').forEach((long) => {
  if (long.scrollHeight <= parseFloat(getComputedStyle(long).lineHeight) * (LINES + 1)) return;
  const button = note.content.firstElementChild.cloneNode(true);
  const show = (all) => {
    long.classList.toggle('shortened', !all);
    button.setAttribute('aria-expanded', all);
    button.textContent = all ? button.dataset.less : button.dataset.more;
  };
  button.addEventListener('click', () => show(button.getAttribute('aria-expanded') !== 'true'));
  long.after(button);
  show(false);
});
