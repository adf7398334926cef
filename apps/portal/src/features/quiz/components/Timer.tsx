import { useEffect, useRef } from 'react';
import { formatSeconds, useCountdown } from '../../../lib/use-countdown.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import styles from './Timer.module.css';

export interface TimerProps {
  /** ISO 8601, by the API's clock. */
  readonly deadlineAt: string;
  /** Called once, when this device's clock reaches the deadline. */
  readonly onTimeUp: () => void;
}

const SHORT = 60;
/** Spoken at these seconds only: a voice every second would drown the questions. */
const SPOKEN: readonly (readonly [below: number, words: string])[] = [
  [0, 'Waktu habis. Jawaban Anda dikirim.'],
  [SHORT, 'Sisa waktu satu menit.'],
  [300, 'Sisa waktu lima menit.'],
];

/** The time that is left, shown always and announced at five minutes, one minute and the end. */
export function Timer({ deadlineAt, onTimeUp }: TimerProps) {
  const left = useCountdown(Date.parse(deadlineAt));
  const told = useRef(false);
  useEffect(() => {
    if (left !== 0 || told.current) return;
    told.current = true;
    onTimeUp();
  }, [left, onTimeUp]);
  const spoken = left === null ? '' : (SPOKEN.find(([below]) => left <= below)?.[1] ?? '');
  return (
    <div className={styles.timer} data-short={left !== null && left <= SHORT}>
      <span role="timer">Sisa waktu {left === null ? '…' : formatSeconds(left)}</span>
      <VisuallyHidden>
        <span role="status">{spoken}</span>
      </VisuallyHidden>
    </div>
  );
}
