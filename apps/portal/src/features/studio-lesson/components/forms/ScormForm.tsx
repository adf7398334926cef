import { NumberField } from '../NumberField.js';
import { ScormPackageField } from '../ScormPackageField.js';
import type { FormProps } from './form-props.js';

export function ScormForm({ body, change, errorOf }: FormProps<'scorm'>) {
  return (
    <>
      <ScormPackageField
        value={body.packageId}
        error={errorOf('packageId')}
        onChange={(packageId) => change({ packageId })}
      />
      <NumberField
        label="Nilai lulus"
        hint="Kosong: cukup selesai."
        value={body.passingScore}
        min={0}
        max={100}
        optional
        onChange={(passingScore) => change({ passingScore })}
      />
    </>
  );
}
