import { TextArea } from '../../../../ui/TextInput.js';
import { DocumentField } from '../DocumentField.js';
import { LinesField } from '../LinesField.js';
import { RecordingField } from '../RecordingField.js';
import { YoutubeField } from '../YoutubeField.js';
import type { FormProps } from './form-props.js';

export function VideoForm({ body, change, errorOf }: FormProps<'video'>) {
  return (
    <>
      <RecordingField kind="video" value={body.mediaId} onChange={(mediaId) => change({ mediaId })} />
      {body.mediaId === null && (
        <YoutubeField value={body.youtube} onChange={(youtube) => change({ youtube })} />
      )}
      <DocumentField label="Naskah" value={body.document} onChange={(document) => change({ document })} />
      <LinesField
        label="Gambaran adegan"
        hint="Satu baris satu adegan."
        value={body.scenes}
        error={errorOf('scenes')}
        onChange={(scenes) => change({ scenes })}
      />
      <NotesField value={body.productionNotes} onChange={(productionNotes) => change({ productionNotes })} />
    </>
  );
}

export function AudioForm({ body, change }: FormProps<'audio'>) {
  return (
    <>
      <RecordingField kind="audio" value={body.mediaId} onChange={(mediaId) => change({ mediaId })} />
      <DocumentField label="Naskah" value={body.document} onChange={(document) => change({ document })} />
      <NotesField value={body.productionNotes} onChange={(productionNotes) => change({ productionNotes })} />
    </>
  );
}

interface NotesFieldProps {
  readonly value: string;
  readonly onChange: (notes: string) => void;
}

function NotesField({ value, onChange }: NotesFieldProps) {
  return (
    <TextArea
      label="Catatan produksi"
      hint="Untuk tim perekam. Peserta tidak melihatnya."
      optional
      maxLength={1000}
      defaultValue={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
