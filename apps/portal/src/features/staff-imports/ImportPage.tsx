import type { PageProps } from '../../lib/page-props.js';
import { formatBytes } from '../../lib/format.js';
import { Banner } from '../../ui/Banner.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { useHeadingFocus } from '../../ui/use-heading-focus.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StateBadge } from '../staff-kit/StateBadge.js';
import { isWorking, usePeopleImport, type PeopleImportDetail } from './api/imports.js';
import { ConfirmForm } from './components/ConfirmForm.js';
import { ImportRows } from './components/ImportRows.js';
import { MappingForm } from './components/MappingForm.js';
import { Done, Found, Undone, Unreadable, Working } from './components/Outcome.js';
import { STATES } from './words.js';

/** One file on its way: columns, preview, yes, result. Where it is lies on the server, so a reload goes on. */
function ImportPage({ params }: PageProps) {
  const query = usePeopleImport(params.id ?? '');
  return (
    <QueryView query={query}>
      {(found) => (
        <>
          <PageHeader
            title={found.filename}
            lead={`${found.format}, ${formatBytes(found.bytes)}`}
            back={{ href: staffPaths.importPeople, label: 'Impor peserta' }}
            meta={<StateBadge word={STATES[found.state]} />}
          />
          <Stack gap="large">
            <Step found={found} />
          </Stack>
        </>
      )}
    </QueryView>
  );
}

function Step({ found }: { readonly found: PeopleImportDetail }) {
  const { state, kept } = found;
  // What was pressed stands at the end of a long form; what came of it stands above.
  useHeadingFocus(state);
  if (state === 'failed') return <Unreadable found={found} />;
  if (isWorking(state)) return <Working found={found} />;
  if (!kept && state !== 'done' && state !== 'undone')
    return (
      <Banner tone="warning" title="Berkas ini sudah dihapus">
        <p>Berkas yang tidak diimpor dihapus setelah 24 jam. Kirim lagi berkasnya.</p>
      </Banner>
    );
  if (state === 'mapping') return <MappingForm found={found} />;
  return (
    <>
      {state === 'ready' && <Found found={found} />}
      {state === 'done' && <Done found={found} />}
      {state === 'undone' && <Undone found={found} />}
      {state === 'ready' && (
        <Disclosure summary="Ubah pencocokan kolom">
          <MappingForm found={found} />
        </Disclosure>
      )}
      {kept ? <ImportRows found={found} /> : <p>Rincian baris sudah dihapus. Jumlahnya tetap tercatat.</p>}
      {state === 'ready' && <ConfirmForm found={found} />}
    </>
  );
}

export default staffPage(ROLES.importPeople, ImportPage);
