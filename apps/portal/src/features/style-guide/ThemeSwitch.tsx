import { useState } from 'react';
import { readTheme, setTheme, type Theme } from '../../lib/theme.js';
import { RadioGroup } from '../../ui/RadioGroup.js';

const OPTIONS = [
  { value: 'system', label: 'Ikuti HP' },
  { value: 'light', label: 'Terang' },
  { value: 'dark', label: 'Gelap' },
];

/** Light, dark, or as the phone says. */
export function ThemeSwitch() {
  const [theme, choose] = useState<Theme>(() => (typeof document === 'undefined' ? 'system' : readTheme()));
  const change = (value: string) => {
    choose(value as Theme);
    setTheme(value as Theme);
  };
  return <RadioGroup label="Tampilan" name="tema" options={OPTIONS} value={theme} onChange={change} />;
}
