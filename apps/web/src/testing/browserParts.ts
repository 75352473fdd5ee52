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

// What leaves the page waits for the end of its animation: here nothing is animated, which has to be said.
const styleOf = globalThis.getComputedStyle;
globalThis.getComputedStyle = (...args) => {
  const style = styleOf(...args);
  return style.animationName
    ? style
    : new Proxy(style, {
        get(target, name) {
          const value: unknown = name === 'animationName' ? 'none' : Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
};
