import { Badge } from '../../../ui/Badge.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { outlookWords } from '../../check-in/outlook-words.js';
import { useAttendanceWarnings } from '../api/warnings.js';
import styles from './Warnings.module.css';

/** People of a class who miss too much, the worst first; nothing while all is well. */
export function Warnings({ batchId }: { readonly batchId: string }) {
  const { data, error } = useAttendanceWarnings(batchId);
  if (error) return <RequestErrorBanner error={error} />;
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="kehadiran" className={styles.warnings}>
      <h2 id="kehadiran">Kehadiran kurang: {data.items.length} peserta</h2>
      <ul className={styles.people}>
        {data.items.map(({ enrolmentId, name, outlook }) => (
          <li key={enrolmentId} className={styles.person}>
            <strong>{name}</strong>
            <Badge tone={outlook.level === 'lost' ? 'danger' : 'warning'}>
              {outlook.present} hadir, {outlook.missed} tidak
            </Badge>
            <span className={styles.words}>{outlookWords(outlook)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
