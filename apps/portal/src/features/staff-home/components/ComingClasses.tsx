import { formatDate, formatNumber } from '../../../lib/format.js';
import { LinkButton } from '../../../ui/Button.js';
import { QueryView } from '../../../ui/QueryView.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { useBrowserValue } from '../../staff-kit/use-browser-value.js';
import { wibDay } from '../../staff-kit/wib.js';
import { useComingClasses } from '../api/counts.js';
import styles from './ComingClasses.module.css';

const SHOWN = 5;
/** On the server no day is today: the empty text comes before every day. */
const todayInWib = () => wibDay(new Date().toISOString());

/** Open classes by their first day, the nearest first. */
export function ComingClasses() {
  const classes = useComingClasses();
  const today = useBrowserValue(todayInWib, '');
  return (
    <section aria-labelledby="segera">
      <h2 id="segera">Segera dimulai</h2>
      <QueryView query={classes} heading="h2">
        {({ items }) => {
          const coming = items
            .flatMap((item) =>
              item.startsOn !== null && item.startsOn >= today ? [{ ...item, startsOn: item.startsOn }] : [],
            )
            .sort((a, b) => a.startsOn.localeCompare(b.startsOn));
          if (coming.length === 0) return <p>Tidak ada angkatan terbuka yang akan mulai.</p>;
          return (
            <>
              <ul className={styles.list}>
                {coming.slice(0, SHOWN).map((item) => (
                  <li key={item.id}>
                    <a href={staffPaths.batch(item.id)} className={styles.class}>
                      <strong>
                        {item.courseTitle} · {item.label}
                      </strong>
                      <span>
                        Mulai {formatDate(item.startsOn)} · {formatNumber(item.taken)}
                        {item.capacity === null ? '' : ` dari ${formatNumber(item.capacity)}`} peserta
                        {item.lowUptake && ` · perlu paling sedikit ${formatNumber(item.minSeats ?? 0)}`}
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
              {coming.length > SHOWN && (
                <LinkButton variant="quiet" href={`${staffPaths.manageBatches}?tahap=coming&urut=starts_on`}>
                  Lihat {formatNumber(coming.length)} angkatan
                </LinkButton>
              )}
            </>
          );
        }}
      </QueryView>
    </section>
  );
}
