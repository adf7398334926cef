import { useState } from 'react';
import { useImport, useTryImport } from './api/import-course.js';
import { readCurriculumFile } from './curriculum-file.js';

interface Chosen {
  readonly file: File;
  readonly curriculum?: unknown;
  /** Why the file cannot even be read. */
  readonly error?: string;
}

/** The steps of an import: choose a file, try it, import it, start again. */
export function useImportSteps() {
  const [chosen, setChosen] = useState<Chosen>();
  const trial = useTryImport();
  const real = useImport();
  const forget = () => {
    trial.reset();
    real.reset();
    setChosen(undefined);
  };
  const choose = async (file: File) => {
    forget();
    const read = await readCurriculumFile(file);
    setChosen({ file, ...read });
    if ('curriculum' in read) trial.submit({ query: { dryRun: 'true' }, body: read.curriculum });
  };
  return {
    chosen,
    trial,
    real,
    forget,
    choose: (file: File) => void choose(file),
    tryAgain: () => chosen && void choose(chosen.file),
    importNow: () => real.submit({ query: { dryRun: 'false' }, body: chosen?.curriculum }),
  };
}
