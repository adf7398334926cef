import { useState } from 'react';
import { Button, LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Row, Stack } from '../../ui/Stack.js';
import { TextInput } from '../../ui/TextInput.js';
import { ExportDialog } from '../staff-kit/ExportDialog.js';
import { exportQuery } from '../staff-kit/export-query.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { useListState, type ListState } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useAudit, useAuditChoices, type AuditFilter } from './api/audit.js';
import { AuditTable } from './components/AuditTable.js';
import { ChainCheck } from './components/ChainCheck.js';
import { toAuditFilter } from './filters.js';

/** Who did what, to what, when; and whether nobody has changed the answer since. */
function AuditPage() {
  const list = useListState();
  const filter = toAuditFilter(list);
  const audit = useAudit(filter);
  return (
    <>
      <PageHeader
        title="Jejak audit"
        lead="Siapa melakukan apa, kapan, dan apa yang berubah."
        actions={<Export filter={filter} />}
      />
      <Stack gap="large">
        <Filters list={list} />
        <QueryView query={audit} heading="h2">
          {({ items, next }) => (
            <Stack>
              {items.length > 0 ? <AuditTable items={items} /> : <Nothing list={list} />}
              <Row>
                {filter.before !== undefined && (
                  <LinkButton variant="secondary" icon="left" href={list.href({ sebelum: undefined })}>
                    Terbaru
                  </LinkButton>
                )}
                {next !== null && (
                  <LinkButton
                    variant="secondary"
                    iconEnd="right"
                    rel="next"
                    href={list.href({ sebelum: String(next) })}
                  >
                    Lebih lama
                  </LinkButton>
                )}
              </Row>
            </Stack>
          )}
        </QueryView>
        <ChainCheck />
      </Stack>
    </>
  );
}

/** Everything behind the filter as a file, wherever the list stands. */
function Export({ filter }: { readonly filter: AuditFilter }) {
  const [open, setOpen] = useState(false);
  const { before: _before, size: _size, ...exported } = filter;
  return (
    <>
      <Button variant="secondary" icon="download" onClick={() => setOpen(true)}>
        Ekspor
      </Button>
      <ExportDialog
        open={open}
        order={{ table: 'audit', query: exportQuery(exported) }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

function Nothing({ list }: { readonly list: ListState }) {
  return (
    <EmptyState
      title="Tidak ada catatan yang cocok"
      action={
        <LinkButton variant="secondary" href={list.bare}>
          Hapus saringan
        </LinkButton>
      }
    >
      <p>Ubah saringan, atau lihat semuanya.</p>
    </EmptyState>
  );
}

function Filters({ list }: { readonly list: ListState }) {
  const choices = useAuditChoices().data;
  // Another filter begins at the newest entry again.
  const fresh: ListState = { ...list, change: (changes) => list.change({ ...changes, sebelum: undefined }) };
  const day = (name: string, label: string) => (
    <TextInput
      label={label}
      type="date"
      value={list.get(name) ?? ''}
      onChange={(event) => fresh.change({ [name]: event.target.value || undefined })}
    />
  );
  return (
    <FilterBar>
      <Filter list={fresh} name="pelaku" label="Siapa" all="Semua" options={choices?.actors ?? []} />
      <Filter list={fresh} name="tindakan" label="Tindakan" all="Semua" options={choices?.actions ?? []} />
      <Filter list={fresh} name="jenis" label="Tentang" all="Semua" options={choices?.subjects ?? []} />
      {day('dari', 'Dari tanggal')}
      {day('sampai', 'Sampai tanggal')}
    </FilterBar>
  );
}

export default staffPage(ROLES.audit, AuditPage);
