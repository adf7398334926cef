import { useSearch } from 'wouter';
import { formatMonth, formatNumber } from '../../lib/format.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Row, Stack } from '../../ui/Stack.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useHolidays, type HolidayYear } from './api/holidays.js';
import { HolidayForm } from './components/HolidayForm.js';
import { HolidayImport } from './components/HolidayImport.js';
import { UndoHolidays } from './components/UndoHolidays.js';
import { HolidayTable } from './components/HolidayTable.js';
import styles from './components/settings.module.css';
import { toYear } from './year.js';

/** Free days of a year, and the working days that are left. */
function HolidaysPage() {
  const holidays = useHolidays(toYear(new URLSearchParams(useSearch())));
  const isAdmin = useHasRole(ROLES.admin);
  return (
    <>
      <PageHeader
        title="Hari libur"
        lead="Konsultasi tidak dapat dipesan pada hari libur. Jadwal kelas memberi peringatan."
        back={{ href: staffPaths.settings, label: 'Pengaturan' }}
      />
      <QueryView query={holidays}>
        {({ year, items, months, offered, undoable }) => (
          <Stack gap="large">
            <Stack as="section" aria-labelledby="tahun">
              <h2 id="tahun">Tahun {year}</h2>
              <Row>
                <LinkButton variant="secondary" href={`${staffPaths.holidays}?tahun=${year - 1}`}>
                  {year - 1}
                </LinkButton>
                <LinkButton variant="secondary" href={`${staffPaths.holidays}?tahun=${year + 1}`}>
                  {year + 1}
                </LinkButton>
              </Row>
              {items.length === 0 ? (
                <EmptyState title="Belum ada hari libur">
                  <p>Isi satu per satu, atau impor daftar setahun dari CSV.</p>
                </EmptyState>
              ) : (
                <HolidayTable caption={`Hari libur ${year}`} items={items} mayChange={isAdmin} />
              )}
            </Stack>
            <Stack as="section" aria-labelledby="hari-kerja">
              <h2 id="hari-kerja">Hari kerja {year}</h2>
              <ul className={styles.months}>
                {months.map(({ month, workingDays }) => (
                  <li key={month}>{`${formatMonth(month)}: ${formatNumber(workingDays)}`}</li>
                ))}
              </ul>
            </Stack>
            {isAdmin && <AddHolidays year={year} offered={offered} undoable={undoable} />}
          </Stack>
        )}
      </QueryView>
    </>
  );
}

/** A year's list at once, or one day. */
function AddHolidays({ year, offered, undoable }: Pick<HolidayYear, 'year' | 'offered' | 'undoable'>) {
  return (
    <Stack as="section" aria-labelledby="tambah">
      <h2 id="tambah">Tambah</h2>
      {undoable && <UndoHolidays key={undoable.id} last={undoable} />}
      <Stack gap="large">
        <Stack as="section" aria-labelledby="daftar-setahun">
          <h3 id="daftar-setahun">Daftar setahun</h3>
          <HolidayImport key={year} year={year} offered={offered} />
        </Stack>
        <Stack as="section" aria-labelledby="satu-hari">
          <h3 id="satu-hari">Satu hari</h3>
          <HolidayForm />
        </Stack>
      </Stack>
    </Stack>
  );
}

export default staffPage(ROLES.batches, HolidaysPage);
