import { useState, type FormEvent } from 'react';
import { useSearch } from 'wouter';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { useAddComment, useComments, useResolveComment, type ReviewComment } from '../api/review.js';
import type { StudioCourse } from '../api/studio-course.js';
import { findRow, titleOf } from '../tree-model.js';
import styles from './Review.module.css';

/** What reviewers said about the course or a lesson: the open ones, those dealt with, and a new one. */
export function Comments({ course }: { readonly course: StudioCourse }) {
  const comments = useComments(course.id);
  return (
    <Stack>
      <QueryView query={comments} heading="h2">
        {({ items }) => {
          const open = items.filter(({ resolvedAt }) => resolvedAt === null);
          const done = items.filter(({ resolvedAt }) => resolvedAt !== null);
          return (
            <>
              {open.length === 0 && <p>Tidak ada komentar terbuka.</p>}
              <CommentList course={course} items={open} />
              {done.length > 0 && (
                <Disclosure summary={`Sudah selesai (${done.length})`}>
                  <CommentList course={course} items={done} />
                </Disclosure>
              )}
            </>
          );
        }}
      </QueryView>
      <NewComment course={course} />
    </Stack>
  );
}

function CommentList({
  course,
  items,
}: {
  readonly course: StudioCourse;
  readonly items: readonly ReviewComment[];
}) {
  const resolve = useResolveComment();
  if (items.length === 0) return null;
  return (
    <>
      <RequestErrorBanner error={resolve.error} />
      <ul className={styles.list}>
        {items.map((comment) => (
          <li key={comment.id} className={styles.entry}>
            <About course={course} lessonId={comment.lessonId} />
            <p className={styles.words}>{comment.body}</p>
            <div className={styles.who}>
              <span>
                {comment.authorName}, {formatMoment(comment.createdAt)}
              </span>
              {comment.resolvedAt ? (
                <Badge tone="success">Selesai</Badge>
              ) : (
                <Button variant="quiet" onClick={() => resolve.submit({ params: { id: comment.id } })}>
                  Tandai selesai <VisuallyHidden>{comment.body}</VisuallyHidden>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function About({ course, lessonId }: { readonly course: StudioCourse; readonly lessonId: string | null }) {
  if (lessonId === null) return <strong>Seluruh pelatihan</strong>;
  const row = findRow(course, lessonId);
  if (!row) return <strong className={styles.done}>Pelajaran yang sudah dihapus</strong>;
  return (
    <a href={staffPaths.studioLesson(course.id, lessonId)} className={styles.place}>
      {titleOf(row)}
    </a>
  );
}

function NewComment({ course }: { readonly course: StudioCourse }) {
  // The editor links here with the lesson that is open.
  const asked = new URLSearchParams(useSearch()).get('pelajaran') ?? '';
  const [lessonId, setLessonId] = useState(asked);
  const [body, setBody] = useState('');
  const [missing, setMissing] = useState(false);
  const add = useAddComment(() => {
    setBody('');
    toast('Komentar tersimpan.');
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!body.trim());
    if (body.trim()) add.submit({ params: { id: course.id }, body: { lessonId: lessonId || null, body } });
  };
  const lessons = course.modules.flatMap(({ lessons: each }) => each);
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        {!hasFieldErrors(add.error) && <RequestErrorBanner error={add.error} />}
        <Select
          label="Tentang"
          placeholder="Seluruh pelatihan"
          options={lessons.map(({ id, title }) => ({ value: id, label: title }))}
          value={lessons.some(({ id }) => id === lessonId) ? lessonId : ''}
          onChange={(event) => setLessonId(event.target.value)}
        />
        <TextArea
          label="Komentar baru"
          rows={3}
          value={body}
          maxLength={2000}
          error={fieldError(add.error, 'body') ?? (missing ? 'Tulis komentarnya dulu.' : undefined)}
          onChange={(event) => setBody(event.target.value)}
        />
        <div>
          <Button type="submit" variant="secondary" busy={add.isPending}>
            Kirim komentar
          </Button>
        </div>
      </Stack>
    </form>
  );
}
