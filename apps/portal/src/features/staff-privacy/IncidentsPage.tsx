import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { formatShortDate, formatTime } from '../../lib/format.js';
import { fieldError, hasFieldErrors } from '../../lib/field-errors.js';
import { Button } from '../../ui/Button.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Pagination } from '../../ui/Pagination.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Stack } from '../../ui/Stack.js';
import { Table } from '../../ui/Table.js';
import { TextInput } from '../../ui/TextInput.js';
import { toPageNumber, useListState } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useIncidents, useOpenIncident } from './api/privacy.js';
import { IncidentFields } from './components/IncidentFields.js';

const EMPTY = { title: '', happened: '', dataKinds: '', measures: '' };

/** The register of data incidents. */
function IncidentsPage() {
  const list = useListState();
  const incidents = useIncidents(toPageNumber(new URLSearchParams(useSearch())));
  return (
    <>
      <PageHeader
        title="Insiden data"
        lead="Beri tahu orang dan lembaga paling lambat 3 x 24 jam (UU 27/2022 pasal 46)."
        back={{ href: staffPaths.privacy, label: 'Privasi' }}
      />
      <Stack gap="large">
        <QueryView query={incidents} heading="h2">
          {({ items, page, pageSize, total }) =>
            items.length === 0 ? (
              <p>Belum ada insiden yang dicatat.</p>
            ) : (
              <>
                <Table
                  caption="Insiden data"
                  rows={items}
                  rowKey={({ id }) => id}
                  columns={[
                    {
                      key: 'title',
                      header: 'Insiden',
                      cell: ({ id, title }) => <a href={staffPaths.incident(id)}>{title}</a>,
                    },
                    { key: 'found', header: 'Ditemukan', cell: ({ foundAt }) => formatShortDate(foundAt) },
                    {
                      key: 'due',
                      header: 'Batas memberi tahu',
                      cell: ({ dueAt }) => `${formatShortDate(dueAt)}, ${formatTime(dueAt)}`,
                    },
                    {
                      key: 'told',
                      header: 'Diberi tahu',
                      numeric: true,
                      cell: ({ people, peopleTold }) => `${peopleTold} dari ${people}`,
                    },
                    {
                      key: 'state',
                      header: 'Keadaan',
                      cell: ({ state }) => (state === 'open' ? 'Terbuka' : 'Selesai'),
                    },
                  ]}
                />
                <Pagination
                  page={page}
                  pageSize={pageSize}
                  total={total}
                  href={(to) => list.href({ halaman: String(to) })}
                />
              </>
            )
          }
        </QueryView>
        <Disclosure summary="Catat insiden baru">
          <NewIncident />
        </Disclosure>
      </Stack>
    </>
  );
}

function NewIncident() {
  const [, navigate] = useLocation();
  const [text, setText] = useState(EMPTY);
  const [found, setFound] = useState('');
  const open = useOpenIncident(({ id }) => navigate(staffPaths.incident(id)));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // What is typed is WIB.
        open.submit({ body: { ...text, foundAt: `${found}:00+07:00` } });
      }}
    >
      <Stack>
        <RequestErrorBanner error={hasFieldErrors(open.error) ? null : open.error} />
        <IncidentFields value={text} error={open.error} onChange={setText} />
        <TextInput
          label="Kapan ditemukan (WIB)"
          type="datetime-local"
          value={found}
          error={fieldError(open.error, 'foundAt')}
          onChange={(event) => setFound(event.target.value)}
        />
        <Button type="submit" busy={open.isPending}>
          Catat insiden
        </Button>
      </Stack>
    </form>
  );
}

export default staffPage(ROLES.admin, IncidentsPage);
