// Makes a passkey on the person's device and hands its public half over.

import { post, supported, teller } from './passkey.js';

const form = document.getElementById('toevoegen');
const say = form.dataset;
const tell = teller(document.getElementById('stand'));
const fields = [...form.querySelectorAll('input')];

/** Says beside a field what is to be done about it, and goes there. */
function correct({ field: id, problem }) {
  const field = document.getElementById(id);
  const error = document.getElementById('fout').content.cloneNode(true).firstElementChild;
  error.id = `${id}-fout`;
  error.querySelector('span').textContent = problem;
  field.before(error);
  mark(field, true);
  tell('');
  field.focus();
}

function forget(field) {
  document.getElementById(`${field.id}-fout`)?.remove();
  mark(field, false);
}

function mark(field, invalid) {
  field.closest('.field').classList.toggle('invalid', invalid);
  field.setAttribute('aria-invalid', String(invalid));
  field.setAttribute('aria-describedby', `${field.id}-hulp${invalid ? ` ${field.id}-fout` : ''}`);
}

async function add() {
  const asked = await post(`${say.api}/vraag`, Object.fromEntries(fields.map((field) => [field.id, field.value])));
  if (asked.status === 422) {
    correct(await asked.json());
    return;
  }
  const passkey = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(await asked.json()),
  });
  const added = await post(say.api, passkey.toJSON());
  if (added.status === 200) location.href = (await added.json()).address;
  else tell(say.failed, true);
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  document.getElementById('gedaan')?.remove();
  fields.forEach(forget);
  tell(say.busy);
  try {
    await add();
  } catch (problem) {
    const sentence = { NotAllowedError: say.none, InvalidStateError: say.known }[problem.name];
    tell(sentence ?? say.failed, true);
  }
});

if (supported) {
  form.hidden = false;
  document.getElementById('kan-niet').hidden = true;
}
