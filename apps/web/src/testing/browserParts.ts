// What jsdom lacks of a browser and components ask for.
const parts = {
  matchMedia: (media: string) => ({
    media,
    matches: false,
    addEventListener() {},
    removeEventListener() {},
  }),
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
  CSS: { escape: (value: string) => value },
};

for (const [name, part] of Object.entries(parts)) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: part });
}
if (!('scrollIntoView' in Element.prototype)) {
  Object.assign(Element.prototype, { scrollIntoView() {} });
}
