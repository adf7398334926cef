import { formatBytes } from '../../../../lib/format.js';
import { Icon } from '../../../../ui/Icon.js';
import { useMedia } from './document-context.js';
import styles from './media.module.css';
import { MissingMedia } from './MissingMedia.js';

/** What people call a kind of file. */
const TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/zip': 'ZIP',
  'text/plain': 'Teks',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
};

interface FileLinkProps {
  readonly mediaId: string;
  readonly caption?: string | undefined;
}

/** A file to take along: its name, what it is and what it weighs, before anything is fetched. */
export function FileLink({ mediaId, caption }: FileLinkProps) {
  const media = useMedia(mediaId);
  const [file] = media?.renditions ?? [];
  if (!media || !file) return <MissingMedia icon="page" what="Berkas" media={media} words={caption} />;
  const type = TYPES[file.contentType] ?? 'Berkas';
  return (
    <a className={styles.file} href={file.url} download={media.title} data-reload>
      <Icon name="download" />
      <span className={styles.fileWords}>
        <strong>{media.title}</strong>
        <span>
          {type}, {formatBytes(file.bytes)}
          {caption ? `. ${caption}` : ''}
        </span>
      </span>
    </a>
  );
}
