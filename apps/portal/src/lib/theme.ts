export type Theme = 'system' | 'light' | 'dark';

const KEY = 'sinau.theme';

/** The theme that the user chose on this device. */
export function readTheme(): Theme {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system'; // Storage may be blocked; following the system is right then.
  }
}

/** Remembers and shows a theme. */
export function setTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Not remembered, but still shown now.
  }
  applyTheme(theme);
}

/** Puts the theme on the document; tokens.css does the rest. */
export function applyTheme(theme: Theme = readTheme()): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
