import { Button } from '../../../ui/Button.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import type { CourseHead } from '../api/studio-course.js';
import { removedAt, replaced, stepped } from '../list-edit.js';
import { NumberField } from './NumberField.js';
import styles from './RubricEditor.module.css';
import { RubricLevels, type Criterion } from './RubricLevels.js';
import { SumNote } from './SumNote.js';

type Rubric = CourseHead['finalAssignment']['rubric'];

/** The four levels that the centre's own rubrics use; the trainer writes what each means. */
const LEVELS = ['Sangat baik', 'Baik', 'Cukup', 'Perlu perbaikan'];
const newCriterion = (weightPercent: number): Criterion => ({
  name: '',
  weightPercent,
  levels: LEVELS.map((label, index) => ({ score: LEVELS.length - index, label, description: '' })),
});

/** Criteria with weight and levels; the weights must make a hundred, which is said while they are changed. */
export function RubricEditor({
  rubric,
  onChange,
}: {
  readonly rubric: Rubric;
  readonly onChange: (rubric: Rubric) => void;
}) {
  const left = 100 - rubric.reduce((total, { weightPercent }) => total + weightPercent, 0);
  return (
    <Stack>
      {rubric.length > 0 && (
        <SumNote label="Jumlah bobot" parts={rubric.map(({ weightPercent }) => weightPercent)} />
      )}
      {rubric.map((criterion, at) => (
        <CriterionFields
          key={at}
          number={at + 1}
          count={rubric.length}
          criterion={criterion}
          onChange={(next) => onChange(replaced(rubric, at, next))}
          onStep={(step) => onChange(stepped(rubric, at, step))}
          onRemove={() => onChange(removedAt(rubric, at))}
        />
      ))}
      <div>
        <Button
          variant="secondary"
          icon="plus"
          onClick={() => onChange([...rubric, newCriterion(Math.max(0, left))])}
        >
          Tambah kriteria
        </Button>
      </div>
    </Stack>
  );
}

interface CriterionFieldsProps {
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly criterion: Criterion;
  readonly onChange: (criterion: Criterion) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onRemove: () => void;
}

function CriterionFields({ number, count, criterion, onChange, onStep, onRemove }: CriterionFieldsProps) {
  const name = criterion.name || `kriteria ${number}`;
  return (
    <fieldset className={styles.criterion}>
      <legend>Kriteria {number}</legend>
      <Stack>
        <div className={styles.head}>
          <TextInput
            label="Nama kriteria"
            value={criterion.name}
            maxLength={120}
            onChange={(event) => onChange({ ...criterion, name: event.target.value })}
          />
          <NumberField
            label="Bobot (%)"
            value={criterion.weightPercent}
            min={0}
            max={100}
            onChange={(weightPercent) => onChange({ ...criterion, weightPercent })}
          />
        </div>
        <RubricLevels criterion={criterion} name={name} onChange={onChange} />
        <Row>
          <Button variant="quiet" icon="up" disabled={number === 1} onClick={() => onStep(-1)}>
            Naik <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
          <Button variant="quiet" icon="down" disabled={number === count} onClick={() => onStep(1)}>
            Turun <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
          <Button variant="quiet" icon="trash" onClick={onRemove}>
            Hapus <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        </Row>
      </Stack>
    </fieldset>
  );
}
