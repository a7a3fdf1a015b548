// Who types a password can look at it; it is dots again when the form goes off, so that no browser keeps it as a text.

for (const button of document.querySelectorAll('button[data-show]')) {
  const field = document.getElementById(button.getAttribute('aria-controls'));
  const status = button.nextElementSibling;
  const turn = (shown) => {
    field.type = shown ? 'text' : 'password';
    button.textContent = shown ? button.dataset.hide : button.dataset.show;
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    turn(field.type === 'password');
    status.textContent = field.type === 'text' ? button.dataset.shown : button.dataset.hidden;
  });
  field.form.addEventListener('submit', () => turn(false));
}
