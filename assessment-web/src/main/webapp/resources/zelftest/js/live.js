// Keeps a page of a conversation up to date while others change it, and never touches what somebody is typing.
// The server only says how far the conversation is; what changed is read as the page itself is. Parts of the page that
// can be renewed carry data-live with a name.

import { sessionUsed } from './session.js';

const CHECK_AGAIN = 5000;
const LOST_AFTER = 6000;

const page = document.querySelector('[data-dialogue]');
const bar = document.getElementById('live');
const text = bar.dataset;
const kept = `zelftest:${document.getElementById('sessie').dataset.account}:${location.pathname}:`;
/** What the server sent for each part that is on screen now, and what it sent since for those left alone. */
const shown = new Map();
const waiting = new Map();
let source;
let wanted = Number(page.dataset.version);
let reading = false;
let lostTimer;
let stopped = false;

const format = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, i) => values[i]);
const part = (name) => page.querySelector(`[data-live="${name}"]`);
const partsOf = (root) => [...root.querySelectorAll('[data-live]')];
const controls = (root) => [...root.querySelectorAll('textarea, select, input:not([type="hidden"])')];
const parse = (html) => new DOMParser().parseFromString(html, 'text/html');
const copy = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);
const time = () => new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });
const isSignedOut = (response) => response.status === 401 || (response.redirected && response.url.includes('/inloggen'));

function tell(message, failed = false, link = null) {
  bar.hidden = false;
  bar.classList.toggle('failed', failed);
  const said = bar.querySelector('p');
  said.textContent = message;
  if (link) {
    const a = document.createElement('a');
    a.href = link;
    a.textContent = text.signInAgain;
    said.append(' ', a);
  }
}

// What somebody is typing.

function preset(control) {
  if (control.tagName === 'SELECT') return String(control.options[Math.max(0, [...control.options].findIndex((o) => o.defaultSelected))]?.value);
  return control.type === 'checkbox' || control.type === 'radio' ? String(control.defaultChecked) : control.defaultValue;
}

const given = (control) => (control.type === 'checkbox' || control.type === 'radio' ? String(control.checked) : control.value);
const isTyped = (control) => given(control) !== preset(control);
const isTypedIn = (root) => controls(root).some(isTyped) || root.querySelector('[aria-invalid="true"]') !== null;
const holdsFocus = (root) => root !== document.activeElement && root.contains(document.activeElement);
const isBusy = (root) => holdsFocus(root) || isTypedIn(root);

/** What is typed stays with the browser too, so that a page that is loaded anew has it again. */
function keep(control) {
  if (!control.name || !control.closest('[data-live]')) return;
  if (isTyped(control)) {
    const version = control.form?.elements.versie?.value ?? null;
    sessionStorage.setItem(kept + control.name, JSON.stringify({ value: given(control), preset: preset(control), version }));
  } else {
    sessionStorage.removeItem(kept + control.name);
  }
}

const forget = (root) => controls(root).forEach((control) => sessionStorage.removeItem(kept + control.name));

function restore() {
  partsOf(page).flatMap(controls).forEach((control) => {
    const typed = JSON.parse(sessionStorage.getItem(kept + control.name));
    if (!typed || control.type === 'checkbox' || control.type === 'radio' || control.getAttribute('aria-invalid') === 'true') return;
    if (typed.value === control.value) {
      sessionStorage.removeItem(kept + control.name);
      return;
    }
    const region = control.closest('[data-live]');
    const fresh = region.cloneNode(true);
    control.value = typed.value;
    if (typed.preset !== preset(control) && typed.version !== null) {
      control.form.elements.versie.value = typed.version;
      hold(region, fresh);
    }
  });
}

// Showing what changed.

function replace(now, fresh) {
  const open = [...now.querySelectorAll('details')].map((one) => one.open);
  const name = now.dataset.live;
  waiting.delete(name);
  notice(name)?.remove();
  shown.set(name, fresh.innerHTML);
  now.innerHTML = fresh.innerHTML;
  now.querySelectorAll('details').forEach((one, i) => {
    one.open = open[i] ?? one.open;
  });
}

const notice = (name) => page.querySelector(`[data-notice="${name}"]`);
const title = (region) => region.closest('section')?.querySelector('h2')?.textContent.trim() ?? '';

/** Leaves a part alone, and says so beside it. */
function hold(now, fresh) {
  const name = now.dataset.live;
  waiting.set(name, fresh);
  notice(name)?.remove();
  const told = copy('live-wacht');
  told.dataset.notice = name;
  told.querySelector('[data-show]').addEventListener('click', () => choose(name));
  now.before(told);
}

/** Lets the person choose between what was typed and what somebody else saved. */
function choose(name) {
  const now = part(name);
  const fresh = waiting.get(name);
  const typed = controls(now).filter(isTyped);
  if (typed.length === 0) {
    replace(now, fresh);
    focus(now);
    return;
  }
  const choice = copy('live-keuze');
  choice.dataset.notice = name;
  const theirs = (control) => controls(fresh).find((other) => other.name === control.name);
  const words = (control) => control?.selectedOptions?.[0]?.textContent ?? control?.value ?? '';
  choice.querySelector('[data-mine]').textContent = typed.map(words).join('\n');
  choice.querySelector('[data-theirs]').textContent = typed.map(theirs).map(words).join('\n');
  choice.querySelector('[data-keep-mine]').addEventListener('click', () => {
    const values = typed.map((control) => [control.name, control.value]);
    replace(now, waiting.get(name));
    values.forEach(([field, value]) => {
      const control = controls(now).find((one) => one.name === field);
      if (control) {
        control.value = value;
        keep(control);
      }
    });
    controls(now)[0]?.focus();
  });
  choice.querySelector('[data-take-theirs]').addEventListener('click', () => {
    forget(now);
    replace(now, waiting.get(name));
    controls(now)[0]?.focus();
  });
  notice(name).replaceWith(choice);
  choice.querySelector('h3').focus();
}

/** Renews what changed; answers the titles of what was renewed and of what was left alone. */
function renew(next, forced = null) {
  const renewed = new Set();
  const left = new Set();
  partsOf(next).forEach((fresh) => {
    const now = part(fresh.dataset.live);
    if (!now) return;
    if (now === forced) {
      replace(now, fresh);
    } else if (shown.get(fresh.dataset.live) === fresh.innerHTML) {
      waiting.delete(fresh.dataset.live);
    } else if (!isBusy(now)) {
      replace(now, fresh);
      renewed.add(title(now));
    } else if (waiting.get(fresh.dataset.live)?.innerHTML !== fresh.innerHTML) {
      hold(now, fresh);
      left.add(title(now));
    }
  });
  page.dataset.version = next.querySelector('[data-dialogue]').dataset.version;
  return { renewed: [...renewed], left: [...left] };
}

/** Reads the page anew until it is as far as the conversation. */
async function read() {
  if (reading) return;
  reading = true;
  try {
    while (Number(page.dataset.version) < wanted && !stopped) {
      const response = await fetch(location.href, { headers: { 'Zelftest-By-Itself': '1' } });
      if (!take(response)) return;
      const { renewed, left } = renew(parse(await response.text()));
      if (left.length > 0) tell(format(text.left, left.join(', ')));
      else if (renewed.length > 0) tell(format(text.renewed, renewed.join(', ')));
    }
  } catch {
    lost();
  } finally {
    reading = false;
  }
}

/** Whether an answer is the page; otherwise the person is told what is the matter. */
function take(response) {
  if (isSignedOut(response)) {
    stop();
    tell(text.signedOut, true, `${text.signIn}?naar=${encodeURIComponent(location.pathname)}`);
  } else if (response.status === 404) {
    stop();
    tell(text.gone, true);
  }
  return response.ok && !stopped;
}

// Sending a form without leaving the page.

async function send(event) {
  const region = event.target.closest('[data-live]');
  if (!region || event.target.method !== 'post') return;
  event.preventDefault();
  const form = event.target;
  if (form.dataset.sending) return;
  form.dataset.sending = 'yes';
  tell(text.saving);
  try {
    const body = new URLSearchParams(new FormData(form, event.submitter));
    const response = await fetch(form.getAttribute('action'), { method: 'POST', body });
    if (!take(response)) {
      if (!stopped) tell(text.failed, true);
      return;
    }
    sessionUsed();
    sent(region, response.url, parse(await response.text()));
  } catch {
    tell(text.notSent, true);
  } finally {
    delete form.dataset.sending;
  }
}

/** Whether the person went on to something else while the answer was on its way. */
const isElsewhere = (region) => document.activeElement !== document.body && !region.contains(document.activeElement);

function sent(region, url, next) {
  const elsewhere = isElsewhere(region);
  const summary = next.querySelector('.error-summary');
  page.querySelectorAll('.error-summary').forEach((old) => old.remove());
  document.title = next.title;
  if (summary) {
    renew(next, region);
    page.querySelector('h1').after(summary);
    bar.hidden = true;
    if (!elsewhere) summary.focus();
    return;
  }
  forget(region);
  if (new URL(url).pathname !== location.pathname) {
    location.assign(url);
    return;
  }
  renew(next, region);
  if (!elsewhere) focus(region);
  tell(format(text.saved, time()));
}

function focus(region) {
  region.tabIndex = -1;
  region.focus({ preventScroll: true });
}

// The stream that says how far the conversation is.

function connect() {
  if (stopped || document.hidden) return;
  source?.close();
  source = new EventSource(page.dataset.stream);
  source.addEventListener('open', found);
  source.addEventListener('version', (event) => {
    found();
    wanted = Number(event.data);
    read();
  });
  source.addEventListener('error', () => {
    lostTimer ??= setTimeout(lost, LOST_AFTER);
    if (source.readyState === EventSource.CLOSED) setTimeout(check, CHECK_AGAIN * (1 + Math.random()));
  });
}

/** The stream was refused: the page itself tells whether the person may still read it. */
async function check() {
  const response = await fetch(location.href, { headers: { 'Zelftest-By-Itself': '1' } }).catch(() => null);
  if (response && take(response)) renew(parse(await response.text()));
  connect();
}

function found() {
  clearTimeout(lostTimer);
  lostTimer = null;
  if ('lost' in bar.dataset) {
    delete bar.dataset.lost;
    tell(text.found);
  }
}

function lost() {
  if (stopped) return;
  bar.dataset.lost = '';
  tell(text.offline, true);
}

function stop() {
  stopped = true;
  source?.close();
}

partsOf(page).forEach((region) => shown.set(region.dataset.live, region.innerHTML));
restore();
page.addEventListener('input', (event) => keep(event.target));
page.addEventListener('submit', send);
page.addEventListener('focusout', () => setTimeout(() => {
  waiting.forEach((fresh, name) => {
    const now = part(name);
    if (!isBusy(now) && !notice(name)?.contains(document.activeElement)) replace(now, fresh);
  });
}));
document.addEventListener('visibilitychange', () => (document.hidden ? source?.close() : connect()));
document.querySelector('form[data-sign-out]').addEventListener('submit', () => {
  Object.keys(sessionStorage).filter((key) => key.startsWith('zelftest:')).forEach((key) => sessionStorage.removeItem(key));
});
connect();
