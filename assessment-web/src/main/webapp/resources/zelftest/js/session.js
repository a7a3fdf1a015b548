// Warns before the session ends for want of activity, and forgets what is kept on this device when signing out.

const dialog = document.getElementById('sessie');
const WARNING_SECONDS = 120;
const lifetime = Number(dialog.dataset.seconds) * 1000;
let endsAt = Date.now() + lifetime;
let timer;

/** Called after each answer of the server: every request makes the session last again. */
export function sessionUsed() {
  endsAt = Date.now() + lifetime;
  schedule();
}

function schedule() {
  clearTimeout(timer);
  timer = setTimeout(warn, Math.max(0, endsAt - WARNING_SECONDS * 1000 - Date.now()));
}

function warn() {
  dialog.showModal();
  timer = setTimeout(leaveForSignIn, WARNING_SECONDS * 1000);
}

// What could not be saved is kept on this device, so nothing is lost by leaving.
function leaveForSignIn() {
  location.reload();
}

dialog.querySelector('[data-stay]').addEventListener('click', async () => {
  const response = await fetch(dialog.dataset.keep, { method: 'POST' }).catch(() => null);
  dialog.close();
  if (response?.status === 401) {
    leaveForSignIn();
  } else {
    sessionUsed();
  }
});

dialog.querySelector('[data-leave]').addEventListener('click', () => {
  document.querySelector('form[data-sign-out]').requestSubmit();
});

dialog.addEventListener('cancel', () => dialog.querySelector('[data-stay]').click());

document.querySelector('form[data-sign-out]').addEventListener('submit', () => {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(`zelftest:${dialog.dataset.account}:`))
    .forEach((key) => localStorage.removeItem(key));
});

schedule();
