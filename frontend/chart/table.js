// The same data as a table, for those who read better than they look.
import { axisTitle, figure, figureWithUnit, signed } from './figures.js';

const contents = {
  bars: (spec) => ({
    head: [spec.categoryTitle, ...spec.series.map((series) => `${series.name}${spec.value.unit ? ` (${spec.value.unit})` : ''}`)],
    rows: spec.categories.map((category, at) => [category, ...spec.series.map((series) => figure(series.values[at], spec.value))]),
  }),
  histogram: (spec, texts) => ({
    head: [`${axisTitle(spec.value)}: ${texts.from.toLowerCase()}`, texts.to, axisTitle(spec.frequency)],
    rows: spec.heights.map((height, at) => [figure(spec.edges[at], spec.value), figure(spec.edges[at + 1], spec.value), figure(height, spec.frequency)]),
  }),
  lines: (spec, texts) => {
    const banded = spec.lines.some((line) => line.low.length > 0);
    return {
      head: [texts.line, axisTitle(spec.x), axisTitle(spec.y), ...(banded ? [texts.from, texts.to] : [])],
      rows: [
        ...spec.points.map((point) => [point.label, figure(point.x, spec.x), figure(point.y, spec.y), ...(banded ? ['', ''] : [])]),
        ...spec.lines.flatMap((line) =>
          line.x.map((x, at) => [
            line.name,
            figure(x, spec.x),
            figure(line.y[at], spec.y),
            ...(banded ? [figure(line.low[at], spec.y), figure(line.high[at], spec.y)] : []),
          ]),
        ),
      ],
    };
  },
  profile: (spec, texts) => ({
    head: [texts.feature, texts.customer, texts.low, texts.median, texts.high],
    rows: spec.features.map(({ axis, value, low, median, high }) => [axis.title, figureWithUnit(value, axis), figure(low, axis), figure(median, axis), figure(high, axis)]),
  }),
  contributions: (spec, texts) => ({
    head: [texts.feature, texts.value, axisTitle(spec.amount), ''],
    rows: spec.contributions.map((reason) => [reason.label, reason.value, signed(reason.amount, spec.amount), reason.amount > 0 ? texts.raises : texts.lowers]),
  }),
  gauge: (spec) => ({
    head: [spec.title, spec.threshold.label],
    rows: [[figureWithUnit(spec.value, spec.scale), figureWithUnit(spec.threshold.at, spec.scale)]],
  }),
};

export function dataTable(spec, texts) {
  const { head, rows } = contents[spec.type](spec, texts);
  const table = document.createElement('table');
  table.createCaption().textContent = spec.title;
  const header = table.createTHead().insertRow();
  for (const text of head) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = text;
    header.append(cell);
  }
  const body = table.createTBody();
  for (const values of rows) {
    const line = body.insertRow();
    values.forEach((value, at) => {
      const cell = at === 0 ? line.appendChild(document.createElement('th')) : line.insertCell();
      if (at === 0) {
        cell.scope = 'row';
      }
      cell.textContent = value;
    });
  }
  return table;
}

/** Whether there is anything to draw. */
export function isEmpty(spec) {
  const parts = { bars: spec.categories, histogram: spec.heights, lines: spec.lines, profile: spec.features, contributions: spec.contributions };
  return spec.type === 'gauge' ? spec.value === null : parts[spec.type].length === 0;
}
