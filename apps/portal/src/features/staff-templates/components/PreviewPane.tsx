import { Later } from '../../../ui/Later.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import type { Look, TemplateKind } from '../api/templates.js';
import { usePreview } from '../use-preview.js';
import styles from './PreviewPane.module.css';

interface PreviewPaneProps {
  readonly kind: TemplateKind;
  readonly look: Look;
  readonly page: number;
}

const loadPicture = () => import('./PdfPicture.js');
const SAMPLES = { longest: 'Nama terpanjang', shortest: 'Nama terpendek' } as const;

/** What the server really prints, for the longest and the shortest name. */
export function PreviewPane({ kind, look, page }: PreviewPaneProps) {
  return (
    <section aria-labelledby="pratinjau">
      <Stack gap="small">
        <h2 id="pratinjau">Pratinjau PDF</h2>
        <div className={styles.samples}>
          <Sample kind={kind} look={look} page={page} sample="longest" />
          <Sample kind={kind} look={look} page={page} sample="shortest" />
        </div>
      </Stack>
    </section>
  );
}

function Sample({ kind, look, page, sample }: PreviewPaneProps & { readonly sample: keyof typeof SAMPLES }) {
  const { preview, error, busy } = usePreview(kind, look, sample);
  return (
    <div aria-busy={busy}>
      <h3>
        {SAMPLES[sample]}
        {busy && ' – memperbarui…'}
      </h3>
      <RequestErrorBanner error={error} />
      {preview && !error && <Later load={loadPicture} props={{ preview, page }} />}
    </div>
  );
}
