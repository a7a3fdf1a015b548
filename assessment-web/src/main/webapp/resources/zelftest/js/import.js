// Shows what would come of importing a file before anything is written, and begins a draft only when the person says so.

const page = document.getElementById('importeren');
const say = page.dataset;
const file = document.getElementById('bestand');
const status = document.getElementById('stand');
const outcome = document.getElementById('uitkomst');
const begin = document.getElementById('beginnen');

function tell(message, failed = false) {
  status.classList.toggle('failed', failed);
  status.textContent = message;
}

async function send(really) {
  const chosen = file.files[0];
  const kind = chosen.name.split('.').pop().toLowerCase();
  return fetch(`${say.api}${kind}?begin=${really}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: chosen,
  });
}

function show(title, sentence, lines, possible) {
  document.getElementById('uitkomst-kop').textContent = title;
  document.getElementById('zin').textContent = sentence;
  document.getElementById('regels').replaceChildren(...lines.map((line) => {
    const item = document.createElement('li');
    item.textContent = line;
    return item;
  }));
  begin.hidden = !possible;
  outcome.hidden = false;
  outcome.focus();
}

async function run(really) {
  outcome.hidden = true;
  if (!file.files[0]) {
    tell(say.choose, true);
    file.focus();
    return;
  }
  tell(say.reading);
  try {
    const response = await send(really);
    if (response.status === 422) {
      const { problems } = await response.json();
      tell('');
      show(document.getElementById('geweigerd').content.textContent, '', problems, false);
    } else if (response.status === 200 && really) {
      location.href = (say.root ?? '') + (await response.json()).address;
    } else if (response.status === 200) {
      const run = await response.json();
      tell('');
      show(run.title, run.sentence, run.changes, run.possible);
    } else {
      tell(response.status === 404 ? say.kind : say.failed, true);
    }
  } catch {
    tell(say.failed, true);
  }
}

document.getElementById('bekijken').addEventListener('click', () => run(false));
begin.addEventListener('click', () => run(true));
file.addEventListener('change', () => { outcome.hidden = true; tell(''); });
document.body.dataset.ready = 'true';
