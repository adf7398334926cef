import { DocumentField } from '../DocumentField.js';
import { LinesField } from '../LinesField.js';
import type { FormProps } from './form-props.js';

export function ReadingForm({ body, change, errorOf }: FormProps<'reading'>) {
  return (
    <>
      <DocumentField
        label="Isi pelajaran"
        value={body.document}
        onChange={(document) => change({ document })}
      />
      <LinesField
        label="Poin kunci"
        hint="Satu baris satu poin. Tampil di akhir bacaan."
        value={body.keyPoints}
        error={errorOf('keyPoints')}
        onChange={(keyPoints) => change({ keyPoints })}
      />
    </>
  );
}
