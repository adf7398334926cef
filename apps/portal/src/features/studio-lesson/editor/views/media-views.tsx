import type { ReactNodeViewProps } from '@tiptap/react';
import { formatBytes } from '../../../../lib/format.js';
import { useMedia } from '../../api/media.js';
import { useLessonThings } from '../../lesson-things.js';
import type { ToolIconName } from '../tool-icons.js';
import { AttrField } from './AttrField.js';
import { BlockFrame } from './BlockFrame.js';
import { Picture } from './Picture.js';
import styles from './media-views.module.css';

const ALT = 'Apa yang terlihat? Untuk peserta yang tidak dapat melihatnya.';

export function ImageView(props: ReactNodeViewProps) {
  const { mediaId, alt } = props.node.attrs as Record<string, string>;
  return (
    <BlockFrame node={props} icon="image" name="Gambar">
      <Picture id={mediaId ?? ''} alt={alt ?? ''} />
      <AttrField node={props} attr="alt" label="Keterangan untuk pembaca layar" hint={ALT} max={500} />
      <AttrField node={props} attr="caption" label="Tulisan di bawah gambar" max={300} optional />
    </BlockFrame>
  );
}

export function BeforeAfterView(props: ReactNodeViewProps) {
  const attrs = props.node.attrs as Record<string, string>;
  return (
    <BlockFrame node={props} icon="pair" name="Foto sebelum dan sesudah">
      <div className={styles.pair}>
        {(['before', 'after'] as const).map((side) => (
          <div key={side} className={styles.side}>
            <Picture id={attrs[side] ?? ''} alt={attrs[`${side}Alt`] ?? ''} />
            <AttrField
              node={props}
              attr={`${side}Alt`}
              label={side === 'before' ? 'Yang terlihat sebelum' : 'Yang terlihat sesudah'}
              max={500}
            />
          </div>
        ))}
      </div>
      <AttrField node={props} attr="caption" label="Tulisan di bawah foto" max={300} optional />
    </BlockFrame>
  );
}

export const VideoView = (props: ReactNodeViewProps) => <Recording {...props} icon="video" name="Video" />;
export const AudioView = (props: ReactNodeViewProps) => <Recording {...props} icon="audio" name="Audio" />;
export const FileView = (props: ReactNodeViewProps) => <Recording {...props} icon="file" name="Berkas" />;

function Recording({
  icon,
  name,
  ...props
}: ReactNodeViewProps & { readonly icon: ToolIconName; readonly name: string }) {
  const id = String(props.node.attrs.mediaId);
  const known = useLessonThings().media.get(id);
  const media = useMedia(id, known).data ?? known;
  return (
    <BlockFrame node={props} icon={icon} name={name}>
      <p>
        <strong>{media?.title ?? 'Berkas belum dapat ditampilkan'}</strong>
        {media && <span className={styles.size}> · {formatBytes(media.bytes)}</span>}
      </p>
      {media?.state === 'processing' && <p className={styles.size}>Sedang diproses di server…</p>}
      {media?.reason && <p className={styles.reason}>{media.reason}</p>}
      <AttrField node={props} attr="caption" label="Keterangan singkat" max={300} optional />
    </BlockFrame>
  );
}

export function YoutubeView(props: ReactNodeViewProps) {
  const { videoId } = props.node.attrs as Record<string, string>;
  return (
    <BlockFrame node={props} icon="youtube" name="Video YouTube">
      <p className={styles.size}>youtu.be/{videoId}</p>
      <AttrField node={props} attr="title" label="Judul video" max={200} />
    </BlockFrame>
  );
}

export function QuizView(props: ReactNodeViewProps) {
  const code = String(props.node.attrs.question);
  const question = useLessonThings().questions.get(code);
  return (
    <BlockFrame node={props} icon="quiz" name={`Soal ${code}`}>
      <p>{question?.text ?? 'Soal dari bank soal pelatihan ini.'}</p>
      <p className={styles.size}>Peserta langsung tahu jawabannya. Tidak dinilai.</p>
    </BlockFrame>
  );
}
