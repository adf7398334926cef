import { useEffect, useState } from 'react';
import { formatBytes, formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { NEARLY_FULL, roomLeft } from '../room.js';

/** How much this phone keeps and how much room is left, said before it hurts. @param used bytes of saved lessons */
export function StorageLeft({ used }: { readonly used: number }) {
  const [room, setRoom] = useState<number>();
  useEffect(() => void roomLeft().then(setRoom), [used]);
  if (room === undefined) return <p>Terpakai {formatBytes(used)}.</p>;
  if (room < NEARLY_FULL)
    return (
      <Banner tone="warning" title="Ruang di HP hampir penuh">
        <p>Sisa {formatBytes(room)}. Hapus pelajaran yang sudah selesai.</p>
      </Banner>
    );
  return (
    <p>
      Terpakai {formatBytes(used)}. Sisa ruang di HP {formatRoom(room)}.
    </p>
  );
}

const GIGABYTE = 1_000_000_000;

const formatRoom = (bytes: number): string =>
  bytes < GIGABYTE ? formatBytes(bytes) : `${formatNumber(Math.round((bytes * 10) / GIGABYTE) / 10)} GB`;
