import { darkFree, type FreePalette, lightFree } from './freePalette';

/** The colours of one organisation: its fill, text on it, a tint, and text on the tint or on a surface. */
export interface OrganisationColours {
  readonly fill: string;
  readonly on: string;
  readonly tint: string;
  readonly ink: string;
}

/** Every colour a drawing uses; the values are those of the design tokens. */
export interface Palette {
  readonly surface: string;
  readonly surfaceSunken: string;
  readonly surfaceCanvas: string;
  readonly text: string;
  readonly textMuted: string;
  readonly textFaint: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly lineControl: string;
  readonly path: string;
  readonly pathStrong: string;
  readonly error: string;
  readonly warning: string;
  readonly warningInk: string;
  readonly warningTint: string;
  readonly friction: string;
  readonly frictionTint: string;
  readonly note: string;
  readonly noteLine: string;
  readonly onNote: string;
  /** From −2 to +2. */
  readonly emotions: readonly [string, string, string, string, string];
  /** Slots 1 to 8, in this order. */
  readonly organisations: readonly OrganisationColours[];
  /** What nobody owns. */
  readonly unowned: OrganisationColours;
  /** Notes, drawings and whatever else lies beside the board. */
  readonly free: FreePalette;
}

function colours(fill: string, on: string, tint: string, ink: string): OrganisationColours {
  return { fill, on, tint, ink };
}

export const lightPalette: Palette = {
  surface: '#ffffff',
  surfaceSunken: '#f5f7f6',
  surfaceCanvas: '#fafbfb',
  text: '#1f2421',
  textMuted: '#5a615d',
  textFaint: '#646b67',
  line: '#e1e5e3',
  lineStrong: '#adb3af',
  lineControl: '#848b87',
  path: '#848b87',
  pathStrong: '#4b524e',
  error: '#c8322b',
  warning: '#c07a00',
  warningInk: '#855200',
  warningTint: '#f9f3e8',
  friction: '#a63f0d',
  frictionTint: '#f8ece6',
  note: '#fdf3c4',
  noteLine: '#e6d68c',
  onNote: '#3a3210',
  emotions: ['#a63f0d', '#c4712a', '#7c8783', '#33908c', '#07666c'],
  organisations: [
    colours('#1571b6', '#ffffff', '#e8f1f8', '#135f98'),
    colours('#b68e00', '#141816', '#f8f4e6', '#735a04'),
    colours('#791b72', '#ffffff', '#f2e8f1', '#791b72'),
    colours('#006548', '#ffffff', '#e6f0ed', '#006548'),
    colours('#ac591c', '#ffffff', '#f7eee8', '#93501b'),
    colours('#399fbe', '#141816', '#ebf5f9', '#296b80'),
    colours('#e16186', '#141816', '#fceff3', '#9d4861'),
    colours('#483010', '#ffffff', '#edeae7', '#483010'),
  ],
  unowned: colours('#848b87', '#ffffff', '#edf0ee', '#5a615d'),
  free: lightFree,
};

export const darkPalette: Palette = {
  surface: '#1e2421',
  surfaceSunken: '#171c19',
  surfaceCanvas: '#121614',
  text: '#e6ebe8',
  textMuted: '#aab4af',
  textFaint: '#98a29d',
  line: '#2e3531',
  lineStrong: '#56605b',
  lineControl: '#7b8681',
  path: '#7b8681',
  pathStrong: '#b4bdb8',
  error: '#f2736a',
  warning: '#e8ab3f',
  warningInk: '#f3c368',
  warningTint: '#3e3a26',
  friction: '#ff9a6c',
  frictionTint: '#43302a',
  note: '#4a431f',
  noteLine: '#6a6130',
  onNote: '#f6ecc0',
  emotions: ['#ff8a57', '#e0a87a', '#9aa5a0', '#79c4bf', '#4fe0d2'],
  organisations: [
    colours('#478ee8', '#101513', '#253745', '#8fbbf1'),
    colours('#f3dd75', '#101513', '#444530', '#f3dd75'),
    colours('#bd5da5', '#101513', '#3b2e39', '#dba4cd'),
    colours('#75c089', '#101513', '#2e4034', '#8fcca0'),
    colours('#e87837', '#101513', '#423325', '#f0a67b'),
    colours('#8ce9f9', '#101513', '#324748', '#8ce9f9'),
    colours('#ec9fbc', '#101513', '#433a3d', '#efb0c8'),
    colours('#937b64', '#101513', '#33342d', '#c2b5a7'),
  ],
  unowned: colours('#7b8681', '#141816', '#29302c', '#aab4af'),
  free: darkFree,
};
