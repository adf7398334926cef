import { Select } from '../../../ui/Select.js';
import { oneOf } from '../../staff-kit/list-state.js';
import { optionsOf } from '../../staff-kit/words.js';
import { useModules } from '../api/modules.js';
import { FORMATS } from '../import-words.js';
import type { ImportChoices } from '../use-import.js';
import { CourseSelect } from './CourseSelect.js';

export interface ImportTargetProps {
  readonly choices: ImportChoices;
  readonly onChange: (change: Partial<ImportChoices>) => void;
}

/** Where the questions go, and how the file is to be read. */
export function ImportTarget({ choices: { course, module, format }, onChange }: ImportTargetProps) {
  const modules = useModules(course);
  return (
    <>
      <CourseSelect
        label="Untuk pelatihan"
        value={course}
        onChange={(id) => onChange({ course: id, module: '' })}
      />
      {course && (
        <>
          <Select
            label="Bab untuk soal tanpa kategori"
            placeholder="Bab pertama"
            value={module}
            options={modules.list.map(({ code, title }) => ({ value: code, label: title }))}
            onChange={(event) => onChange({ module: event.target.value })}
          />
          <Select
            label="Format berkas"
            placeholder="Kenali sendiri"
            value={format}
            options={optionsOf(FORMATS)}
            onChange={(event) => onChange({ format: oneOf(event.target.value, FORMATS) ?? '' })}
          />
        </>
      )}
    </>
  );
}
