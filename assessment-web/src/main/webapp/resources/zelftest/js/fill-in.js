// Saves each answer as it is given, and loses nothing when that fails: what is typed stays on this device
// (localStorage, by account) until the server has said that it is on disk.

import { atRest, offerSignIn, tell, tellSaving } from './save-status.js';
import { sessionUsed } from './session.js';

const TYPING_PAUSE = 800;
const RETRY_AFTER = 5000;

const page = document.getElementById('thema');
const text = page.dataset;
const isFromPaper = text.fromPaper === 'true';
const isPreview = 'preview' in text;
const account = document.getElementById('sessie').dataset.account;
const openWork = new Set();

const format = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, i) => values[i]);
const time = (date) => date.toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });
const padded = (digits, length) => (digits === '' ? '' : digits.padStart(length, '0'));
const copy = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

/** Whether two answers say the same, as the server would keep them. */
function same(one, other) {
  const kept = (answer) => JSON.stringify([
    answer.value, Object.entries(answer.items).sort(), (answer.entry ?? '').trim(), (answer.reason ?? '').trim(),
    (answer.note ?? '').trim(), answer.links,
  ]);
  return kept(one) === kept(other);
}

/** One question with its answer. */
class Answer {
  constructor(block) {
    this.block = block;
    this.url = `${text.api}/antwoorden/${block.dataset.question}`;
    this.key = `zelftest:${account}:${text.assessment}:${block.dataset.question}`;
    this.version = Number(block.dataset.version);
    this.changes = 0;
    this.fromPaper = isFromPaper;
    this.saving = false;
    this.note = this.field('note');
    this.messages = block.querySelector('[data-messages]');
    block.addEventListener('change', (event) => this.onChange(event));
    block.addEventListener('input', (event) => this.onInput(event));
    block.addEventListener('click', (event) => this.onClick(event));
    block.addEventListener('focusout', (event) => this.onLeave(event));
    this.count();
    this.restore();
  }

  field(name) {
    return this.block.querySelector(`[data-field="${name}"]`);
  }

  // What the person gave.

  given() {
    return {
      value: this.value(),
      items: this.items(),
      entry: this.value() === null ? this.entry() : null,
      reason: this.value() === 'NOT_APPLICABLE' ? this.field('reason').value : null,
      note: this.note.value,
      links: [...this.block.querySelectorAll('[data-links] li')].map((li) => ({
        url: li.dataset.url,
        label: li.dataset.label,
      })),
    };
  }

  /** What answers the question as a whole: all there is for a judgement, what is said instead of an entry for others. */
  value() {
    return this.wholes().find((input) => input.checked)?.value ?? null;
  }

  wholes() {
    return [...this.block.querySelectorAll('fieldset > .choices input:not([data-option]), [data-instead] input')];
  }

  items() {
    const items = {};
    this.block.querySelectorAll('[data-item]').forEach((row) => {
      const chosen = row.querySelector('input:checked');
      if (chosen) items[row.dataset.item] = chosen.value;
    });
    return items;
  }

  /** A date reads as 2026-11-23, with nothing where a part is missing; null when nothing is entered at all. */
  entry() {
    if (this.isDate()) {
      const [day, month, year] = ['day', 'month', 'year'].map((part) => this.field(part).value.trim());
      return day + month + year === '' ? null : `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
    }
    return this.block.querySelector('[data-option]:checked')?.value ?? this.field('entry')?.value ?? null;
  }

  isDate() {
    return this.block.querySelector('[data-date]') !== null;
  }

  isNumber() {
    return this.field('entry')?.inputMode === 'decimal';
  }

  /** Whether what is entered can be an answer; half a date or number is not sent while somebody types. */
  isWhole() {
    const entry = this.entry() ?? '';
    if (entry === '') return true;
    if (this.isDate()) return /^\d{4}-\d\d-\d\d$/.test(entry) && this.field('year').value.trim().length === 4;
    return !this.isNumber() || /^\s*[-\u2212]?\d+([.,]\d+)*\s*$/.test(entry);
  }

  show(answer) {
    this.wholes().forEach((input) => {
      input.checked = input.value === answer.value;
    });
    this.enter(answer);
    this.note.value = answer.note ?? '';
    if (this.field('reason')) this.field('reason').value = answer.reason ?? '';
    this.block.querySelector('[data-links]').replaceChildren();
    answer.links.forEach((link) => this.addLink(link));
    this.count();
    this.showReason();
    this.follow();
  }

  /** Fills in the items or the fields of an entry. */
  enter({ items, entry }) {
    this.block.querySelectorAll('[data-item]').forEach((row) => {
      row.querySelectorAll('input').forEach((input) => {
        input.checked = input.value === items[row.dataset.item];
      });
    });
    this.block.querySelectorAll('[data-option]').forEach((input) => {
      input.checked = input.value === entry;
    });
    if (this.field('entry')) this.field('entry').value = entry ?? '';
    if (this.isDate()) {
      const [year = '', month = '', day = ''] = (entry ?? '').split('-');
      this.field('day').value = day;
      this.field('month').value = month;
      this.field('year').value = year;
    }
  }

  count() {
    const longest = Number(text.longest);
    this.block.querySelectorAll('[data-counter]').forEach((counter) => {
      const field = this.field(counter.dataset.counter);
      const { length } = field.value;
      counter.textContent = format(length > longest ? text.counterOver : text.counter, length, longest);
      counter.classList.toggle('failed', length > longest);
      field.setAttribute('aria-invalid', String(length > longest));
    });
  }

  showReason() {
    this.block.querySelector('[data-reason]')?.classList.toggle('not-asked', this.value() !== 'NOT_APPLICABLE');
  }

  /** Asks the follow-up after the answers that its question names, also without a connection. */
  follow() {
    const followUp = this.block.closest('section').querySelector('[data-follow-up]');
    if (!followUp || followUp.contains(this.block)) return;
    followUp.classList.toggle('not-asked', !followUp.dataset.followUp.match(/\w+/g).includes(this.value()));
  }

  // What the person does.

  onChange(event) {
    if (event.target.matches('[data-new-url], [data-new-label]')) return;
    if (event.target.matches('[data-entry]')) {
      if (openWork.has(this) && (this.isWhole() || !this.isDate())) this.changed(0);
      return;
    }
    if (event.target.closest('[data-instead]')) this.sayInstead(event.target);
    if (event.target.closest('[data-item]')) this.sayNothingInstead();
    this.showReason();
    this.follow();
    this.changed(0);
  }

  onInput(event) {
    if (!event.target.matches('textarea, [data-entry]')) return;
    if (event.target.matches('[data-entry]')) this.sayNothingInstead();
    this.count();
    if (this.isWhole()) {
      this.changed(TYPING_PAUSE);
    } else {
      this.typed();
    }
  }

  /** Out of the last of a date's fields, or out of all of them: now it is as whole as it was meant. */
  onLeave(event) {
    const date = event.target.closest('[data-date]');
    if (date && !date.contains(event.relatedTarget) && openWork.has(this)) this.changed(0);
  }

  /** Saying that it is not known empties what was entered, so that what is seen is what is saved; taken back, it returns. */
  sayInstead(box) {
    if (!box.checked) {
      if (this.setAside) this.enter(this.setAside);
    } else {
      this.wholes().forEach((other) => { other.checked = other === box; });
      const entered = { items: this.items(), entry: this.entry() };
      if (entered.entry || Object.keys(entered.items).length > 0) this.setAside = entered;
      this.enter({ items: {}, entry: null });
    }
    this.count();
  }

  sayNothingInstead() {
    this.block.querySelectorAll('[data-instead] input').forEach((box) => { box.checked = false; });
    this.showReason();
    this.follow();
  }

  onClick(event) {
    if (event.target.closest('[data-confirm]')) this.changed(0);
    if (event.target.closest('[data-add-link]')) this.newLink();
    const remove = event.target.closest('[data-remove-link]');
    if (remove) {
      remove.closest('li').remove();
      this.countLinks();
      this.block.querySelector('[data-new-label]').focus();
      this.changed(0);
    }
  }

  newLink() {
    const label = this.block.querySelector('[data-new-label]');
    const url = this.block.querySelector('[data-new-url]');
    this.clearMessages();
    if (!/^https?:\/\/[^\s/]+/i.test(url.value.trim())) {
      this.refuse(url, text.linkUrl);
      url.focus();
      return;
    }
    this.addLink({ url: url.value.trim(), label: label.value.trim() || url.value.trim() });
    label.value = '';
    url.value = '';
    label.focus();
    this.changed(0);
  }

  addLink(link) {
    const li = copy('link');
    li.dataset.url = link.url;
    li.dataset.label = link.label;
    const anchor = li.querySelector('a');
    anchor.href = link.url;
    anchor.querySelector('span').textContent = link.label;
    li.querySelector('button .visually-hidden').textContent = `: ${link.label}`;
    this.block.querySelector('[data-links]').append(li);
    this.countLinks();
  }

  countLinks() {
    this.block.querySelector('[data-link-count]').textContent = this.block.querySelectorAll('[data-links] li').length;
  }

  // Saving.

  changed(pause) {
    // A preview shows what comes of an answer, and keeps none.
    if (isPreview) return;
    this.typed();
    this.timer = setTimeout(() => this.save(), pause);
  }

  /** Keeps on this device what is not whole yet. */
  typed() {
    this.changes += 1;
    this.fromPaper = isFromPaper;
    openWork.add(this);
    this.keep(this.saving);
    clearTimeout(this.timer);
  }

  /** Keeps what was given on this device; `sent` when a save is under way whose outcome this page may not live to see. */
  keep(sent) {
    localStorage.setItem(this.key, JSON.stringify({ version: this.version, sent, fromPaper: this.fromPaper, answer: this.given() }));
  }

  send() {
    return fetch(this.url, {
      method: 'PUT',
      keepalive: true,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ version: this.version, fromPaper: this.fromPaper, ...this.given() }),
    });
  }

  async save() {
    clearTimeout(this.timer);
    // While two answers are waiting for a choice, what is typed is kept on this device only.
    if (this.saving || this.choosing) return;
    this.saving = true;
    tellSaving(text.saving);
    try {
      let again;
      do {
        const saved = this.changes;
        this.keep(true);
        again = await this.answered(await this.send(), saved);
      } while (again);
    } catch {
      this.retry(text.offline);
    } finally {
      this.saving = false;
    }
  }

  /** Tells what became of a save, and whether there is more to save by now. */
  async answered(response, saved) {
    if (response.status === 200) {
      const result = await response.json();
      this.version = result.version;
      this.clearMessages();
      this.confirmed();
      this.tellCopied(this.fromPaper ? text.copiedBy : '');
      sessionUsed();
      if (this.changes !== saved) {
        if (!this.isWhole()) tell(atRest);
        return this.isWhole();
      }
      this.done();
      if (openWork.size === 0) tell(format(text.saved, time(new Date(result.savedAt))));
      showProgress();
    } else if (response.status === 409) {
      this.conflict(this.asTyped((await response.json()).kept));
    } else if (response.status === 422) {
      tell(text.invalid, true);
      this.showErrors((await response.json()).errors);
    } else if (response.status === 401) {
      offerSignIn(text.expired, text.signIn, text.signInAgain);
    } else if (response.status === 410) {
      tell(text.moved, true);
    } else if (response.status === 403 || response.status === 404) {
      tell(text.closed, true);
    } else {
      this.retry(text.failed);
    }
    return false;
  }

  /** An answer of the server's, with its number as the field shows it. */
  asTyped(answer) {
    return this.isNumber() && answer.entry ? { ...answer, entry: answer.entry.replace('.', ',') } : answer;
  }

  /** An answer that was carried over holds from now on: somebody gave it. */
  confirmed() {
    const question = this.block.querySelector('[data-confirmation]');
    if (!question) return;
    const hadFocus = question.contains(document.activeElement);
    question.remove();
    if (hadFocus) this.block.closest('[tabindex]').focus();
  }

  /** Says beside the answer that it came from paper, or no longer does. */
  tellCopied(words) {
    const copied = this.block.querySelector('[data-copied]');
    copied.textContent = words;
    copied.hidden = words === '';
  }

  done() {
    openWork.delete(this);
    localStorage.removeItem(this.key);
  }

  retry(message) {
    tell(message, true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), RETRY_AFTER);
  }

  /**
   * Puts back what an earlier page could not save. When the server has a newer answer that is not this person's own,
   * the save is refused and both are shown.
   */
  restore() {
    const kept = JSON.parse(localStorage.getItem(this.key)) ?? this.keptOfEarlier();
    if (!kept) return;
    if (same(kept.answer, this.given())) {
      localStorage.removeItem(this.key);
      return;
    }
    const savedByThisPerson = kept.sent && this.version === kept.version + 1 && this.block.dataset.mine === 'true';
    if (!savedByThisPerson) this.version = kept.version;
    this.fromPaper = kept.fromPaper === true;
    this.show(kept.answer);
    openWork.add(this);
    this.save();
  }

  /**
   * What was typed at a question that went on in this one when the test moved to another version, and could not be
   * saved any more. As if nothing had been seen here: where something was answered, both are shown.
   */
  keptOfEarlier() {
    const prefix = this.key.slice(0, this.key.lastIndexOf(':') + 1);
    const key = (this.block.dataset.earlier.match(/[\w-]+/g) ?? []).map((id) => prefix + id)
      .find((earlier) => localStorage.getItem(earlier));
    if (!key) return null;
    const { answer, fromPaper } = JSON.parse(localStorage.getItem(key));
    localStorage.removeItem(key);
    const kept = { version: 0, sent: false, fromPaper, answer };
    localStorage.setItem(this.key, JSON.stringify(kept));
    return kept;
  }

  // What the server said.

  clearMessages() {
    this.messages.replaceChildren();
    this.block.querySelectorAll('.error-text').forEach((error) => {
      this.block.querySelectorAll(`[aria-describedby~="${error.id}"]`).forEach((place) => {
        place.setAttribute('aria-invalid', 'false');
        place.setAttribute('aria-describedby', place.getAttribute('aria-describedby').replace(error.id, '').trim());
      });
      error.remove();
    });
    this.block.querySelectorAll('.invalid').forEach((field) => field.classList.remove('invalid'));
  }

  showErrors(errors) {
    this.clearMessages();
    errors.forEach((error) => {
      const place = error.field === 'note' ? this.note
        : error.field === 'reason' ? this.field('reason')
        : error.field.startsWith('links') ? this.block.querySelector('[data-new-url]')
        : this.block.querySelector('fieldset input, [data-entry]');
      this.refuse(place, error.message);
    });
  }

  refuse(place, message) {
    const error = copy('fout');
    error.id = `${place.id}-fout`;
    error.querySelector('span').textContent = message;
    const field = place.closest('.field, fieldset');
    field.classList.add('invalid');
    place.closest('details')?.setAttribute('open', '');
    (field.matches('fieldset') ? field.querySelector('legend') : place).before(error);
    if (field.matches('fieldset')) field.querySelector('legend').after(error);
    const together = place.matches('[data-date] input') ? field.querySelectorAll('input') : [place];
    together.forEach((one) => {
      one.setAttribute('aria-invalid', 'true');
      one.setAttribute('aria-describedby', `${one.getAttribute('aria-describedby') ?? ''} ${error.id}`.trim());
    });
  }

  conflict(kept) {
    tell(text.conflict, true);
    this.clearMessages();
    this.choosing = true;
    const panel = copy('botsing');
    const [mine, theirs] = panel.querySelectorAll('.side');
    this.describe(mine, this.given());
    this.describe(theirs, kept);
    mine.querySelector('button').addEventListener('click', () => {
      this.choosing = false;
      this.version = kept.version;
      this.changed(0);
      this.note.focus();
    });
    theirs.querySelector('button').addEventListener('click', () => {
      this.choosing = false;
      this.version = kept.version;
      if (!kept.needsConfirmation) this.confirmed();
      this.show(kept);
      this.tellCopied(kept.fromPaper ? text.copied : '');
      this.clearMessages();
      this.done();
      tell(format(text.saved, time(new Date(kept.savedAt))));
      showProgress();
      this.note.focus();
    });
    this.messages.append(panel);
  }

  describe(side, answer) {
    side.querySelector('[data-value]').textContent = this.said(answer);
    const words = [answer.note, answer.reason, ...answer.links.map((link) => `${link.label} (${link.url})`)].filter(Boolean);
    side.querySelector('[data-note]').textContent = words.join('\n');
    side.querySelector('[data-note]').hidden = words.length === 0;
  }

  /** An answer in the words of the page. */
  said(answer) {
    const label = (value, inputs) => inputs.find((input) => input.value === value)?.nextElementSibling.firstChild.textContent.trim() ?? '–';
    const rows = [...this.block.querySelectorAll('[data-item]')];
    if (answer.value) return label(answer.value, this.wholes());
    if (rows.length > 0) {
      return rows.map((row) => `${row.querySelector('.checklist-name').textContent.trim()}: ${label(answer.items[row.dataset.item], [...row.querySelectorAll('input')])}`).join(', ');
    }
    const options = [...this.block.querySelectorAll('[data-option]')];
    if (options.length > 0) return label(answer.entry, options);
    if (this.isDate() && answer.entry) return answer.entry.split('-').reverse().map(Number).join('-');
    return answer.entry || '–';
  }
}

async function showProgress() {
  const response = await fetch(`${text.api}/voortgang`).catch(() => null);
  if (!response?.ok) return;
  const progress = await response.json();
  document.querySelectorAll('[data-progress-text]').forEach((place) => {
    place.textContent = format(text.progressOf, progress.complete, progress.total);
  });
  document.querySelectorAll('[data-progress]').forEach((meter) => { meter.value = progress.complete; });
  progress.themes.forEach((theme) => {
    document.querySelectorAll(`[data-theme="${theme.code}"]`).forEach((row) => {
      row.querySelector('.count').textContent = format(text.count, theme.complete, theme.total);
      const state = theme.complete === theme.total ? 'is-full' : theme.complete === 0 ? 'is-empty' : 'is-half';
      row.querySelector('.progress-icon').setAttribute('class', `progress-icon ${state}`);
    });
  });
}

const answers = [...page.querySelectorAll('[data-question]')].map((block) => new Answer(block));

// Leaving with a sentence half typed: it is sent now, and kept on this device in case that fails.
addEventListener('pagehide', () => {
  openWork.forEach((answer) => {
    if (answer.saving || answer.choosing) return;
    answer.keep(true);
    answer.send().catch(() => {});
  });
});
addEventListener('online', () => openWork.forEach((answer) => answer.save()));
document.body.dataset.ready = String(answers.length);
