import { formatBytes } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { api } from '../../../lib/api.js';
import type { ScormPackage } from '../api/scorm.js';

export interface PackageStateProps {
  readonly scorm: ScormPackage;
  readonly onAnother: () => void;
}

/** The tab is opened by the tap itself: browsers keep closed what comes later. */
async function preview(id: string): Promise<void> {
  const tab = window.open('about:blank', '_blank');
  try {
    const { url } = await api('GET /manage/scorm/:id/preview', { params: { id } });
    if (!tab) return;
    tab.opener = null;
    tab.location.replace(url);
  } catch {
    tab?.close();
  }
}

/** Where an uploaded package stands: being unpacked, refused with the reason, or ready with what was found. */
export function PackageState({ scorm, onAnother }: PackageStateProps) {
  const { id, state, filename, title, version, unpackedBytes, files, reason } = scorm;
  if (state === 'failed')
    return (
      <Banner
        tone="danger"
        live
        title="Paket ditolak"
        action={
          <Button variant="secondary" icon="upload" onClick={onAnother}>
            Pilih paket lain
          </Button>
        }
      >
        <p>{reason}</p>
      </Banner>
    );
  if (state !== 'ready')
    return (
      <Banner live title={`${filename} sudah di server`}>
        <p>Memeriksa dan membuka paket. Ini sebentar saja.</p>
      </Banner>
    );
  return (
    <Banner
      tone="success"
      live
      title={title}
      action={
        <Button variant="secondary" icon="play" onClick={() => void preview(id)}>
          Lihat pratinjau
        </Button>
      }
    >
      <p>
        SCORM {version}, {files} berkas, {formatBytes(unpackedBytes)}. Dari {filename}.
      </p>
    </Banner>
  );
}
