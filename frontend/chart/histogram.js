import { axisTitle, figure, figureWithUnit } from './figures.js';
import { frame, lyingName, measured, tip, uprightMark, uprightTitle } from './common.js';
import { colourOf } from './theme.js';

/** Frequencies of intervals as touching bars on the measured axis. */
export function histogram(spec, { theme, calm }) {
  const { edges, heights } = spec;
  const colour = (at) => colourOf(theme, spec.meanings[at] ?? 'MAIN');
  return {
    ...frame(theme, calm),
    title: uprightTitle(theme, axisTitle(spec.frequency)),
    grid: { left: 0, right: 20, top: spec.marks.length > 0 ? 44 : 32, bottom: 30, containLabel: true },
    xAxis: measured(theme, spec.value, {
      ...lyingName(theme, spec.value),
      min: spec.value.from ?? edges[0],
      max: spec.value.to ?? edges.at(-1),
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: theme.line } },
    }),
    yAxis: measured(theme, spec.frequency, { min: 0 }),
    tooltip: {
      ...frame(theme, calm).tooltip,
      trigger: 'item',
      formatter: (one) =>
        tip(`${figure(edges[one.dataIndex], spec.value)} – ${figureWithUnit(edges[one.dataIndex + 1], spec.value)}`, [
          { colour: colour(one.dataIndex), name: spec.frequency.title, value: figureWithUnit(heights[one.dataIndex], spec.frequency) },
        ]),
    },
    series: [
      {
        type: 'custom',
        clip: true,
        data: heights.map((height, at) => [edges[at], edges[at + 1], height ?? 0]),
        encode: { x: [0, 1], y: 2 },
        renderItem: (params, api) => {
          const [left, top] = api.coord([api.value(0), api.value(2)]);
          const [right, bottom] = api.coord([api.value(1), 0]);
          return {
            type: 'rect',
            shape: { x: left + 0.5, y: top, width: Math.max(1, right - left - 1), height: bottom - top },
            style: { fill: colour(params.dataIndex) },
            emphasis: { style: { opacity: 0.8 } },
          };
        },
      },
      {
        type: 'line',
        data: [],
        markLine: {
          silent: true,
          animation: false,
          symbol: 'none',
          data: spec.marks.map((mark) => uprightMark(theme, mark.at, mark.label)),
        },
      },
    ],
  };
}
