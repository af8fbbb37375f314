import { figureWithUnit, tick } from './figures.js';
import { fitted, fontSize, frame, tip } from './common.js';
import { colourOf } from './theme.js';

const trackHeight = 14;
const trackTop = 52;
const largeSize = 26;

/** One value on a straight scale: the value in large, the zones it may lie in, the threshold as a line. */
export function gauge(spec, { theme, calm, width }) {
  return {
    ...frame(theme, calm),
    grid: { left: 1, right: 1, top: 0, bottom: 0 },
    xAxis: { type: 'value', min: spec.scale.from, max: spec.scale.to, show: false },
    yAxis: { type: 'value', min: 0, max: 1, show: false },
    tooltip: {
      ...frame(theme, calm).tooltip,
      trigger: 'item',
      formatter: () =>
        tip(spec.scale.title, [
          { name: spec.title, value: figureWithUnit(spec.value, spec.scale) },
          { name: spec.threshold.label, value: figureWithUnit(spec.threshold.at, spec.scale) },
        ]),
    },
    series: [{ type: 'custom', data: [[spec.value ?? spec.scale.from, 0]], renderItem: (params, api) => drawing(spec, api, theme, width) }],
  };
}

function drawing(spec, api, theme, width) {
  const place = (value) => api.coord([Math.min(spec.scale.to, Math.max(spec.scale.from, value)), 0])[0];
  const left = place(spec.scale.from);
  const right = place(spec.scale.to);
  const value = spec.value === null ? left : place(spec.value);
  const zone = spec.zones.find((one) => spec.value !== null && spec.value < one.upTo) ?? spec.zones.at(-1);
  const fill = colourOf(theme, zone?.meaning ?? 'MAIN');
  const small = { font: `400 ${fontSize}px ${theme.font}`, fill: theme.quietText };
  return {
    type: 'group',
    children: [
      fitted(left, 8, figureWithUnit(spec.value, spec.scale), width, { font: `600 ${largeSize}px ${theme.font}`, fill: theme.text }),
      { type: 'rect', shape: { x: left, y: trackTop, width: right - left, height: trackHeight, r: trackHeight / 2 }, style: { fill: theme.line } },
      { type: 'rect', shape: { x: left, y: trackTop, width: Math.max(trackHeight, value - left), height: trackHeight, r: trackHeight / 2 }, style: { fill } },
      ...zones(spec, theme, place),
      ...threshold(spec, theme, place, width, small),
    ],
  };
}

function zones(spec, theme, place) {
  let start = spec.scale.from;
  return spec.zones.map((zone) => {
    const [from, to] = [place(start), place(zone.upTo)];
    start = zone.upTo;
    return { type: 'rect', shape: { x: from + 1, y: trackTop - 8, width: Math.max(0, to - from - 2), height: 3, r: 1.5 }, style: { fill: colourOf(theme, zone.meaning) } };
  });
}

function threshold(spec, theme, place, width, small) {
  const x = place(spec.threshold.at);
  const text = spec.threshold.label;
  const align = x < 90 ? 'left' : x > width - 90 ? 'right' : 'center';
  const ends = [
    [place(spec.scale.from), spec.scale.from, 'left'],
    [place(spec.scale.to), spec.scale.to, 'right'],
  ];
  return [
    { type: 'line', shape: { x1: x, y1: trackTop - 4, x2: x, y2: trackTop + trackHeight + 6 }, style: { stroke: theme.surface, lineWidth: 5 } },
    { type: 'line', shape: { x1: x, y1: trackTop - 4, x2: x, y2: trackTop + trackHeight + 6 }, style: { stroke: theme.text, lineWidth: 2 } },
    { type: 'text', silent: true, style: { x, y: trackTop + trackHeight + 10, text, align, ...small, fill: theme.text } },
    ...ends
      .filter(([at]) => Math.abs(at - x) > 130)
      .map(([at, value, side]) => ({ type: 'text', silent: true, style: { x: at, y: trackTop + trackHeight + 10, text: tick(value, spec.scale), align: side, ...small } })),
  ];
}
