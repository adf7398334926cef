import { Select } from '../../../ui/Select.js';
import { useCourseChoices } from '../../staff-batches/api/course-choices.js';

export interface CourseSelectProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (id: string) => void;
}

/** Which course's bank. */
export function CourseSelect({ label, value, error, onChange }: CourseSelectProps) {
  const courses = useCourseChoices();
  return (
    <Select
      label={label}
      placeholder={courses.isPending ? 'Sedang memuat…' : 'Pilih pelatihan'}
      value={value}
      error={error}
      options={(courses.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
