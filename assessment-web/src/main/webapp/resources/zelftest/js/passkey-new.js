// Makes a passkey on the person's device and hands its public half over.

import { post, supported, teller } from './passkey.js';

const form = document.getElementById('toevoegen');
const say = form.dataset;
const tell = teller(document.getElementById('stand'));
const fields = [...form.querySelectorAll('input')];

/** Marks whether something is to be done about a field; what that is stands in the status. */
function mark(field, invalid) {
  field.closest('.field').classList.toggle('invalid', invalid);
  field.setAttribute('aria-invalid', String(invalid));
  field.setAttribute('aria-describedby', `${field.id}-hulp${invalid ? ' stand' : ''}`);
}

function correct({ field: id, problem }) {
  tell(problem, true);
  const field = document.getElementById(id);
  mark(field, true);
  field.focus();
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
  fields.forEach((field) => mark(field, false));
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
