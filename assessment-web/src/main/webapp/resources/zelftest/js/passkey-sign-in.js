// Signs in with a passkey, where the browser can.

import { post, supported, teller } from './passkey.js';

const part = document.getElementById('passkey');
const say = part.dataset;
const tell = teller(document.getElementById('passkey-stand'));

async function signIn() {
  tell('');
  try {
    const options = await (await post(`${say.api}/vraag`)).json();
    const passkey = await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
    });
    const target = document.querySelector('input[name="naar"]').value;
    const response = await post(`${say.api}?naar=${encodeURIComponent(target)}`, passkey.toJSON());
    if (response.status === 200) location.href = (await response.json()).address;
    else tell(response.status === 403 ? say.refused : say.failed, true);
  } catch (problem) {
    // Put off by the person, or nothing on this device fits: a browser does not tell which.
    tell(problem.name === 'NotAllowedError' ? say.none : say.failed, true);
  }
}

if (supported) {
  part.hidden = false;
  document.getElementById('passkeyknop').addEventListener('click', signIn);
}
