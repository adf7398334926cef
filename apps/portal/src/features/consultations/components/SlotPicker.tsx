import { useState } from 'react';
import { formatDateTile, formatDay, formatTime } from '../../../lib/format.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Stack } from '../../../ui/Stack.js';
import type { Slot, SlotDay } from '../api/consultations.js';
import styles from './consultations.module.css';

interface SlotPickerProps {
  readonly days: readonly SlotDay[];
  readonly chosen: Slot | null;
  readonly onChoose: (slot: Slot) => void;
}

/** Days with free times, the first one open already, and the times of the chosen day. */
export function SlotPicker({ days, chosen, onChoose }: SlotPickerProps) {
  const free = days.filter(({ slots }) => slots.length > 0);
  const [day, setDay] = useState<string | null>(null);
  const current = free.find((one) => one.day === day) ?? free[0];
  if (!current)
    return (
      <EmptyState title="Belum ada jam kosong">
        <p>Semua jam dua minggu ini sudah terisi. Coba lagi besok, atau datang langsung dan ambil nomor.</p>
      </EmptyState>
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
    </Stack>
  );
}

function tile(day: string): string {
  const { date, month } = formatDateTile(day);
  return `${date} ${month}`;
}
