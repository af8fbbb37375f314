import { figureWithUnit, signed } from './figures.js';
import { fitted, fontSize, frame, lyingName, measured, narrowWidth, quietText, tip } from './common.js';

const barHeight = 14;
const labelRoom = 0.16;

/** What raises and what lowers a prediction, as bars to both sides of where it starts. */
export function contributions(spec, { theme, calm, width, texts }) {
  const narrow = width < narrowWidth;
  const column = narrow ? 0 : Math.min(280, width * 0.36);
  const reasons = spec.contributions;
  const amounts = reasons.map((reason) => reason.amount ?? 0);
  const lowest = Math.min(0, ...amounts);
  const highest = Math.max(0, ...amounts);
  const room = Math.max(highest - lowest, 1e-9) * labelRoom;
  const from = lowest - (lowest < 0 ? room : room / 4);
  const to = highest + (highest > 0 ? room : room / 4);
  return {
    ...frame(theme, calm),
    title: [
      { text: `${spec.start}`, left: column, top: 3, padding: 0, textStyle: quietText(theme) },
      { text: spec.result, right: 0, top: 3, padding: 0, textStyle: { ...quietText(theme), color: theme.text, fontWeight: 600 } },
    ],
    grid: { left: column, right: 0, top: 26, bottom: 44 },
    xAxis: measured(theme, spec.amount, { ...lyingName(theme, spec.amount), min: from, max: to, splitLine: { show: false }, splitNumber: narrow ? 3 : 5, axisLabel: { ...quietText(theme), showMinLabel: false, showMaxLabel: false, formatter: (value) => signed(value, spec.amount) } }),
    yAxis: { type: 'category', data: reasons.map((_, at) => at), inverse: true, show: false },
    tooltip: {
      ...frame(theme, calm).tooltip,
      trigger: 'item',
      formatter: (one) => {
        const reason = reasons[one.dataIndex];
        return tip(`${reason.label} ${reason.value}`.trim(), [
          { colour: reason.amount > 0 ? theme.raises : theme.lowers, name: reason.amount > 0 ? texts.raises : texts.lowers, value: figureWithUnit(reason.amount, spec.amount) },
        ]);
      },
    },
    series: [
      {
        type: 'custom',
        data: amounts.map((amount, at) => [amount, at]),
        renderItem: (params, api) => row(reasons[params.dataIndex], params, api, { spec, theme, narrow, column, width }),
      },
    ],
  };
}

function row(reason, params, api, { spec, theme, narrow, column, width }) {
  const amount = reason.amount ?? 0;
  const [zero, centre] = api.coord([0, params.dataIndex]);
  const [end] = api.coord([amount, params.dataIndex]);
  const height = api.size([0, 1])[1];
  const y = narrow ? centre + height * 0.2 : centre;
  const raises = amount > 0;
  const words = { fill: theme.text, font: `400 ${fontSize}px ${theme.font}`, verticalAlign: 'middle' };
  const label = reason.value ? `${reason.label}: ${reason.value}` : reason.label;
  return {
    type: 'group',
    children: [
      { type: 'rect', shape: { x: 0, y: centre - height / 2, width, height }, style: { fill: 'transparent' } },
      {
        type: 'rect',
        shape: { x: Math.min(zero, end), y: y - barHeight / 2, width: Math.max(1, Math.abs(end - zero)), height: barHeight, r: raises ? [0, 3, 3, 0] : [3, 0, 0, 3] },
        style: { fill: raises ? theme.raises : theme.lowers },
      },
      { type: 'line', shape: { x1: zero, y1: narrow ? y - barHeight : centre - height / 2, x2: zero, y2: narrow ? y + barHeight : centre + height / 2 }, style: { stroke: theme.quietText, lineWidth: 1 } },
      fitted(end + (raises ? 6 : -6), y, signed(reason.amount, spec.amount), 70, { ...words, align: raises ? 'left' : 'right' }),
      narrow
        ? fitted(0, centre - height * 0.24, label, width, words)
        : fitted(0, y, label, column - 16, words),
    ],
  };
}
