// A plain text area with line numbers beside it and marks on lines that are wrong. The Tab key leaves it, as people expect.
const styles = `
:host { display: block; min-width: 0; container-type: inline-size; }
.frame { display: grid; grid-template-columns: auto minmax(0, 1fr); max-height: min(44rem, 75vh); overflow-y: auto;
  border: 1px solid var(--vaadin-border-color); border-radius: var(--vaadin-radius-m); background: var(--aura-surface-color-solid);
  font: 0.8125rem/1.5 ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, monospace; color: var(--vaadin-text-color); }
.frame:focus-within { outline: 2px solid var(--vaadin-focus-ring-color); outline-offset: 1px; }
.numbers { padding: 0.5rem 0.5rem 0.5rem 0.75rem; text-align: end; color: var(--vaadin-text-color-secondary);
  border-inline-end: 1px solid var(--vaadin-border-color-secondary); user-select: none; font-variant-numeric: tabular-nums; }
.numbers .wrong { color: var(--app-bad); font-weight: 700; }
.numbers .wrong::before { content: '! '; }
.text { position: relative; min-width: 0; }
.mark { position: absolute; inset-inline: 0; height: 1lh; background: color-mix(in srgb, var(--app-bad) 16%, transparent); }
textarea { position: relative; display: block; box-sizing: border-box; width: 100%; margin: 0; padding: 0.5rem 0.75rem; border: 0;
  outline: 0; resize: none; overflow-x: auto; overflow-y: hidden; white-space: pre; background: none; color: inherit; font: inherit;
  tab-size: 2; }
`;
const patience = 500;

class CodeEditor extends HTMLElement {
  #faulty = new Set();
  #timer;
  #told = '';

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = `<style>${styles}</style><div class="frame">
      <div class="numbers" aria-hidden="true"></div>
      <div class="text"><div class="marks" aria-hidden="true"></div>
      <textarea spellcheck="false" autocapitalize="off" autocomplete="off" autocorrect="off" wrap="off"></textarea></div></div>`;
    this.#area.addEventListener('input', () => {
      this.#draw();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#tell(), patience);
    });
    this.#area.addEventListener('change', () => this.#tell());
    this.#area.addEventListener('blur', () => this.#tell());
    this.#draw();
  }

  get #area() {
    return this.shadowRoot.querySelector('textarea');
  }

  get value() {
    return this.#area.value;
  }

  set value(value) {
    this.#told = value ?? '';
    if (this.#area.value !== this.#told) {
      this.#area.value = this.#told;
      this.#draw();
    }
  }

  set label(label) {
    this.#area.setAttribute('aria-label', label);
  }

  /** What is wrong, as { line, text }; lines count from 1. */
  set faults(faults) {
    this.#faulty = new Set(faults.map(fault => fault.line));
    this.#area.setAttribute('aria-invalid', String(faults.length > 0));
    this.#draw();
  }

  /** Puts the cursor on a line. */
  goTo(line) {
    const lines = this.#area.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    this.#area.focus();
    this.#area.setSelectionRange(start, start + (lines[line - 1] ?? '').length);
    this.shadowRoot.querySelectorAll('.numbers div')[line - 1]?.scrollIntoView({ block: 'center' });
  }

  #tell() {
    clearTimeout(this.#timer);
    if (this.#told !== this.#area.value) {
      this.#told = this.#area.value;
      this.dispatchEvent(new CustomEvent('value-changed'));
    }
  }

  #draw() {
    const count = this.#area.value.split('\n').length;
    this.#area.rows = count + 1;
    const wrong = [...Array(count).keys()].map(line => this.#faulty.has(line + 1));
    this.shadowRoot.querySelector('.numbers').replaceChildren(...wrong.map((marked, line) => {
      const number = document.createElement('div');
      number.textContent = line + 1;
      number.classList.toggle('wrong', marked);
      return number;
    }));
    this.shadowRoot.querySelector('.marks').replaceChildren(...wrong.flatMap((marked, line) => {
      if (!marked) {
        return [];
      }
      const mark = document.createElement('div');
      mark.className = 'mark';
      mark.style.top = `calc(0.5rem + ${line}lh)`;
      return [mark];
    }));
  }
}

customElements.define('app-code-editor', CodeEditor);
