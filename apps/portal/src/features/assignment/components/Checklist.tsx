import { useEffect, useState } from 'react';
import { readPrivate, writePrivate } from '../../../lib/private-store.js';
import { CheckboxGroup } from '../../../ui/CheckboxGroup.js';

export interface ChecklistProps {
  /** Where the ticks are kept on this device. */
  readonly name: string;
  readonly items: readonly string[];
}

/** For the learner alone: what to look at before sending. Nothing depends on it. */
export function Checklist({ name, items }: ChecklistProps) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  useEffect(() => {
    const kept = readPrivate(name);
    if (Array.isArray(kept)) setTicked(kept.filter((each): each is string => typeof each === 'string'));
  }, [name]);
  if (items.length === 0) return null;
  return (
    <CheckboxGroup
      label="Periksa sebelum mengirim"
      options={items.map((item) => ({ value: item, label: item }))}
      values={ticked}
      onChange={(values) => {
        setTicked(values);
        writePrivate(name, values);
      }}
    />
  );
}
