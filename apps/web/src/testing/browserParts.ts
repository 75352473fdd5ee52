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
  // Some are there by name alone.
  if (Reflect.get(globalThis, name) === undefined) Object.assign(globalThis, { [name]: part });
}
if (!('scrollIntoView' in Element.prototype)) {
  Object.assign(Element.prototype, { scrollIntoView() {} });
}
// jsdom's own only complains.
Object.assign(globalThis, { scrollTo() {} });
