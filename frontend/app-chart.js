// The one chart element. Flow hands it `spec` and `texts`; it may be taken out of the page and put back at any time.
import { bars } from './chart/bars.js';
import { contributions } from './chart/contributions.js';
import { gauge } from './chart/gauge.js';
import { histogram } from './chart/histogram.js';
import { saveImage } from './chart/image.js';
import { loadLibrary, news, tryAgain } from './chart/library.js';
import { lines } from './chart/lines.js';
import { profile } from './chart/profile.js';
import { icon, styles } from './chart/styles.js';
import { dataTable, isEmpty } from './chart/table.js';
import { readTheme, watchTheme } from './chart/theme.js';

const paperWidth = '620px';
const drawings = { bars, contributions, gauge, histogram, lines, profile };

class AppChart extends HTMLElement {
  #spec;
  #texts = {};
  #chart;
  #theme;
  #showsTable = false;
  #stopWatching;
  #resizes = new ResizeObserver(() => this.#redraw());
  #pending = 0;
  #library;
  #print = () => this.#onPaper();
  #redraw = () => this.#later(true);

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = `<style>${styles}</style>
      <figure role="group" aria-labelledby="title">
        <figcaption>
          <div class="words"><div class="title" id="title"></div><div class="note"></div></div>
          <div class="actions"><button type="button" class="toggle"></button><button type="button" class="download">${icon('download')}</button></div>
        </figcaption>
        <div class="place"><div class="plot" role="img"></div><div class="message" role="status"></div></div>
        <div class="data" tabindex="0" role="region" aria-labelledby="title" hidden></div>
        <span class="probe" hidden></span>
      </figure>`;
    this.#part('.toggle').addEventListener('click', () => this.#toggle());
    this.#part('.download').addEventListener('click', () => saveImage(this.#chart, this.#spec, this.#theme));
  }

  set spec(spec) {
    this.#spec = spec;
    this.#show();
  }

  get spec() {
    return this.#spec;
  }

  set texts(texts) {
    this.#texts = texts;
    this.#show();
  }

  get texts() {
    return this.#texts;
  }

  connectedCallback() {
    this.#adopt('texts');
    this.#adopt('spec');
    this.#stopWatching = watchTheme(() => this.#later(false));
    this.#resizes.observe(this.#part('.place'));
    news.addEventListener('loaded', this.#redraw);
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#redraw);
    this.#show();
  }

  disconnectedCallback() {
    this.#stopWatching();
    this.#resizes.disconnect();
    news.removeEventListener('loaded', this.#redraw);
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#redraw);
    cancelAnimationFrame(this.#pending);
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  // Properties set before this class was known lie on the element and hide the accessors.
  #adopt(name) {
    if (Object.hasOwn(this, name)) {
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  #part(selector) {
    return this.shadowRoot.querySelector(selector);
  }

  #show() {
    if (!this.isConnected || !this.#spec) {
      return;
    }
    this.#part('.title').textContent = this.#spec.title;
    this.#part('.note').textContent = this.#spec.note;
    this.#part('.plot').setAttribute('aria-label', `${this.#spec.title}. ${this.#spec.summary ?? ''}`);
    this.#label('.download', this.#texts.download);
    this.#showTable();
    this.#draw(false);
  }

  #label(selector, text) {
    this.#part(selector).title = text;
    this.#part(selector).setAttribute('aria-label', text);
  }

  #toggle() {
    this.#showsTable = !this.#showsTable;
    this.#showTable();
    this.#later(true);
  }

  #showTable() {
    this.#part('.toggle').innerHTML = icon(this.#showsTable ? 'drawing' : 'table');
    this.#label('.toggle', this.#showsTable ? this.#texts.drawing : this.#texts.table);
    this.#part('.place').hidden = this.#showsTable;
    this.#part('.data').hidden = !this.#showsTable;
    this.#part('.data').replaceChildren(...(this.#showsTable ? [dataTable(this.#spec, this.#texts)] : []));
  }

  #later(calm) {
    cancelAnimationFrame(this.#pending);
    this.#pending = requestAnimationFrame(() => this.#draw(calm));
  }

  async #draw(calm) {
    if (!this.#spec || isEmpty(this.#spec)) {
      this.#say(this.#texts.empty);
      return;
    }
    try {
      if (!this.#chart) {
        this.#say(this.#texts.loading);
      }
      const [library] = await Promise.all([loadLibrary(), document.fonts.ready]);
      this.#library = library;
      this.#paint(library, calm || matchMedia('(prefers-reduced-motion: reduce)').matches);
    } catch (error) {
      console.error('Chart could not be drawn', error);
      this.#say(this.#texts.failed, true);
    }
  }

  #paint(library, calm) {
    const plot = this.#part('.plot');
    const width = plot.clientWidth;
    if (!this.isConnected || width === 0 || plot.clientHeight === 0) {
      return;
    }
    this.#chart ??= library.init(plot, null, { renderer: 'canvas' });
    this.#chart.resize({ width, height: plot.clientHeight });
    this.#theme = readTheme(this, this.#part('.probe'));
    const context = { theme: this.#theme, calm, width, texts: this.#texts };
    this.#chart.setOption(drawings[this.#spec.type](this.#spec, context), { notMerge: true });
    this.#say('');
  }

  // Paper is white: what is printed is drawn at once, without waiting for a frame, in light colours and in the width of a page.
  #onPaper() {
    if (this.#library && this.#chart) {
      cancelAnimationFrame(this.#pending);
      const before = this.style.colorScheme;
      this.style.colorScheme = 'light';
      this.style.maxWidth = paperWidth;
      this.#paint(this.#library, true);
      this.style.colorScheme = before;
      addEventListener('afterprint', () => (this.style.maxWidth = ''), { once: true });
    }
  }

  #say(text, failed = false) {
    const message = this.#part('.message');
    message.hidden = !text;
    message.replaceChildren(text ?? '');
    if (failed) {
      const retry = document.createElement('button');
      retry.type = 'button';
      retry.textContent = this.#texts.retry;
      retry.addEventListener('click', tryAgain);
      message.append(retry);
    }
    this.#part('.download').disabled = !this.#chart || Boolean(text);
  }
}

if (!customElements.get('app-chart')) {
  customElements.define('app-chart', AppChart);
}
