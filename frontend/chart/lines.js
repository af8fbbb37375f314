import { axisTitle, figure, figureWithUnit } from './figures.js';
import { frame, halo, legend, lyingName, measured, narrowWidth, quietText, textWidth, tip, uprightTitle } from './common.js';
import { colourOf } from './theme.js';

const fewPoints = 24;
const closeEnds = 0.07;
const mostNameWidth = 220;

/** Curves over a numeric axis, named at their ends where there is room. */
export function lines(spec, { theme, calm, width }) {
  const direct = spec.lines.length > 1 && width >= narrowWidth && endsLieApart(spec.lines);
  const names = spec.lines.map((line) => line.name);
  const key = spec.lines.length > 1 && !direct ? legend(theme, names, { width, top: 20, thin: true }) : { height: 0 };
  const xs = spec.lines.flatMap((line) => line.x).filter((x) => x !== null);
  const colours = spec.lines.map((line, index) => colourOf(theme, line.meaning, index));
  const drawn = spec.lines.map((line, index) => curve(line, index, colours[index], { theme, direct }));
  return {
    ...frame(theme, calm),
    title: uprightTitle(theme, axisTitle(spec.y)),
    legend: key.option,
    grid: { left: 0, right: direct ? nameWidth(theme, names) + 16 : spec.x.figure === 'MONTH' ? 36 : 20, top: 34 + key.height, bottom: 30, containLabel: true },
    xAxis: measured(theme, spec.x, {
      ...lyingName(theme, spec.x),
      scale: spec.x.from === null,
      axisLine: { show: true, lineStyle: { color: theme.line } },
      splitLine: { show: false },
      min: spec.x.from ?? 'dataMin',
      max: spec.x.to ?? 'dataMax',
    }, { span: Math.max(...xs) - Math.min(...xs), width }),
    yAxis: measured(theme, spec.y),
    tooltip: {
      ...frame(theme, calm).tooltip,
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: theme.line } },
      formatter: (hovered) => hint(spec, colours, hovered),
    },
    series: [...spec.lines.flatMap((line, index) => band(line, index, colours[index])), ...drawn, guides(spec, theme), points(spec, theme)],
  };
}

function curve(line, index, colour, { theme, direct }) {
  return {
    type: 'line',
    id: `line-${index}`,
    name: line.name,
    data: line.x.map((x, at) => [x, line.y[at]]),
    showSymbol: line.x.length <= fewPoints,
    symbol: 'circle',
    symbolSize: 6,
    lineStyle: { width: line.meaning === 'QUIET' ? 1.5 : 2.25, color: colour, type: line.meaning === 'QUIET' ? 'dashed' : 'solid' },
    itemStyle: { color: colour },
    endLabel: { show: direct, formatter: () => line.name, color: theme.text, width: mostNameWidth, overflow: 'truncate', ...halo(theme) },
    labelLayout: { moveOverlap: 'shiftY' },
    emphasis: { disabled: true },
  };
}

function band(line, index, colour) {
  if (line.low.length === 0) {
    return [];
  }
  const complete = line.x.map((_, at) => at).filter((at) => line.low[at] !== null && line.high[at] !== null);
  return [
    {
      type: 'custom',
      id: `band-${index}`,
      silent: true,
      data: [[line.x[0], line.y[0]]],
      tooltip: { show: false },
      renderItem: (params, api) => ({
        type: 'polygon',
        shape: {
          points: [
            ...complete.map((at) => api.coord([line.x[at], line.high[at]])),
            ...complete.toReversed().map((at) => api.coord([line.x[at], line.low[at]])),
          ],
        },
        style: { fill: colour, opacity: 0.16 },
      }),
    },
  ];
}

function guides(spec, theme) {
  const style = { lineStyle: { color: theme.quiet, type: 'dashed', width: 1.5 } };
  const label = (text, position) => ({
    label: { show: text !== '', formatter: () => text, position, ...quietText(theme), ...halo(theme) },
  });
  const [left, right] = [spec.x.from ?? 0, spec.x.to ?? 1];
  const [bottom, top] = [spec.y.from ?? left, spec.y.to ?? right];
  return {
    type: 'line',
    id: 'guides',
    data: [],
    markLine: {
      silent: true,
      animation: false,
      symbol: 'none',
      data: spec.guides.map((guide) => {
        if (guide.kind === 'HORIZONTAL') {
          return { yAxis: guide.at, ...style, ...label(guide.label, 'insideEndTop') };
        }
        return guide.kind === 'VERTICAL'
          ? { xAxis: guide.at, ...style, ...label(guide.label, 'end') }
          : [{ coord: [left, bottom], ...style, ...label(guide.label, 'insideMiddleBottom') }, { coord: [right, top] }];
      }),
    },
  };
}

function points(spec, theme) {
  return {
    type: 'scatter',
    id: 'points',
    z: 5,
    symbolSize: 12,
    data: spec.points.map((point) => ({ value: [point.x, point.y], name: point.label })),
    itemStyle: { color: theme.text, borderColor: theme.surface, borderWidth: 2 },
    label: {
      show: true,
      formatter: (one) => spec.points[one.dataIndex].label,
      position: spec.points.some((point) => point.x > middle(spec)) ? 'left' : 'right',
      offset: [0, 14],
      color: theme.text,
      ...halo(theme),
    },
    tooltip: { show: false },
  };
}

function middle(spec) {
  const all = spec.lines.flatMap((line) => line.x).filter((x) => x !== null);
  return ((spec.x.from ?? Math.min(...all)) + (spec.x.to ?? Math.max(...all))) / 2;
}

function hint(spec, colours, hovered) {
  const shown = hovered.filter((one) => one.seriesId?.includes('line-'));
  if (shown.length === 0) {
    return '';
  }
  return tip(
    `${spec.x.title} ${figureWithUnit(shown[0].value[0], spec.x)}`,
    shown.map((one) => {
      const index = Number(one.seriesId.replace(/\D/g, ''));
      const line = spec.lines[index];
      const value = figureWithUnit(one.value[1], spec.y);
      const range = line.low.length > 0 ? ` (${figure(line.low[one.dataIndex], spec.y)} – ${figure(line.high[one.dataIndex], spec.y)})` : '';
      return { colour: colours[index], name: line.name, value: value + range };
    }),
  );
}

function nameWidth(theme, names) {
  return Math.min(mostNameWidth, Math.max(...names.map((name) => textWidth(theme, name))));
}

function endsLieApart(lines) {
  const all = lines.flatMap((line) => line.y).filter((y) => y !== null);
  const range = Math.max(...all) - Math.min(...all) || 1;
  const ends = lines.map((line) => line.y.at(-1)).sort((one, other) => one - other);
  return ends.every((end, at) => at === 0 || (end - ends[at - 1]) / range > closeEnds);
}
