// Sends a file of organisations to be looked at, and leads to what will come of it.

const page = document.getElementById('importeren');
const say = page.dataset;
const file = document.getElementById('bestand');
const status = document.getElementById('stand');

function tell(message, failed = false) {
  status.classList.toggle('failed', failed);
  status.textContent = message;
}

async function send() {
  if (!file.files[0]) {
    tell(say.choose, true);
    file.focus();
    return;
  }
  tell(say.reading);
  try {
    const response = await fetch(say.api, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file.files[0],
    });
    if (response.status === 200) {
      location.href = (say.root ?? '') + (await response.json()).address;
    } else {
      tell(response.status === 422 ? (await response.json()).problem : say.failed, true);
    }
  } catch {
    tell(say.failed, true);
  }
}

document.getElementById('bekijken').addEventListener('click', send);
file.addEventListener('change', () => tell(''));
document.body.dataset.ready = 'true';
