import { onTestFinished } from 'vitest';
import { type RelayOptions, type SimulatedScene, simulatedScene } from '../testing';

/** A scene that ends with the test. */
export function testScene(relayOptions?: Partial<RelayOptions>): SimulatedScene {
  const scene = simulatedScene(relayOptions);
  onTestFinished(() => scene.close());
  return scene;
}
