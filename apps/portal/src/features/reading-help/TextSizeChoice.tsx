import { useEffect, useState } from 'react';
import { readTextSize, setTextSize, type TextSize } from '../../lib/text-size.js';
import { RadioGroup } from '../../ui/RadioGroup.js';

const SIZES: readonly { readonly value: TextSize; readonly label: string }[] = [
  { value: 'normal', label: 'Normal' },
  { value: 'large', label: 'Besar' },
  { value: 'larger', label: 'Sangat besar' },
];

/** "Ukuran huruf" of this device. What is chosen is read after the first picture: the server cannot know it. */
export function TextSizeChoice() {
  const [size, choose] = useState<TextSize>('normal');
  useEffect(() => choose(readTextSize()), []);
  return (
    <RadioGroup
      label="Ukuran huruf"
      name="text-size"
      options={SIZES}
      value={size}
      onChange={(value) => {
        const next = SIZES.find((each) => each.value === value)?.value ?? 'normal';
        choose(next);
        setTextSize(next);
      }}
    />
  );
}
