import { formatDate, formatTime } from '../../../lib/format.js';
import { useHelpContact } from '../../../lib/help-contact.js';
import { Logo } from '../../../ui/Logo.js';
import type { BatchDetail } from '../../staff-batches/api/batch.js';
import type { AttendanceList } from '../api/attendance.js';
import styles from '../SignInSheetPage.module.css';

export interface SheetHeadProps {
  readonly session: AttendanceList['session'];
  readonly people: number;
  /** Undefined while it loads. */
  readonly batch: BatchDetail | undefined;
}

/** Inside the table's head, so that every sheet of paper begins with it. */
export function SheetHead({ session, people, batch }: SheetHeadProps) {
  const { name, address, parent, logoDinas, logoCentre } = useHelpContact();
  return (
    <tr>
      <td colSpan={3} className={styles.head}>
        <div className={styles.letterhead}>
          {logoDinas ? (
            <img className={styles.logo} src={logoDinas} alt="Logo Dinas" />
          ) : (
            // Room for the seal of the Dinas, which is glued or stamped on.
            <span className={styles.seal} role="img" aria-label="Tempat logo Dinas">
              Logo Dinas
            </span>
          )}
          <p>
            {parent && <span className={styles.parent}>{parent}</span>}
            <strong>{name ?? 'UPT Pelatihan Koperasi dan UKM'}</strong>
            <br />
            {address ?? 'Jawa Timur, Malang'}
          </p>
          {logoCentre ? (
            <img className={styles.logo} src={logoCentre} alt="Logo lembaga" />
          ) : (
            <span className={styles.mark}>
              <Logo />
            </span>
          )}
        </div>
        <h1 className={styles.title}>Daftar hadir: {session.title}</h1>
        <div className={styles.facts}>
          <p>{batch && `${batch.courseTitle} · ${batch.label}`}</p>
          <p>{`${formatDate(session.startsAt)}, ${formatTime(session.startsAt)} · ${session.place}`}</p>
          <p>{people} peserta, urut nama</p>
        </div>
      </td>
    </tr>
  );
}
