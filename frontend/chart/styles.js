// Looks of the frame around the drawing, from the page's own tokens.
export const styles = `
:host { display: block; container-type: inline-size; min-width: 0; color: var(--vaadin-text-color); }
:host([hidden]) { display: none; }
figure { margin: 0; display: flex; flex-direction: column; gap: var(--vaadin-gap-m); }
figcaption { display: flex; align-items: flex-start; gap: var(--vaadin-gap-s); min-height: 1.5rem; }
.words { flex: 1; min-width: 0; }
.title { font-size: var(--aura-font-size-m); font-weight: var(--aura-font-weight-semibold); line-height: 1.3; }
.note { color: var(--vaadin-text-color-secondary); font-size: var(--aura-font-size-s); line-height: 1.4; margin-top: 2px; }
.note:empty { display: none; }
.actions { display: flex; gap: 2px; margin-block: -0.375rem; }
.actions button { display: inline-grid; place-items: center; width: 2rem; height: 2rem; padding: 0; border: 0;
  border-radius: var(--vaadin-radius-m); background: none; color: var(--vaadin-text-color-secondary); cursor: pointer; }
.actions button:hover { background: var(--vaadin-background-container); color: var(--vaadin-text-color); }
.actions button[disabled] { opacity: 0.4; cursor: default; }
button:focus-visible { outline: 2px solid var(--vaadin-focus-ring-color); outline-offset: 1px; }
svg { width: 1.1rem; height: 1.1rem; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.place { position: relative; min-height: var(--chart-height, 300px); }
.plot { position: absolute; inset: 0; }
.message { position: absolute; inset: 0; display: flex; flex-direction: column; align-items: center; justify-content: center;
  gap: var(--vaadin-gap-s); text-align: center; color: var(--vaadin-text-color-secondary); font-size: var(--aura-font-size-s);
  border-radius: var(--vaadin-radius-m); background: var(--vaadin-background-container); padding: var(--vaadin-padding-m); }
.message button { font: inherit; padding: 0.35em 0.9em; border: 1px solid var(--vaadin-border-color); background: none;
  border-radius: var(--vaadin-radius-m); color: var(--vaadin-text-color); cursor: pointer; }
.data { max-height: max(var(--chart-height, 300px), 16rem); overflow: auto; border: 1px solid var(--vaadin-border-color-secondary);
  border-radius: var(--vaadin-radius-m); }
table { width: 100%; border-collapse: collapse; font-size: var(--aura-font-size-s); font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: 0.3em 0.75em; text-align: end; border-bottom: 1px solid var(--vaadin-border-color-secondary); font-weight: 400; }
th:first-child { text-align: start; }
thead th { position: sticky; top: 0; background: var(--aura-surface-color-solid); font-weight: var(--aura-font-weight-medium);
  color: var(--vaadin-text-color-secondary); }
[hidden] { display: none !important; }
@container (max-width: 559px) { .place { min-height: var(--chart-narrow-height, 300px); } }
@media print { .actions { display: none; } }
`;

const paths = {
  table: 'M3 5h18v14H3zM3 10h18M3 14.5h18M9 5v14',
  drawing: 'M4 4v16h16M8 16v-4M12.5 16V8M17 16v-6',
  download: 'M12 4v11m0 0 4-4m-4 4-4-4M4 19h16',
};

export function icon(name) {
  return `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${paths[name]}"/></svg>`;
}
