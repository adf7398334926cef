import { useEffect, useState } from 'react';
import { useUpload } from '../media/use-upload.js';
import { useImport, useTryImport } from './api/import-course.js';
import { MAX_BYTES, MAX_JSON_BYTES, readCurriculumFile } from './curriculum-file.js';

interface Chosen {
  readonly file: File;
  readonly curriculum?: unknown;
  /** Why the file cannot even be read. */
  readonly error?: string;
}

const isPackage = ({ name, size }: File): boolean =>
  /\.zip$/i.test(name) || (size > MAX_BYTES && size <= MAX_JSON_BYTES);

/**
 * The steps of an import: choose a file, try it, import it, start again. A small curriculum goes in one request; an
 * archive, or whatever is larger, is uploaded in parts.
 * @param onArrived the id of an archive that is whole on the server
 */
export function useImportSteps(onArrived: (packageId: string) => void) {
  const [chosen, setChosen] = useState<Chosen>();
  const trial = useTryImport();
  const real = useImport();
  const upload = useUpload('course');
  const arrived = upload.state.phase === 'arrived' ? upload.state.mediaId : '';
  const { reset } = upload;
  useEffect(() => {
    if (arrived === '') return;
    reset();
    onArrived(arrived);
  }, [arrived, reset, onArrived]);
  const forget = () => {
    trial.reset();
    real.reset();
    reset();
    setChosen(undefined);
  };
  const choose = async (file: File) => {
    forget();
    if (isPackage(file)) {
      setChosen({ file });
      return upload.send(file, 'file');
    }
    const read = await readCurriculumFile(file);
    setChosen({ file, ...read });
    if ('curriculum' in read) trial.submit({ query: { dryRun: 'true' }, body: read.curriculum });
  };
  return {
    chosen,
    trial,
    real,
    upload,
    forget,
    choose: (file: File) => void choose(file),
    tryAgain: () => chosen && void choose(chosen.file),
    importNow: () => real.submit({ query: { dryRun: 'false' }, body: chosen?.curriculum }),
  };
}
