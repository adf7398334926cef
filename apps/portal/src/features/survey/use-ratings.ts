import { useEffect, useState } from 'react';
import { readPrivate, removePrivate, writePrivate } from '../../lib/private-store.js';

export type Given = Readonly<Record<string, number>>;

/** Answers of a survey, kept on this device until they are sent. */
export function useRatings(enrolmentId: string) {
  const name = `survey.${enrolmentId}`;
  const [ratings, setRatings] = useState<Given>({});
  useEffect(() => {
    const kept = readPrivate(name);
    if (typeof kept !== 'object' || kept === null) return;
    setRatings(Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'number')));
  }, [name]);
  return {
    ratings,
    rate: (code: string, value: number) => {
      const next = { ...ratings, [code]: value };
      writePrivate(name, next);
      setRatings(next);
    },
    forget: () => removePrivate(name),
  };
}
