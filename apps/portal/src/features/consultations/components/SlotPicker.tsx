import { useState } from 'react';
import { formatDateTile, formatDay, formatTime } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { Slot, SlotDay } from '../api/consultations.js';
import styles from './consultations.module.css';

interface SlotPickerProps {
  readonly days: readonly SlotDay[];
  readonly chosen: Slot | null;
  readonly onChoose: (slot: Slot) => void;
  /** Asks for the two weeks from this day on; null: from today. */
  readonly onLater: (from: string | null) => void;
}

/** Days with free times, the first one open already, and the times of the chosen day. */
export function SlotPicker({ days, chosen, onChoose, onLater }: SlotPickerProps) {
  const free = days.filter(({ slots }) => slots.length > 0);
  const [day, setDay] = useState<string | null>(null);
  const current = free.find((one) => one.day === day) ?? free[0];
  if (!current)
    return (
      <Stack>
        <EmptyState title="Belum ada jam kosong">
          <p>
            Semua jam pada hari-hari ini sudah terisi. Lihat tanggal berikutnya, atau datang dan ambil nomor.
          </p>
        </EmptyState>
        <Weeks days={days} onLater={onLater} />
      </Stack>
    );
  return (
    <Stack>
      <h2 id="hari">Pilih hari</h2>
      <div role="group" aria-labelledby="hari" className={styles.choices}>
        {free.map((one) => (
          <button
            key={one.day}
            type="button"
            className={styles.choice}
            aria-pressed={one === current}
            onClick={() => setDay(one.day)}
          >
            {formatDay(one.day).split(',')[0]} <small>{tile(one.day)}</small>
          </button>
        ))}
      </div>
      <h2 id="jam">Pilih jam, {formatDay(current.day)}</h2>
      <div role="group" aria-labelledby="jam" className={styles.choices}>
        {current.slots.map((slot) => (
          <button
            key={slot.startsAt}
            type="button"
            className={styles.choice}
            aria-pressed={slot.startsAt === chosen?.startsAt}
            onClick={() => onChoose(slot)}
          >
            {formatTime(slot.startsAt)}
          </button>
        ))}
      </div>
      <Weeks days={days} onLater={onLater} />
    </Stack>
  );
}

/** On to the next two weeks, and back to the first ones. */
function Weeks({ days, onLater }: Pick<SlotPickerProps, 'days' | 'onLater'>) {
  const [isLater, setLater] = useState(false);
  const last = days.at(-1)?.day;
  const go = (from: string | null) => {
    setLater(from !== null);
    onLater(from);
  };
  return (
    <Row>
      {last && (
        <Button variant="quiet" iconEnd="right" onClick={() => go(dayAfter(last))}>
          Tanggal berikutnya
        </Button>
      )}
      {isLater && (
        <Button variant="quiet" icon="left" onClick={() => go(null)}>
          Kembali ke minggu ini
        </Button>
      )}
    </Row>
  );
}

/** `YYYY-MM-DD` */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function tile(day: string): string {
  const { date, month } = formatDateTile(day);
  return `${date} ${month}`;
}
