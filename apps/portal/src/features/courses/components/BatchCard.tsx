import { formatDate, formatDateRange, formatNumber } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { Badge } from '../../../ui/Badge.js';
import { LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Fact } from '../../../ui/Fact.js';
import type { Batch } from '../api/course.js';
import { allowanceWords, BATCH_MODES, registrationWords } from '../words.js';
import styles from './BatchCard.module.css';

/** An open angkatan: when, where, how many seats, and the way in. */
export function BatchCard({ batch, slug }: { readonly batch: Batch; readonly slug: string }) {
  // Where people are chosen there is no queue: everybody may apply.
  const full = batch.seatsLeft === 0 && batch.admission === 'direct';
  return (
    <Card as="li" className={styles.card}>
      <h3>{batch.label}</h3>
      <ul className={styles.facts}>
        <Fact icon="calendar">{dates(batch)}</Fact>
        <Fact icon="people">{BATCH_MODES[batch.mode]}</Fact>
        {batch.place && <Fact icon="pin">{batch.place}</Fact>}
        <Fact icon="clock">{registrationWords(batch)}</Fact>
        {batch.allowances.length > 0 && (
          <Fact icon="check">Anda dapat: {batch.allowances.map(allowanceWords).join(', ')}</Fact>
        )}
      </ul>
      <p>
        <Seats batch={batch} />
      </p>
      {batch.registration === 'open' && (
        <LinkButton href={paths.enrol(slug, batch.id)} variant={full ? 'secondary' : 'primary'} wide>
          {full ? 'Masuk daftar tunggu' : 'Daftar'}
          <span className={styles.hidden}> {batch.label}</span>
        </LinkButton>
      )}
    </Card>
  );
}

function dates({ startsOn, endsOn }: Batch): string {
  if (!startsOn) return 'Mulai kapan saja';
  return endsOn ? formatDateRange(startsOn, endsOn) : `Mulai ${formatDate(startsOn)}`;
}

function Seats({ batch }: { readonly batch: Batch }) {
  const { capacity, seatsLeft, waiting } = batch;
  if (batch.admission === 'selection' && capacity !== null)
    return <Badge tone="brand">Lewat seleksi, {formatNumber(capacity)} kursi</Badge>;
  if (seatsLeft === null || capacity === null) return <Badge tone="success">Kursi tidak dibatasi</Badge>;
  if (seatsLeft > 0) {
    return (
      <Badge tone="success">
        Sisa {formatNumber(seatsLeft)} dari {formatNumber(capacity)} kursi
      </Badge>
    );
  }
  return <Badge tone="warning">Penuh: daftar tunggu ke-{formatNumber(waiting + 1)}</Badge>;
}
