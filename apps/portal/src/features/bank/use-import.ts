import { useState } from 'react';
import { formatBytes } from '../../lib/format.js';
import { useImportQuestions, type ImportFormat } from './api/import-questions.js';
import { formatByName, MAX_BYTES } from './import-words.js';

export interface ImportChoices {
  readonly course: string;
  /** Where questions go whose category is no module of the course; `''`: the first one. */
  readonly module: string;
  /** `''`: told by the file. */
  readonly format: ImportFormat | '';
}

/** The steps of an import: choices and a file, a look that keeps nothing, the import. */
export function useImport(startCourse: string) {
  const [choices, setChoices] = useState<ImportChoices>({ course: startCourse, module: '', format: '' });
  const [file, setFile] = useState<File | null>(null);
  const [tooLarge, setTooLarge] = useState<string>();
  const look = useImportQuestions();
  const real = useImportQuestions();
  const forget = () => {
    look.reset();
    real.reset();
    setFile(null);
    setTooLarge(undefined);
  };
  const queryOf = ({ course, module, format }: ImportChoices, of: File) => ({
    course,
    module: module || undefined,
    format: format || formatByName(of.name),
  });
  const tryFile = (of: File, as: ImportChoices) => {
    real.reset();
    look.mutate({ file: of, query: { ...queryOf(as, of), dryRun: 'true' } });
  };
  return {
    choices,
    file,
    tooLarge,
    look,
    real,
    forget,
    /** Other choices read the chosen file anew. */
    change: (change: Partial<ImportChoices>) => {
      const next = { ...choices, ...change };
      setChoices(next);
      if (file && next.course) tryFile(file, next);
    },
    choose: (chosen: File) => {
      forget();
      setFile(chosen);
      if (chosen.size > MAX_BYTES) {
        setTooLarge(`Berkas ini ${formatBytes(chosen.size)}. Pilih berkas paling besar 5 MB.`);
      } else tryFile(chosen, choices);
    },
    /** @param skipFaulty leaves out what cannot be read, as was shown */
    importNow: (skipFaulty: boolean) =>
      file &&
      !real.isPending &&
      real.mutate({
        file,
        query: { ...queryOf(choices, file), dryRun: 'false', skipFaulty: String(skipFaulty) },
      }),
  };
}
