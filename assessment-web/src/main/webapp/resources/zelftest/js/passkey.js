// What signing in with a passkey and making one have in common.

/** Whether this browser knows passkeys, and writes them as the portal does. */
export const supported = 'parseRequestOptionsFromJSON' in (window.PublicKeyCredential ?? {});

export function post(address, body) {
  return fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** A function that says how it goes in a part of the page. */
export function teller(status) {
  return (message, failed = false) => {
    status.classList.toggle('failed', failed);
    status.textContent = message;
  };
}
