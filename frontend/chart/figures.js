// Writes figures as the rest of the application does.
const unknown = '–';
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const formats = new Map();

function write(value, least, most) {
  const key = `${least}-${most}`;
  if (!formats.has(key)) {
    formats.set(
      key,
      new Intl.NumberFormat('en-US', { minimumFractionDigits: least, maximumFractionDigits: most }),
    );
  }
  const text = formats.get(key).format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

function decimals(size) {
  if (size >= 1000 || size === 0) {
    return 0;
  }
  return size >= 10 ? 1 : size >= 1 ? 2 : 3;
}

function share(value) {
  if (value > 0 && value < 0.0005) {
    return '<0.1%';
  }
  return value < 1 && value >= 0.9995 ? '>99.9%' : `${write(value * 100, 1, 1)}%`;
}

function money(value) {
  const whole = Math.abs(value) >= 99.995 || value === 0;
  const text = write(Math.abs(value), whole ? 0 : 2, whole ? 0 : 2);
  return value < 0 ? `−$${text}` : `$${text}`;
}

function month(value) {
  const number = Math.round(value);
  return `${months[((number % 12) + 12) % 12]} ${Math.floor(number / 12)}`;
}

const writers = {
  NUMBER: (value) => write(value, 0, decimals(Math.abs(value))),
  COUNT: (value) => write(Math.round(value), 0, 0),
  SHARE: share,
  MONEY: money,
  MONTH: month,
};

export function figure(value, axis) {
  return value === null || value === undefined || !Number.isFinite(value) ? unknown : writers[axis.figure](value);
}

export function figureWithUnit(value, axis) {
  const text = figure(value, axis);
  return axis.unit && text !== unknown ? `${text} ${axis.unit}` : text;
}

/** With its sign, for amounts that add and take away. */
export function signed(value, axis) {
  return value > 0 ? `+${figure(value, axis)}` : figure(value, axis);
}

/** Short form for the ticks of an axis. */
export function tick(value, axis) {
  const size = Math.abs(value);
  if (axis.figure === 'SHARE') {
    return `${write(value * 100, 0, 1)}%`;
  }
  if (axis.figure === 'MONTH') {
    return Number.isInteger(value) ? month(value) : '';
  }
  const prefix = axis.figure === 'MONEY' ? '$' : '';
  const sign = value < 0 ? '−' : '';
  const [scaled, suffix] = size >= 1e9 ? [size / 1e9, 'B'] : size >= 1e6 ? [size / 1e6, 'M'] : size >= 1e4 ? [size / 1e3, 'K'] : [size, ''];
  return `${sign}${prefix}${write(scaled, 0, 3)}${suffix}`;
}

export function axisTitle(axis) {
  return axis.unit ? `${axis.title} (${axis.unit})` : axis.title;
}
