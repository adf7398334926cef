import { useSearch } from 'wouter';
import { LinkButton } from '../../../ui/Button.js';
import { useMayReach } from '../../staff-kit/staff-page.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import { exportQuery } from '../../staff-kit/export-query.js';
import { Filter, FilterBar } from '../../staff-kit/FilterBar.js';
import { useListState } from '../../staff-kit/list-state.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { StaffTable } from '../../staff-kit/StaffTable.js';
import { ENROLMENT_STATES, optionsOf } from '../../staff-kit/words.js';
import type { BatchDetail } from '../api/batch.js';
import { useParticipants } from '../api/participants.js';
import { PARTICIPANT_ORDERS, toParticipantFilter } from '../filters.js';
import styles from './Section.module.css';
import { participantColumns } from './participant-columns.js';

const NOBODY_YET = {
  title: 'Belum ada peserta',
  text: 'Peserta muncul di sini setelah pendaftaran dibuka.',
};
const NOBODY_HERE = {
  title: 'Tidak ada peserta dari wilayah tugas Anda',
  text: 'Peserta dari wilayah lain tidak ditampilkan.',
};

/** The people of an angkatan: state, progress, attendance and scores. */
export function Participants({ batch }: { readonly batch: BatchDetail }) {
  const list = useListState();
  const filter = toParticipantFilter(new URLSearchParams(useSearch()));
  const people = useParticipants(batch.id, filter);
  // What tells of everybody in a class is not for who has one region; of this list they see their part.
  const seesAll = useMayReach(ROLES.batches, 'GET /manage/batches/:id/report');
  return (
    <section aria-labelledby="peserta" className={styles.section}>
      <div className={styles.head}>
        <h2 id="peserta">Peserta</h2>
        <div className={styles.actions}>
          <LinkButton variant="quiet" icon="printer" href={staffPaths.printBatch(batch.id)}>
            Tampilan cetak
          </LinkButton>
        </div>
      </div>
      <FilterBar>
        <Filter
          list={list}
          name="keadaan"
          label="Keadaan"
          all="Semua"
          options={optionsOf(ENROLMENT_STATES)}
        />
        <Filter list={list} name="urut" label="Urutkan" all="Nama" options={optionsOf(PARTICIPANT_ORDERS)} />
      </FilterBar>
      <StaffTable
        table="participants"
        caption={`Peserta ${batch.label}`}
        noun="peserta"
        query={people}
        columns={participantColumns(list)}
        rowKey={(person) => person.enrolmentId}
        list={list}
        exported={{ table: 'participants', query: { ...exportQuery(filter), batch: batch.id } }}
        empty={seesAll ? NOBODY_YET : NOBODY_HERE}
      />
    </section>
  );
}
