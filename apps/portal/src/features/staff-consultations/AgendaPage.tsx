import { useSearch } from 'wouter';
import { formatDay } from '../../lib/format.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Row, Stack } from '../../ui/Stack.js';
import { TextInput } from '../../ui/TextInput.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage, useHasRole, useMayReach } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { wibDay } from '../staff-kit/wib.js';
import { toAgendaFilter, useAgenda, type Visit } from './api/consultations.js';
import { VisitCard } from './components/VisitCard.js';
import { WhoseFilter } from './components/WhoseFilter.js';

/** My day, or a week; organisers choose whose. */
function AgendaPage() {
  const list = useListState();
  const agenda = useAgenda(toAgendaFilter(new URLSearchParams(useSearch())));
  const isOrganiser = useHasRole(ROLES.manageBatches);
  return (
    <>
      <PageHeader title="Konsultasi" actions={<Doors />} />
      <FilterBar>
        <TextInput
          label="Mulai tanggal"
          type="date"
          value={list.get('mulai') ?? agenda.data?.from ?? ''}
          onChange={(event) => list.change({ mulai: event.target.value || undefined })}
        />
        <Filter
          list={list}
          name="rentang"
          label="Rentang"
          all="Satu hari"
          options={[{ value: 'minggu', label: 'Tujuh hari' }]}
        />
        {isOrganiser && <WhoseFilter list={list} />}
      </FilterBar>
      <QueryView query={agenda} heading="h2">
        {({ items }) => (
          <Days
            items={items}
            onWeek={list.get('rentang') ? undefined : () => list.change({ rentang: 'minggu' })}
          />
        )}
      </QueryView>
    </>
  );
}

/** What else there is about advising, as far as one's role reaches. */
function Doors() {
  const hasQueue = useMayReach(ROLES.consultations, 'GET /manage/consultation-queue');
  const setsHours = useMayReach(ROLES.consultations, 'PUT /manage/consultants/:id');
  const setsServices = useMayReach(ROLES.manageBatches, 'GET /manage/consultation-services');
  return (
    <Row>
      {hasQueue && (
        <LinkButton href={staffPaths.consultationQueue} variant="secondary">
          Antrean hari ini
        </LinkButton>
      )}
      <LinkButton href={staffPaths.consultationVisits} variant="secondary">
        Daftar janji
      </LinkButton>
      <LinkButton href={staffPaths.consultationCases} variant="secondary">
        Berkas
      </LinkButton>
      {setsHours && (
        <LinkButton href={staffPaths.consultants} variant="secondary">
          Jadwal konsultan
        </LinkButton>
      )}
      {setsServices && (
        <LinkButton href={staffPaths.consultationServices} variant="secondary">
          Layanan
        </LinkButton>
      )}
    </Row>
  );
}

interface DaysProps {
  readonly items: readonly Visit[];
  /** Absent: a week is shown already. */
  readonly onWeek?: (() => void) | undefined;
}

function Days({ items, onWeek }: DaysProps) {
  const days = [...new Set(items.map(({ startsAt }) => wibDay(startsAt)))];
  if (days.length === 0)
    return (
      <EmptyState
        title="Tidak ada janji"
        action={
          onWeek && (
            <Button variant="secondary" onClick={onWeek}>
              Lihat tujuh hari
            </Button>
          )
        }
      >
        <p>Pilih tanggal lain, atau lihat antrean hari ini.</p>
      </EmptyState>
    );
  return (
    <Stack gap="large">
      {days.map((day) => (
        <Stack key={day} as="section" aria-labelledby={`hari-${day}`}>
          <h2 id={`hari-${day}`}>{formatDay(day)}</h2>
          {items
            .filter(({ startsAt }) => wibDay(startsAt) === day)
            .map((visit) => (
              <VisitCard key={visit.id} visit={visit} />
            ))}
        </Stack>
      ))}
    </Stack>
  );
}

export default staffPage(ROLES.consultations, AgendaPage);
