// What all drawings share: axes, tooltips, the place of titles. Labels are data: they reach the page as text only.
import { axisTitle, tick } from './figures.js';

export const narrowWidth = 520;
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
  return { text, left: 0, top: 0, padding: 0, textStyle: quietText(theme) };
}

export function quietText(theme) {
  return { color: theme.quietText, fontSize, fontFamily: theme.font, fontWeight: 400 };
}

export function measured(theme, axis, options = {}) {
  return {
    type: 'value',
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
