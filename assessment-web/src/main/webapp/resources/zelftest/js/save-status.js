// The line that says how saving goes; a screen reader reads it aloud.

const status = document.getElementById('bewaarstand');

/** Whether this page saves anything. */
export const saves = status !== null;

/** What the line says before anything is saved. */
export const atRest = status?.textContent;

export function tell(message, failed = false) {
  status.classList.toggle('failed', failed);
  status.textContent = message;
}

const isSignInOffered = () => status.querySelector('a') !== null;

/** Who presses the link to sign in leaves a field, which saves it again: the link stays until the press is over. */
export function tellSaving(message) {
  if (!isSignInOffered()) tell(message);
}

/** Says that the session has ended, with a link to begin another. */
export function offerSignIn(message, address, words) {
  if (isSignInOffered()) return;
  const link = document.createElement('a');
  link.href = address;
  link.textContent = words;
  tell(`${message} `, true);
  status.append(link);
}
