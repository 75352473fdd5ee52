type Registration = Parameters<typeof document.body.addEventListener>;

/**
 * tldraw 3.15's focus manager leaves two listeners on the body: it binds its handlers anew when it removes them.
 * Runs the work that makes an editor and returns what removes the listeners it left there.
 */
export function catchBodyListeners(work: () => void): () => void {
  const body = document.body;
  const caught: Registration[] = [];
  const add = body.addEventListener;
  body.addEventListener = (...registration: Registration) => {
    caught.push(registration);
    add.apply(body, registration);
  };
  try {
    work();
  } finally {
    // Uncovers the prototype's method again.
    Reflect.deleteProperty(body, 'addEventListener');
  }
  return () => {
    for (const [type, listener, options] of caught.splice(0))
      body.removeEventListener(type, listener, options);
  };
}
