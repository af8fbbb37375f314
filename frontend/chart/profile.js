import { figure, figureWithUnit } from './figures.js';
import { fitted, fontSize, frame, narrowWidth, textWidth, tip } from './common.js';

const edge = 0.75;
const legendHeight = 34;
const bandHeight = 10;

/** Where one customer stands: the middle 80% of each feature lined up, a tick at its median, a dot for the customer. */
export function profile(spec, { theme, calm, width, texts }) {
  const narrow = width < narrowWidth;
  const column = narrow ? 0 : Math.min(230, width * 0.27);
  const { features } = spec;
  return {
    ...frame(theme, calm),
    grid: { left: column, right: column, top: legendHeight, bottom: 4 },
    xAxis: { type: 'value', min: -edge, max: 1 + edge, show: false },
    yAxis: { type: 'category', data: features.map((feature) => feature.axis.title), inverse: true, show: false },
    graphic: legend(theme, texts, narrow ? 0 : column),
    tooltip: {
      ...frame(theme, calm).tooltip,
      trigger: 'item',
      formatter: (one) => {
        const feature = features[one.dataIndex];
        return tip(feature.axis.title, [
          { name: texts.customer, value: figureWithUnit(feature.value, feature.axis) },
          { name: texts.low, value: figure(feature.low, feature.axis) },
          { name: texts.median, value: figure(feature.median, feature.axis) },
          { name: texts.high, value: figure(feature.high, feature.axis) },
        ]);
      },
    },
    series: [
      {
        type: 'custom',
        data: features.map((feature, at) => [position(feature.value, feature), at]),
        renderItem: (params, api) => row(features[params.dataIndex], params, api, { theme, texts, narrow, column, width }),
      },
    ],
  };
}

function row(feature, params, api, { theme, texts, narrow, column, width }) {
  const at = params.dataIndex;
  const [low, centre] = api.coord([0, at]);
  const [high] = api.coord([1, at]);
  const [median] = api.coord([position(feature.median, feature), at]);
  const [left] = api.coord([-edge, at]);
  const [right] = api.coord([1 + edge, at]);
  const height = api.size([0, 1])[1];
  const y = narrow ? centre + height * 0.2 : centre;
  const place = position(feature.value, feature);
  const known = feature.value !== null;
  const unusual = known && (feature.value < feature.low || feature.value > feature.high);
  const [dot] = api.coord([place, at]);
  const words = { fill: theme.text, font: `400 ${fontSize}px ${theme.font}`, verticalAlign: 'middle' };
  const value = figureWithUnit(feature.value, feature.axis);
  const compared = `${value}   (${texts.median.toLowerCase()} ${figure(feature.median, feature.axis)})`;
  const room = narrow ? width * 0.38 : column - 16;
  const label = narrow
    ? fitted(0, centre - height * 0.2, feature.axis.title, width * 0.6, words)
    : fitted(0, y, feature.axis.title, column - 16, words);
  const written = fitted(width, narrow ? centre - height * 0.2 : y, !narrow && textWidth(theme, compared) * 1.06 < room ? compared : value, room, {
    ...words,
    align: 'right',
    font: `${unusual ? 600 : 400} ${fontSize}px ${theme.font}`,
  });
  return {
    type: 'group',
    children: [
      { type: 'rect', shape: { x: 0, y: centre - height / 2, width, height }, style: { fill: 'transparent' } },
      { type: 'line', shape: { x1: left, y1: y, x2: right, y2: y }, style: { stroke: theme.faintLine, lineWidth: 1 } },
      { type: 'rect', shape: { x: low, y: y - bandHeight / 2, width: high - low, height: bandHeight, r: bandHeight / 2 }, style: { fill: theme.line } },
      { type: 'line', shape: { x1: median, y1: y - 8, x2: median, y2: y + 8 }, style: { stroke: theme.quietText, lineWidth: 2 } },
      ...(known ? [customerDot(dot, y, unusual, theme)] : []),
      label,
      written,
    ],
  };
}

function customerDot(x, y, unusual, theme) {
  return {
    type: 'circle',
    shape: { cx: x, cy: y, r: 6.5 },
    style: { fill: unusual ? theme.raises : theme.palette[0], stroke: theme.surface, lineWidth: 2 },
  };
}

function legend(theme, texts, left) {
  const font = `400 ${fontSize}px ${theme.font}`;
  const word = (x, text) => ({ type: 'text', x, y: 4, silent: true, style: { text, fill: theme.quietText, font } });
  const second = 32 + textWidth(theme, texts.range) + 16;
  const third = second + 10 + textWidth(theme, texts.median) + 16;
  return [
    {
      type: 'group',
      left,
      top: 0,
      children: [
        { type: 'rect', shape: { x: 0, y: 5, width: 26, height: bandHeight, r: bandHeight / 2 }, style: { fill: theme.line } },
        word(32, texts.range),
        { type: 'line', shape: { x1: second, y1: 2, x2: second, y2: 18 }, style: { stroke: theme.quietText, lineWidth: 2 } },
        word(second + 8, texts.median),
        { type: 'circle', shape: { cx: third + 6, cy: 10, r: 6 }, style: { fill: theme.palette[0] } },
        word(third + 18, texts.customer),
      ],
    },
  ];
}

/** 0 at the 10th percentile and 1 at the 90th, held within the drawing. */
function position(value, { low, high }) {
  if (value === null) {
    return 0.5;
  }
  const place = high > low ? (value - low) / (high - low) : 0.5 + Math.sign(value - low);
  return Math.min(1 + edge - 0.06, Math.max(-edge + 0.06, place));
}
