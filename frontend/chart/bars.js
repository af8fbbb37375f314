import { axisTitle, figure, figureWithUnit } from './figures.js';
import { frame, halo, legend, lyingName, measured, named, quietText, tip, uprightTitle } from './common.js';
import { colourOf } from './theme.js';

const mostLabelled = 14;

/** Categories as bars from zero, upright or lying. */
export function bars(spec, { theme, calm, width }) {
  const labelled = spec.series.length === 1 && spec.categories.length <= mostLabelled;
  const names = spec.series.map((series) => series.name);
  const top = spec.rows ? 0 : 20;
  const key = spec.series.length > 1 ? legend(theme, names, { width, top }) : { height: 0 };
  const values = measured(theme, spec.value, spec.rows ? lyingName(theme, spec.value) : {});
  const categories = named(
    theme,
    spec.categories,
    spec.rows
      ? { inverse: true, axisLabel: { ...quietText(theme), color: theme.text, interval: 0, width: Math.min(200, width * 0.4), overflow: 'truncate' } }
      : { ...lyingName(theme, spec.categoryTitle), axisLabel: { ...quietText(theme), color: theme.text, hideOverlap: true } },
  );
  return {
    ...frame(theme, calm),
    title: spec.rows ? undefined : uprightTitle(theme, axisTitle(spec.value)),
    legend: key.option,
    grid: { left: 0, right: spec.rows ? 56 : 8, top: (spec.rows ? 4 : 32) + key.height, bottom: 30, containLabel: true },
    xAxis: spec.rows ? values : categories,
    yAxis: spec.rows ? categories : values,
    tooltip: {
      ...frame(theme, calm).tooltip,
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (hovered) =>
        tip(
          spec.categories[hovered[0].dataIndex],
          hovered.map((one) => ({
            colour: one.color,
            name: one.seriesName,
            value: figureWithUnit(spec.series[one.seriesIndex].values[one.dataIndex], spec.value),
          })),
        ),
    },
    series: spec.series.map((series, index) => ({
      type: 'bar',
      name: series.name,
      stack: spec.stacked ? 'all' : undefined,
      barMaxWidth: spec.rows ? 18 : 56,
      itemStyle: { color: colourOf(theme, series.meanings[0], index), borderRadius: spec.stacked ? 0 : spec.rows ? [0, 3, 3, 0] : [3, 3, 0, 0] },
      data: series.values.map((value, at) => ({
        value: value ?? '-',
        itemStyle: series.meanings.length > 1 ? { color: colourOf(theme, series.meanings[at], index) } : undefined,
      })),
      label: {
        show: labelled,
        position: spec.rows ? 'right' : 'top',
        color: theme.text,
        ...halo(theme),
        formatter: (one) => figure(series.values[one.dataIndex], spec.value),
      },
    })),
  };
}
