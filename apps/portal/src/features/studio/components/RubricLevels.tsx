import type { CourseHead } from '../api/studio-course.js';
import { Button } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea, TextInput } from '../../../ui/TextInput.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { removedAt, replaced } from '../list-edit.js';
import { NumberField } from './NumberField.js';
import styles from './RubricEditor.module.css';

export type Criterion = CourseHead['finalAssignment']['rubric'][number];

export interface RubricLevelsProps {
  readonly criterion: Criterion;
  readonly name: string;
  readonly onChange: (criterion: Criterion) => void;
}

/** The levels of one criterion, best first as they are written. */
export function RubricLevels({ criterion, name, onChange }: RubricLevelsProps) {
  const { levels } = criterion;
  const set = (next: Criterion['levels']) => onChange({ ...criterion, levels: next });
  const lowest = Math.min(...levels.map(({ score }) => score), 5);
  return (
    <Disclosure summary={`${levels.length} tingkat nilai`} open={levels.some((level) => !level.description)}>
      <Stack>
        {levels.map((level, at) => (
          <div key={at} className={styles.level}>
            <NumberField
              label="Nilai"
              value={level.score}
              min={0}
              max={100}
              onChange={(score) => set(replaced(levels, at, { ...level, score }))}
            />
            <TextInput
              label="Sebutan"
              value={level.label}
              maxLength={60}
              onChange={(event) => set(replaced(levels, at, { ...level, label: event.target.value }))}
            />
            <div className={styles.wide}>
              <TextArea
                label="Uraian"
                rows={2}
                value={level.description}
                maxLength={500}
                onChange={(event) => set(replaced(levels, at, { ...level, description: event.target.value }))}
              />
            </div>
            <div className={styles.wide}>
              <Button variant="quiet" icon="trash" onClick={() => set(removedAt(levels, at))}>
                Hapus tingkat{' '}
                <VisuallyHidden>
                  {level.label} dari {name}
                </VisuallyHidden>
              </Button>
            </div>
          </div>
        ))}
        <div>
          <Button
            variant="secondary"
            icon="plus"
            onClick={() => set([...levels, { score: Math.max(0, lowest - 1), label: '', description: '' }])}
          >
            Tambah tingkat <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        </div>
      </Stack>
    </Disclosure>
  );
}
