import { formatBytes, formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Progress } from '../../../ui/Progress.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { thingsWords } from '../../studio/contents-words.js';
import {
  useCoursePackage,
  useFreshCourses,
  useImportPackage,
  type CoursePackage,
} from '../api/course-packages.js';
import { FindingsTable } from './FindingsTable.js';
import { ImportDone } from './ImportDone.js';
import { ImportTrial } from './ImportTrial.js';

/** A course that was uploaded whole: checked, shown, imported. The address knows it, so a reload loses nothing. */
export function PackageImport({ id, onAnother }: { readonly id: string; readonly onAnother: () => void }) {
  const found = useCoursePackage(id);
  return <QueryView query={found}>{(data) => <Standing found={data} onAnother={onAnother} />}</QueryView>;
}

interface StandingProps {
  readonly found: CoursePackage;
  readonly onAnother: () => void;
}

function Standing({ found, onAnother }: StandingProps) {
  const start = useImportPackage(found.id);
  const done = found.state === 'done';
  useFreshCourses(done);
  if (found.state === 'failed') return <Refused found={found} onAnother={onAnother} />;
  if (found.state === 'checked' && found.outcome)
    return (
      <Stack>
        <RequestErrorBanner error={start.error} />
        <ImportTrial
          outcome={found.outcome}
          extra={extraFacts(found)}
          busy={start.isPending}
          onImport={() => start.submit({ params: { id: found.id } })}
        />
        <Another onAnother={onAnother} />
      </Stack>
    );
  if (done && found.outcome) return <ImportDone outcome={found.outcome} onAnother={onAnother} />;
  return <Working found={found} />;
}

const WORK: Readonly<Partial<Record<CoursePackage['state'], string>>> = {
  uploading: 'Menunggu sisa berkas',
  checking: 'Memeriksa isi berkas',
  importing: 'Mengimpor pelatihan',
};

function Working({ found }: { readonly found: CoursePackage }) {
  const { filesDone, filesAll, state, filename, bytes } = found;
  return (
    <Stack>
      <Progress
        label={WORK[state] ?? ''}
        value={filesDone}
        max={Math.max(1, filesAll)}
        text={filesAll > 0 ? `${formatNumber(filesDone)} dari ${formatNumber(filesAll)} berkas` : 'sebentar…'}
      />
      <p role="status">
        {filename} ({formatBytes(bytes)}). Halaman ini boleh ditutup dan dibuka lagi.
      </p>
    </Stack>
  );
}

function Refused({ found, onAnother }: StandingProps) {
  return (
    <Stack>
      <Banner tone="danger" title="Berkas ini belum dapat diimpor" live>
        <p>{found.reason}</p>
      </Banner>
      {found.errors.length > 0 && <FindingsTable caption="Kesalahan di berkas" findings={found.errors} />}
      <Another onAnother={onAnother} />
    </Stack>
  );
}

function Another({ onAnother }: { readonly onAnother: () => void }) {
  return (
    <div>
      <Button variant="quiet" onClick={onAnother}>
        Pilih berkas lain
      </Button>
    </div>
  );
}

function extraFacts({ contents, bytes, mediaKept, mediaRenamed }: CoursePackage): [string, string][] {
  const things = contents ? thingsWords(contents) : '';
  return [
    ['Ukuran', formatBytes(bytes)],
    ...(things ? [['Ikut di berkas', things] as [string, string]] : []),
    ...(mediaKept > 0
      ? [['Sudah ada di sini', `${formatNumber(mediaKept)} berkas`] as [string, string]]
      : []),
    ...(mediaRenamed > 0
      ? [['Bernomor baru', `${formatNumber(mediaRenamed)} berkas`] as [string, string]]
      : []),
  ];
}
