import { useState, type ReactNode } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button, LinkButton, type ButtonLook } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { QueryView } from '../../../ui/QueryView.js';
import { Stack } from '../../../ui/Stack.js';
import {
  courseFileHref,
  useDraftContents,
  useVersionContents,
  type CourseFile,
} from '../api/course-contents.js';
import { contentsWords } from '../contents-words.js';

export interface DownloadCourseProps {
  readonly file: CourseFile;
  readonly variant: ButtonLook['variant'];
  readonly children: ReactNode;
}

/** Saves a course as one file; says first what it weighs and holds. */
export function DownloadCourse({ file, variant, children }: DownloadCourseProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={variant} icon="download" onClick={() => setOpen(true)}>
        {children}
      </Button>
      {open && <DownloadDialog file={file} onClose={() => setOpen(false)} />}
    </>
  );
}

function DownloadDialog({ file, onClose }: { readonly file: CourseFile; readonly onClose: () => void }) {
  const draft = useDraftContents(file, true);
  const version = useVersionContents(file, true);
  const contents = file.kind === 'draft' ? draft : version;
  return (
    <Dialog
      open
      title="Unduh berkas pelatihan"
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            Tutup
          </Button>
          {contents.data && (
            <LinkButton
              href={courseFileHref(file)}
              download={contents.data.filename}
              icon="download"
              onClick={onClose}
            >
              Unduh
            </LinkButton>
          )}
        </>
      }
    >
      <QueryView query={contents} heading="h2">
        {(data) => (
          <Stack>
            <p>
              <strong>{contentsWords(data)}</strong>
            </p>
            <p>Berkas ini dapat diimpor lagi di Sinau, di sini atau di server lain.</p>
            {data.missing > 0 && (
              <Banner tone="warning" title={`${formatNumber(data.missing)} berkas belum siap`}>
                <p>Berkas itu tidak ikut. Periksa di halaman Media dulu.</p>
              </Banner>
            )}
          </Stack>
        )}
      </QueryView>
    </Dialog>
  );
}
