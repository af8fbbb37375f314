// Reads the page's theme as plain colours, which the drawing library needs, and says which colour means what.
// The palette is that of Okabe and Ito (2008), told apart with every common colour blindness.
const blue = '#0072b2';
const skyBlue = '#56b4e9';
const vermilion = '#d55e00';
const green = '#009e73';
const orange = '#e69f00';
const purple = '#cc79a7';
const yellow = '#f0e442';

const palettes = {
  light: [blue, vermilion, green, purple, orange, skyBlue],
  dark: [skyBlue, orange, green, purple, yellow, vermilion],
};

const tokens = {
  text: '--vaadin-text-color',
  quietText: '--vaadin-text-color-secondary',
  line: '--vaadin-border-color',
  faintLine: '--vaadin-border-color-secondary',
  surface: '--aura-surface-color-solid',
};

const pixel = document.createElement('canvas');
pixel.width = 1;
pixel.height = 1;
const ink = pixel.getContext('2d', { willReadFrequently: true });

function plainColour(colour) {
  ink.clearRect(0, 0, 1, 1);
  ink.fillStyle = colour;
  ink.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = ink.getImageData(0, 0, 1, 1).data;
  return `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`;
}

/** Colours and font at the place of the host, for its present colour scheme. */
export function readTheme(host, probe) {
  const colourOf = (value) => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  const dark = colourOf('light-dark(rgb(0, 0, 1), rgb(0, 0, 2))') === 'rgb(0, 0, 2)';
  const theme = Object.fromEntries(
    Object.entries(tokens).map(([name, token]) => [name, plainColour(colourOf(`var(${token})`))]),
  );
  const palette = dark ? palettes.dark : palettes.light;
  return {
    ...theme,
    dark,
    palette,
    quiet: dark ? '#7f8894' : '#98a1ac',
    font: getComputedStyle(host).fontFamily,
    meanings: { MAIN: palette[0], QUIET: dark ? '#7f8894' : '#98a1ac', HIGH: vermilion, MEDIUM: orange, LOW: green },
    raises: vermilion,
    lowers: dark ? skyBlue : blue,
  };
}

export function colourOf(theme, meaning, index = 0) {
  return theme.meanings[meaning] ?? theme.palette[index % theme.palette.length];
}

/** Calls back whenever the page turns light or dark, until it is stopped. */
export function watchTheme(changed) {
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'theme', 'class'] });
  scheme.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    scheme.removeEventListener('change', changed);
  };
}
