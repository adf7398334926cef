import { useState } from 'react';
import { Badge } from '../../../ui/Badge.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { useMayReach } from '../../staff-kit/staff-page.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import type { BatchDetail, ClassSession } from '../api/batch.js';
import { sessionTime } from '../dates.js';
import { RemoveSessionDialog } from './RemoveSessionDialog.js';
import section from './Section.module.css';
import { SessionDialog } from './SessionDialog.js';
import styles from './Sessions.module.css';

export interface SessionsProps {
  readonly batch: BatchDetail;
  readonly mayChange: boolean;
}

/** The dated meetings of an angkatan, each with its attendance list. */
export function Sessions({ batch, mayChange }: SessionsProps) {
  const [edited, setEdited] = useState<ClassSession | 'new' | null>(null);
  const [removed, setRemoved] = useState<ClassSession | null>(null);
  const mayRecord = useMayReach(ROLES.attendance, 'GET /manage/class-sessions/:id/attendance');
  return (
    <section aria-labelledby="sesi" className={section.section}>
      <div className={section.head}>
        <h2 id="sesi">Sesi</h2>
        {mayChange && (
          <Button variant="secondary" icon="plus" onClick={() => setEdited('new')}>
            Tambah sesi
          </Button>
        )}
      </div>
      {batch.sessions.length === 0 && <p>Belum ada sesi. Pengingat sesi dikirim sehari sebelumnya.</p>}
      <ol className={styles.list}>
        {batch.sessions.map((session) => (
          <li key={session.id} className={styles.session}>
            <div className={styles.words}>
              <h3>{session.title}</h3>
              <p>{sessionTime(session)}</p>
              <p className={styles.place}>
                {[session.place, ...session.trainers.map(({ name }) => name)].join(' · ')}
              </p>
              {session.cancelledReason && (
                <p>
                  <Badge tone="danger">Dibatalkan</Badge> {session.cancelledReason}
                </p>
              )}
              {session.warning && !session.cancelledAt && <p className={styles.place}>{session.warning}</p>}
            </div>
            <div className={section.actions}>
              {mayRecord && !session.cancelledAt && (
                <LinkButton
                  variant="secondary"
                  icon="check"
                  href={staffPaths.attendance(batch.id, session.id)}
                >
                  Presensi <VisuallyHidden>{session.title}</VisuallyHidden>
                </LinkButton>
              )}
              {mayChange && !session.cancelledAt && (
                <>
                  <Button variant="quiet" onClick={() => setEdited(session)}>
                    Ubah <VisuallyHidden>{session.title}</VisuallyHidden>
                  </Button>
                  <Button variant="quiet" onClick={() => setRemoved(session)}>
                    {batch.taken > 0 ? 'Batalkan' : 'Hapus'} <VisuallyHidden>{session.title}</VisuallyHidden>
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
      <SessionDialog batch={batch} edited={edited} onClose={() => setEdited(null)} />
      <RemoveSessionDialog session={removed} known={batch.taken > 0} onClose={() => setRemoved(null)} />
    </section>
  );
}
