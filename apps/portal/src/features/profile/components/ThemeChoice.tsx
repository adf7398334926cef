import { useEffect, useState } from 'react';
import { readTheme, setTheme, type Theme } from '../../../lib/theme.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';

const THEMES: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'system', label: 'Ikut HP' },
  { value: 'light', label: 'Terang' },
  { value: 'dark', label: 'Gelap' },
];

/** Light or dark on this device. What is chosen is read after the first picture: the server cannot know it. */
export function ThemeChoice() {
  const [theme, choose] = useState<Theme>('system');
  useEffect(() => choose(readTheme()), []);
  return (
    <RadioGroup
      label="Tampilan"
      name="theme"
      options={THEMES}
      value={theme}
      onChange={(value) => {
        const next = THEMES.find((each) => each.value === value)?.value ?? 'system';
        choose(next);
        setTheme(next);
      }}
    />
  );
}
