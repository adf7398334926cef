import { Button } from '../../../ui/Button.js';
import { Select } from '../../../ui/Select.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import type { CourseHead } from '../api/studio-course.js';
import { removedAt, replaced } from '../list-edit.js';
import { Fields } from './Group.js';
import { NumberField } from './NumberField.js';
import styles from './RubricEditor.module.css';

type EvidenceList = CourseHead['finalAssignment']['evidence'];
type Evidence = EvidenceList[number];
type Kind = Evidence['kind'];

const KINDS: Readonly<Record<Kind, string>> = {
  photo: 'Foto',
  video: 'Video',
  document: 'Dokumen',
  text: 'Tulisan',
};

/** What a kind of evidence begins with: the limits of the centre's own assignments. */
const START: Readonly<Record<Kind, Pick<Evidence, 'maxMegabytes' | 'formats' | 'maxWords'>>> = {
  photo: { maxMegabytes: 5, formats: ['jpg', 'jpeg', 'png', 'webp'], maxWords: null },
  video: { maxMegabytes: 50, formats: ['mp4'], maxWords: null },
  document: { maxMegabytes: 10, formats: ['pdf'], maxWords: null },
  text: { maxMegabytes: null, formats: [], maxWords: 300 },
};
const newEvidence = (kind: Kind): Evidence => ({ kind, min: 1, max: 1, note: '', ...START[kind] });

/** What learners hand in. */
export function EvidenceEditor({
  evidence,
  onChange,
}: {
  readonly evidence: EvidenceList;
  readonly onChange: (evidence: EvidenceList) => void;
}) {
  return (
    <Stack>
      {evidence.map((entry, at) => (
        <EvidenceFields
          key={at}
          number={at + 1}
          entry={entry}
          onChange={(next) => onChange(replaced(evidence, at, next))}
          onRemove={evidence.length > 1 ? () => onChange(removedAt(evidence, at)) : undefined}
        />
      ))}
      {evidence.length < 10 && (
        <div>
          <Button
            variant="secondary"
            icon="plus"
            onClick={() => onChange([...evidence, newEvidence('photo')])}
          >
            Tambah bukti
          </Button>
        </div>
      )}
    </Stack>
  );
}

interface EvidenceFieldsProps {
  readonly number: number;
  readonly entry: Evidence;
  readonly onChange: (entry: Evidence) => void;
  /** Undefined for the last one: an assignment needs some evidence. */
  readonly onRemove: (() => void) | undefined;
}

function EvidenceFields({ number, entry, onChange, onRemove }: EvidenceFieldsProps) {
  return (
    <fieldset className={styles.criterion}>
      <legend>Bukti {number}</legend>
      <Stack>
        <Fields>
          <Select
            label="Jenis"
            options={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
            value={entry.kind}
            onChange={(event) => {
              const kind = event.target.value as Kind;
              onChange({ ...entry, kind, ...START[kind] });
            }}
          />
          <NumberField
            label="Paling sedikit"
            value={entry.min}
            min={0}
            max={50}
            onChange={(min) => onChange({ ...entry, min, max: Math.max(min, entry.max) })}
          />
          <NumberField
            label="Paling banyak"
            value={entry.max}
            min={1}
            max={50}
            onChange={(max) => onChange({ ...entry, max, min: Math.min(max, entry.min) })}
          />
          <Limit entry={entry} onChange={onChange} />
        </Fields>
        <TextInput
          label="Keterangan"
          hint="Apa yang harus terlihat."
          value={entry.note}
          maxLength={500}
          onChange={(event) => onChange({ ...entry, note: event.target.value })}
        />
        {onRemove && (
          <Row>
            <Button variant="quiet" icon="trash" onClick={onRemove}>
              Hapus <VisuallyHidden>bukti {number}</VisuallyHidden>
            </Button>
          </Row>
        )}
      </Stack>
    </fieldset>
  );
}

function Limit({ entry, onChange }: Pick<EvidenceFieldsProps, 'entry' | 'onChange'>) {
  if (entry.kind === 'text') {
    return (
      <NumberField
        label="Kata paling banyak"
        value={entry.maxWords ?? 300}
        min={1}
        max={5000}
        onChange={(maxWords) => onChange({ ...entry, maxWords })}
      />
    );
  }
  return (
    <NumberField
      label="MB paling besar"
      value={entry.maxMegabytes ?? 5}
      min={1}
      max={200}
      onChange={(maxMegabytes) => onChange({ ...entry, maxMegabytes })}
    />
  );
}
