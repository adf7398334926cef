export type TextSize = 'normal' | 'large' | 'larger';

const KEY = 'sinau.text';

/** The size of letters that was chosen on this device. It stays when somebody signs out, like the theme. */
export function readTextSize(): TextSize {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'large' || value === 'larger' ? value : 'normal';
  } catch {
    return 'normal'; // Storage may be blocked.
  }
}

/** Remembers and shows a size. */
export function setTextSize(size: TextSize): void {
  try {
    if (size === 'normal') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, size);
  } catch {
    // Not remembered, but still shown now.
  }
  applyTextSize(size);
}

/** Puts the size on the document; everything is measured in rem, so base.css does the rest. */
export function applyTextSize(size: TextSize = readTextSize()): void {
  if (size === 'normal') delete document.documentElement.dataset.text;
  else document.documentElement.dataset.text = size;
}
