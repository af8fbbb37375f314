// Loads the drawing library once. After a failure all charts wait until somebody asks for another try.
const address = new URL('../../webjars/echarts/5.5.0/echarts.esm.min.js', import.meta.url).href;

/** Tells every chart when another try has loaded the library. */
export const news = new EventTarget();

let loading;
let tries = 0;

export function loadLibrary() {
  loading ??= import(address);
  return loading;
}

export async function tryAgain() {
  tries += 1;
  loading = import(`${address}?try=${tries}`);
  await loading.catch(() => {});
  news.dispatchEvent(new Event('loaded'));
}
