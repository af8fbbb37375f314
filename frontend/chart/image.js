// Puts title and note above the drawing, so that the image can stand alone.
const scale = 2;
const edge = 16;
const titleSize = 16;
const noteSize = 12;

export async function saveImage(chart, spec, theme) {
  const drawing = chart.renderToCanvas({ pixelRatio: scale, backgroundColor: theme.surface });
  const image = document.createElement('canvas');
  const head = edge + titleSize + (spec.note ? noteSize + 8 : 0) + 14;
  image.width = drawing.width + 2 * edge * scale;
  image.height = drawing.height + (head + edge) * scale;
  const ink = image.getContext('2d');
  ink.fillStyle = theme.surface;
  ink.fillRect(0, 0, image.width, image.height);
  ink.scale(scale, scale);
  ink.textBaseline = 'top';
  ink.fillStyle = theme.text;
  ink.font = `600 ${titleSize}px ${theme.font}`;
  ink.fillText(spec.title, edge, edge);
  ink.fillStyle = theme.quietText;
  ink.font = `400 ${noteSize}px ${theme.font}`;
  ink.fillText(spec.note, edge, edge + titleSize + 6, image.width / scale - 2 * edge);
  ink.drawImage(drawing, edge, head, drawing.width / scale, drawing.height / scale);
  const blob = await new Promise((done) => image.toBlob(done, 'image/png'));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${spec.title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'chart'}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
