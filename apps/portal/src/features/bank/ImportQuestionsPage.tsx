import { useSearch } from 'wouter';
import { toPath } from '../../lib/api.js';
import { formatNumber } from '../../lib/format.js';
import { Banner } from '../../ui/Banner.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { FileDrop } from '../../ui/FileDrop.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../ui/Stack.js';
import { toId } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import type { BankImport } from './api/import-questions.js';
import { ImportPreview } from './components/ImportPreview.js';
import { ImportTarget } from './components/ImportTarget.js';
import { useImport } from './use-import.js';

/** Questions come in from a file: first a look that keeps nothing, then the import. */
function ImportQuestionsPage() {
  const steps = useImport(toId(new URLSearchParams(useSearch()).get('pelatihan')) ?? '');
  const { choices, file, look, real } = steps;
  const bank = choices.course
    ? `${staffPaths.manageBank}?pelatihan=${choices.course}`
    : staffPaths.manageBank;
  const progress = look.isPending ? 'Sedang membaca berkas…' : real.isPending ? 'Sedang mengimpor soal…' : '';
  return (
    <>
      <PageHeader
        title="Impor soal"
        lead="Berkas dibaca dulu. Tidak ada yang berubah sebelum Anda setuju."
        back={{ href: bank, label: 'Bank soal' }}
        actions={
          <LinkButton
            variant="secondary"
            icon="download"
            href={toPath('/bank/template', {})}
            data-reload
            download
          >
            Unduh contoh XLSX
          </LinkButton>
        }
      />
      <Stack gap="large">
        {!real.data && (
          <Stack narrow>
            <ImportTarget choices={choices} onChange={steps.change} />
            {choices.course && (
              <FileDrop
                label="Berkas soal"
                hint="GIFT, Moodle XML, Aiken, atau XLSX. Paling besar 5 MB."
                accept=".gift,.txt,.xml,.xlsx,text/plain,text/xml"
                file={file}
                busy={progress !== ''}
                error={steps.tooLarge}
                onChoose={steps.choose}
              />
            )}
          </Stack>
        )}
        <p role="status">{progress}</p>
        <RequestErrorBanner error={look.error ?? real.error} />
        {look.data && !real.data && !look.isPending && (
          <ImportPreview
            found={look.data}
            busy={real.isPending}
            onImport={steps.importNow}
            onMend={steps.forget}
          />
        )}
        {real.data && <Done outcome={real.data} bank={bank} onAnother={steps.forget} />}
      </Stack>
    </>
  );
}

interface DoneProps {
  readonly outcome: BankImport;
  readonly bank: string;
  readonly onAnother: () => void;
}

function Done({ outcome: { created, changed, unchanged, errors }, bank, onAnother }: DoneProps) {
  return (
    <Stack>
      <Banner tone="success" title="Impor selesai" live>
        <p>
          {formatNumber(created)} soal baru, {formatNumber(changed)} berubah, {formatNumber(unchanged)} tetap.
          {errors.length > 0 && ` ${formatNumber(errors.length)} soal bermasalah dilewati.`}
        </p>
      </Banner>
      <Row>
        <LinkButton href={bank}>Ke bank soal</LinkButton>
        <Button variant="secondary" onClick={onAnother}>
          Impor berkas lain
        </Button>
      </Row>
    </Stack>
  );
}

export default staffPage(ROLES.bank, ImportQuestionsPage, 'GET /bank/questions');
