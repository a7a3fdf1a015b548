// Keeps the texts of a draft as they are typed. What could not be kept stays on this device until it was, and where a
// colleague changed the same text, the person sees both and chooses.

import { offerSignIn, saves, tell, tellSaving } from './save-status.js';
import { sessionUsed } from './session.js';

const TYPING_PAUSE = 800;
const RETRY_AFTER = 5000;

const page = document.getElementById('concept');
const say = page.dataset;
const account = document.getElementById('sessie').dataset.account;
const openWork = new Set();

const format = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, i) => values[i]);
const time = (date) => date.toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });
const copy = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

/** One text of the draft. */
class Field {
  constructor(block) {
    this.block = block;
    this.place = block.dataset.place;
    // An empty attribute is left out of the page.
    this.seen = block.dataset.seen ?? '';
    this.key = `zelftest:${account}:${say.draft}:${this.place}`;
    this.messages = block.querySelector('[data-messages]');
    this.saving = false;
    this.restore();
    block.addEventListener('input', (event) => {
      if (event.target.matches('textarea, input[type="text"]')) this.changed(TYPING_PAUSE);
    });
    block.addEventListener('change', () => this.changed(0));
  }

  text() {
    const boxes = [...this.block.querySelectorAll('input[type="checkbox"]')];
    if (boxes.length > 1) return boxes.filter((box) => box.checked).map((box) => box.value).join(' ');
    if (boxes.length === 1) return String(boxes[0].checked);
    return this.control().value;
  }

  control() {
    return this.block.querySelector('textarea, input, select');
  }

  show(text) {
    const boxes = [...this.block.querySelectorAll('input[type="checkbox"]')];
    if (boxes.length > 1) boxes.forEach((box) => { box.checked = text.split(' ').includes(box.value); });
    else if (boxes.length === 1) boxes[0].checked = text === 'true';
    else this.control().value = text;
  }

  changed(pause) {
    openWork.add(this);
    localStorage.setItem(this.key, JSON.stringify({ text: this.text(), seen: this.seen }));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pause);
  }

  /** Puts back what an earlier page could not save. */
  restore() {
    const kept = JSON.parse(localStorage.getItem(this.key));
    if (!kept) return;
    if (kept.text === this.text()) {
      localStorage.removeItem(this.key);
      return;
    }
    this.show(kept.text);
    this.seen = kept.seen;
    openWork.add(this);
    this.timer = setTimeout(() => this.save(), 0);
  }

  send(text) {
    return fetch(say.api, {
      method: 'PUT',
      keepalive: true,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ place: this.place, text, seen: this.seen }),
    });
  }

  async save() {
    clearTimeout(this.timer);
    if (this.saving || this.choosing) return;
    this.saving = true;
    tellSaving(say.saving);
    try {
      let again;
      do {
        const text = this.text();
        again = await this.answered(await this.send(text), text);
      } while (again);
    } catch {
      this.retry(say.offline);
    } finally {
      this.saving = false;
    }
  }

  /** Tells what became of a save, and whether there is more to save by now. */
  async answered(response, sent) {
    if (response.status === 200) {
      const result = await response.json();
      this.seen = result.text;
      this.messages.replaceChildren();
      this.control().setAttribute('aria-invalid', 'false');
      sessionUsed();
      if (this.text() !== sent) return true;
      openWork.delete(this);
      localStorage.removeItem(this.key);
      if (openWork.size === 0) tell(format(say.saved, time(new Date(result.savedAt))));
      if ('reload' in this.block.dataset) location.reload();
    } else if (response.status === 409) {
      const problem = await response.json();
      if (problem.type === 'gone') tell(say.gone, true);
      else this.conflict(problem.current);
    } else if (response.status === 422) {
      tell(say.invalid, true);
      this.refuse((await response.json()).message);
    } else if (response.status === 401) {
      offerSignIn(say.expired, say.signIn, say.signInAgain);
    } else if (response.status === 403 || response.status === 404) {
      tell(say.closed, true);
    } else {
      this.retry(say.failed);
    }
    return false;
  }

  retry(message) {
    tell(message, true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), RETRY_AFTER);
  }

  refuse(message) {
    const error = copy('fout');
    error.id = `${this.control().id}-fout`;
    error.querySelector('span').textContent = message;
    this.messages.replaceChildren(error);
    this.control().setAttribute('aria-invalid', 'true');
    this.control().setAttribute('aria-describedby', error.id);
  }

  conflict(current) {
    tell(say.conflict, true);
    this.choosing = true;
    const panel = copy('botsing');
    const [mine, theirs] = panel.querySelectorAll('.side');
    mine.querySelector('[data-text]').textContent = this.text();
    theirs.querySelector('[data-text]').textContent = current;
    const choose = (text) => {
      this.choosing = false;
      this.seen = current;
      this.show(text);
      this.messages.replaceChildren();
      this.changed(0);
      this.control().focus();
    };
    mine.querySelector('button').addEventListener('click', () => choose(this.text()));
    theirs.querySelector('button').addEventListener('click', () => choose(current));
    this.messages.replaceChildren(panel);
  }
}

const fields = saves ? [...page.querySelectorAll('[data-place]')].map((block) => new Field(block)) : [];

addEventListener('pagehide', () => {
  openWork.forEach((field) => {
    if (!field.saving && !field.choosing) field.send(field.text()).catch(() => {});
  });
});
addEventListener('online', () => openWork.forEach((field) => field.save()));

// After a button of a part, the person is where that part is now.
if (location.hash) document.getElementById(location.hash.slice(1))?.focus();
document.body.dataset.ready = String(fields.length);
