import { Select } from '../../../../ui/Select.js';
import { TextInput } from '../../../../ui/TextInput.js';
import { PeerReviewField } from '../../../studio/components/PeerReviewField.js';
import { DocumentField } from '../DocumentField.js';
import { LinesField } from '../LinesField.js';
import { NumberField } from '../NumberField.js';
import { RowsField } from '../RowsField.js';
import type { FormProps } from './form-props.js';

type Evidence = FormProps<'photo_assignment'>['body']['evidence'][number];

const KINDS = [
  { value: 'photo', label: 'Foto' },
  { value: 'video', label: 'Video' },
  { value: 'document', label: 'Dokumen' },
  { value: 'text', label: 'Tulisan' },
] as const;

const FRESH: Readonly<Record<Evidence['kind'], Evidence>> = {
  photo: {
    kind: 'photo',
    min: 1,
    max: 3,
    maxMegabytes: 10,
    formats: ['jpg', 'png', 'webp'],
    maxWords: null,
    note: '',
  },
  video: { kind: 'video', min: 1, max: 1, maxMegabytes: 200, formats: ['mp4'], maxWords: null, note: '' },
  document: {
    kind: 'document',
    min: 1,
    max: 1,
    maxMegabytes: 10,
    formats: ['pdf'],
    maxWords: null,
    note: '',
  },
  text: { kind: 'text', min: 1, max: 1, maxMegabytes: null, formats: [], maxWords: 200, note: '' },
};

export function PhotoAssignmentForm({ body, change, errorOf }: FormProps<'photo_assignment'>) {
  return (
    <>
      <DocumentField
        label="Petunjuk tugas"
        value={body.document}
        onChange={(document) => change({ document })}
      />
      <RowsField
        legend="Yang dikirim peserta"
        noun="bukti"
        rows={body.evidence}
        least={1}
        make={() => FRESH.photo}
        onChange={(evidence) => change({ evidence })}
      >
        {(row, set) => <EvidenceFields row={row} set={set} />}
      </RowsField>
      <LinesField
        label="Periksa sebelum mengirim"
        hint="Satu baris satu butir."
        value={body.checklist}
        error={errorOf('checklist')}
        onChange={(checklist) => change({ checklist })}
      />
      <PeerReviewField value={body.peerReviews} onChange={(peerReviews) => change({ peerReviews })} />
    </>
  );
}

function EvidenceFields({
  row,
  set,
}: {
  readonly row: Evidence;
  readonly set: (part: Partial<Evidence>) => void;
}) {
  const number = (label: string, key: 'min' | 'max', least: number) => (
    <NumberField
      label={label}
      value={row[key]}
      min={least}
      max={50}
      onChange={(value) => value !== null && set({ [key]: value })}
    />
  );
  return (
    <>
      <Select
        label="Jenis"
        value={row.kind}
        options={KINDS}
        onChange={(event) => {
          const kind = KINDS.find(({ value }) => value === event.target.value)?.value;
          if (kind) set(FRESH[kind]);
        }}
      />
      {row.kind === 'text' ? (
        <NumberField
          label="Paling banyak (kata)"
          value={row.maxWords}
          min={1}
          max={10_000}
          optional
          onChange={(maxWords) => set({ maxWords })}
        />
      ) : (
        <>
          {number('Paling sedikit', 'min', 0)}
          {number('Paling banyak', 'max', 1)}
          <NumberField
            label="Ukuran (MB)"
            value={row.maxMegabytes}
            min={1}
            max={1024}
            optional
            onChange={(maxMegabytes) => set({ maxMegabytes })}
          />
        </>
      )}
      <TextInput
        label="Catatan"
        optional
        maxLength={300}
        value={row.note}
        onChange={(event) => set({ note: event.target.value })}
      />
    </>
  );
}
