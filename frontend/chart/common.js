// What all drawings share: axes, tooltips, the place of titles. Labels are data: they reach the page as text only.
import { axisTitle, tick } from './figures.js';

export const narrowWidth = 560;
export const fontSize = 12;

export function frame(theme, calm) {
  return {
    animation: !calm,
    animationDuration: 350,
    animationDurationUpdate: 200,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.font, fontSize, color: theme.text },
    aria: { enabled: false },
    tooltip: {
      confine: true,
      backgroundColor: theme.surface,
      borderColor: theme.line,
      padding: [6, 10],
      textStyle: { color: theme.text, fontSize, fontFamily: theme.font },
    },
  };
}

/** The title of the upright axis, lying above it where it can be read. */
export function uprightTitle(theme, text) {
  return { text, left: 0, top: 3, padding: 0, textStyle: quietText(theme) };
}

export function quietText(theme) {
  return { color: theme.quietText, fontSize, fontFamily: theme.font, fontWeight: 400 };
}

export function measured(theme, axis, options = {}, { span = 0, width = 0 } = {}) {
  return {
    type: 'value',
    interval: monthSteps(axis, span, width),
    min: axis.from ?? undefined,
    max: axis.to ?? undefined,
    minInterval: axis.figure === 'COUNT' || axis.figure === 'MONTH' ? 1 : undefined,
    axisLabel: { ...quietText(theme), formatter: (value) => tick(value, axis), hideOverlap: true },
    axisLine: { show: false, lineStyle: { color: theme.line } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.faintLine } },
    ...options,
  };
}

export function lyingName(theme, axis) {
  return {
    name: typeof axis === 'string' ? axis : axisTitle(axis),
    nameLocation: 'middle',
    nameGap: 26,
    nameTextStyle: quietText(theme),
  };
}

export function named(theme, names, options = {}) {
  return {
    type: 'category',
    data: names,
    axisLine: { lineStyle: { color: theme.line } },
    axisTick: { show: false },
    axisLabel: { ...quietText(theme), color: theme.text, hideOverlap: true },
    ...options,
  };
}

const ink = document.createElement('canvas').getContext('2d');

export function textWidth(theme, text) {
  ink.font = `400 ${fontSize}px ${theme.font}`;
  return ink.measureText(text).width;
}

/** Names of series in as many rows as they need, and the height they take. */
export function legend(theme, names, { width, top, thin = false }) {
  const mark = thin ? 16 : 12;
  let rows = 1;
  let used = 0;
  for (const name of names) {
    const needs = textWidth(theme, name) + mark + 18;
    if (used > 0 && used + needs > width) {
      rows += 1;
      used = 0;
    }
    used += needs;
  }
  return {
    height: rows * 22,
    option: {
      top,
      left: 0,
      padding: 0,
      itemGap: 12,
      icon: 'roundRect',
      itemWidth: mark,
      itemHeight: thin ? 4 : 12,
      textStyle: { ...quietText(theme), color: theme.text },
      data: names,
    },
  };
}

/** Ticks of months fall on whole years or quarters. */
function monthSteps(axis, span, width) {
  return axis.figure === 'MONTH' ? [1, 3, 6, 12, 24, 60].find((step) => (span / step) * 75 <= width) : undefined;
}

/** A tooltip of a heading and lines of name and value. */
export function tip(heading, lines) {
  const root = document.createElement('div');
  if (heading) {
    const head = document.createElement('div');
    head.textContent = heading;
    head.style.fontWeight = '600';
    root.append(head);
  }
  for (const { colour, name, value } of lines) {
    const row = document.createElement('div');
    row.style.cssText = 'display: flex; gap: 0.75em; align-items: center; font-variant-numeric: tabular-nums';
    if (colour) {
      const dot = document.createElement('span');
      dot.style.cssText = `width: 0.6em; height: 0.6em; border-radius: 50%; background: ${colour}`;
      row.append(dot);
    }
    const label = document.createElement('span');
    label.textContent = name;
    const figure = document.createElement('span');
    figure.textContent = value;
    figure.style.cssText = 'margin-inline-start: auto; font-weight: 600';
    row.append(label, figure);
    root.append(row);
  }
  return root;
}

/** An upright dashed line with a word, over a measured lying axis. */
export function uprightMark(theme, at, label, position = 'end') {
  return {
    xAxis: at,
    label: { show: true, formatter: () => label, position, color: theme.text, fontSize, fontFamily: theme.font, ...halo(theme) },
    lineStyle: { color: theme.text, type: 'dashed', width: 1.5 },
  };
}

/** Lets a label be read over what it crosses. */
export function halo(theme) {
  return { textBorderColor: theme.surface, textBorderWidth: 3 };
}

/** Cuts a label to a width; the whole stands in the tooltip and the table. */
export function fitted(x, y, text, width, style) {
  return { type: 'text', silent: true, style: { x, y, text, width: Math.max(20, width), overflow: 'truncate', ellipsis: '…', ...style } };
}
