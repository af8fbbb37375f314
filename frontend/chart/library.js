// Loads the drawing library once, and again after a failure when asked to.
const address = new URL('../../webjars/echarts/5.5.0/echarts.esm.min.js', import.meta.url).href;

let loading;
let attempts = 0;

export function loadLibrary() {
  loading ??= import(attempts === 0 ? address : `${address}?attempt=${attempts}`).catch((error) => {
    loading = undefined;
    attempts += 1;
    throw error;
  });
  return loading;
}
