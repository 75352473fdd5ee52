// Runs before the first paint. Keep the key in step with src/ui/theme.ts.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('journey-canvas.theme');
  } catch {
    // Storage may be blocked; the system's theme it is.
  }
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
