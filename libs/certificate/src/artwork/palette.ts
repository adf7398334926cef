/** Shared with the Typst template. Solid tints instead of transparency keep PDF/A viewers and printers alike. */
export const PALETTE = {
  ink: '#17302c',
  green: '#0d4a41',
  greenDeep: '#093a33',
  greenTint: '#e3ece6',
  gold: '#a67c1f',
  goldBright: '#d9b85c',
  goldTint: '#f3e8cb',
  paper: '#fffdf7',
  muted: '#54655f',
  alert: '#a3341f',
  alertTint: '#f8e6e0',
} as const;
