import { useState, type ReactNode } from 'react';
import { formatBytes } from '../../../lib/format.js';
import { Icon } from '../../../ui/Icon.js';
import type { EvidenceFile } from '../api/assignment.js';
import styles from './EvidenceFiles.module.css';

export interface EvidenceFilesProps {
  readonly files: readonly EvidenceFile[];
  /** Buttons below a file. */
  readonly actions?: (file: EvidenceFile) => ReactNode;
}

/** Videos and documents of a submission. Nothing is fetched before a tap, and what it costs is said before. */
export function EvidenceFiles({ files, actions }: EvidenceFilesProps) {
  const shown = files.filter(({ kind }) => kind !== 'photo');
  if (shown.length === 0) return null;
  return (
    <ul className={styles.list}>
      {shown.map((file) => (
        <li key={file.id} className={styles.item}>
          <OneFile file={file} />
          {actions?.(file)}
        </li>
      ))}
    </ul>
  );
}

function OneFile({ file }: { readonly file: EvidenceFile }) {
  const name = file.name ?? (file.kind === 'video' ? 'Video' : 'Dokumen');
  if (file.state === 'processing') {
    return (
      <p role="status">
        <strong>{name}</strong> sudah sampai.{' '}
        {file.kind === 'video' ? 'Videonya sedang dikecilkan.' : 'Sedang diperiksa.'}
      </p>
    );
  }
  if (file.state === 'failed') {
    return (
      <p role="alert" className={styles.problem}>
        {name}: {file.reason ?? 'Berkas ini tidak dapat dibaca.'}
      </p>
    );
  }
  return file.kind === 'video' ? <Video file={file} name={name} /> : <Document file={file} name={name} />;
}

const seconds = (value: number | null): string => (value ? `${Math.round(value)} detik, ` : '');

function Video({ file, name }: { readonly file: EvidenceFile; readonly name: string }) {
  const [playing, setPlaying] = useState(false);
  if (playing) {
    return (
      // A learner's own short recording: nobody has written captions for it.
      // oxlint-disable-next-line jsx-a11y/media-has-caption
      <video
        className={styles.video}
        src={file.url}
        aria-label={name}
        controls
        autoPlay
        playsInline
        preload="metadata"
      />
    );
  }
  return (
    <button type="button" className={styles.facade} onClick={() => setPlaying(true)}>
      {file.thumbnailUrl && <img src={file.thumbnailUrl} alt="" loading="lazy" className={styles.poster} />}
      <span className={styles.words}>
        <Icon name="play" />
        <span>
          {file.name ? `Putar video ${file.name}` : 'Putar video'} ({seconds(file.durationSeconds)}
          {formatBytes(file.bytes)})
        </span>
      </span>
    </button>
  );
}

function Document({ file, name }: { readonly file: EvidenceFile; readonly name: string }) {
  return (
    <a className={styles.document} href={file.url} data-reload>
      <Icon name="download" />
      <span>
        Unduh {name} ({formatBytes(file.bytes)})
      </span>
    </a>
  );
}
