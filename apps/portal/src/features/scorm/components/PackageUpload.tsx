import { useEffect, useState } from 'react';
import { FileInput } from '../../../ui/FileInput.js';
import { UploadProgress } from '../../media/components/UploadProgress.js';
import { useUpload } from '../../media/use-upload.js';

export interface PackageUploadProps {
  /** Every byte is on the server; a job unpacks it now. */
  readonly onDone: (packageId: string) => void;
}

/** Sends a package in parts that survive broken lines. */
export function PackageUpload({ onDone }: PackageUploadProps) {
  const { state, send, resume, reset } = useUpload('scorm');
  const [error, setError] = useState<string>();
  const arrived = state.phase === 'arrived' ? state.mediaId : '';
  useEffect(() => {
    if (arrived === '') return;
    reset();
    onDone(arrived);
  }, [arrived, reset, onDone]);
  if (state.phase !== 'idle' && state.phase !== 'arrived')
    return <UploadProgress state={state} onResume={resume} onCancel={reset} />;
  return (
    <FileInput
      label="Unggah paket SCORM"
      hint="Berkas zip SCORM 1.2 atau 2004 dengan satu pelajaran."
      accept=".zip,application/zip"
      error={error}
      action="Pilih berkas zip"
      icon="upload"
      file={null}
      onChange={(file) => {
        if (!file) return;
        const isZip = /\.zip$/i.test(file.name);
        setError(isZip ? undefined : 'Berkas ini bukan zip. Pilih paket SCORM berbentuk zip.');
        if (isZip) void send(file, 'file');
      }}
    />
  );
}
