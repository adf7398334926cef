import { useEffect, useRef, useState } from 'react';
import { formatSeconds, useCountdown } from '../../../lib/use-countdown.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import styles from './Timer.module.css';

export interface TimerProps {
  /** ISO 8601, by the API's clock. Staff may move it while one works. */
  readonly deadlineAt: string;
  /** Called once per deadline, when this device's clock reaches it. */
  readonly onTimeUp: () => void;
}

const SHORT = 60;
/** Spoken at these seconds only: a voice every second would drown the questions. */
const SPOKEN: readonly (readonly [below: number, words: string])[] = [
  [0, 'Waktu habis. Jawaban Anda dikirim.'],
  [SHORT, 'Sisa waktu satu menit.'],
  [300, 'Sisa waktu lima menit.'],
];

/** The time that is left, shown always and announced at five minutes, one minute, the end, and when it is extended. */
export function Timer({ deadlineAt, onTimeUp }: TimerProps) {
  const left = useCountdown(Date.parse(deadlineAt));
  const told = useRef<string>(undefined);
  const added = useAddedMinutes(deadlineAt);
  useEffect(() => {
    if (left !== 0 || told.current === deadlineAt) return;
    told.current = deadlineAt;
    onTimeUp();
  }, [left, deadlineAt, onTimeUp]);
  const spoken = left === null ? '' : (SPOKEN.find(([below]) => left <= below)?.[1] ?? '');
  return (
    <div className={styles.timer} data-short={left !== null && left <= SHORT}>
      <span role="timer">Sisa waktu {left === null ? '…' : formatSeconds(left)}</span>
      <span role="status" className={styles.added}>
        {added > 0 && `Waktu Anda ditambah ${added} menit.`}
      </span>
      <VisuallyHidden>
        <span role="status">{spoken}</span>
      </VisuallyHidden>
    </div>
  );
}

/** Whole minutes that the deadline was moved since this attempt was opened here. */
function useAddedMinutes(deadlineAt: string): number {
  const [first] = useState(deadlineAt);
  return Math.max(0, Math.round((Date.parse(deadlineAt) - Date.parse(first)) / 60_000));
}
