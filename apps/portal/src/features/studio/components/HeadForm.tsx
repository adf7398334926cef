import type { ReactNode } from 'react';
import { ApiError } from '../../../lib/api-errors.js';
import type { PageProps } from '../../../lib/page-props.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { QueryView } from '../../../ui/QueryView.js';
import { PageSkeleton, Skeleton } from '../../../ui/Skeleton.js';
import { Stack } from '../../../ui/Stack.js';
import { useHasRole } from '../../staff-kit/staff-page.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import { useBrowserValue } from '../../staff-kit/use-browser-value.js';
import { useStudioCourse, type CourseHead, type StudioCourse } from '../api/studio-course.js';
import { useHeadForm } from '../use-head-form.js';
import { ConflictChoice } from './ConflictChoice.js';
import { DraftNotice } from './DraftNotice.js';
import styles from './HeadForm.module.css';
import { SaveStatus } from './SaveStatus.js';
import { StudioFrame, type StudioTab } from './StudioFrame.js';

type Field = keyof CourseHead;

export interface HeadFields<F extends Field> {
  readonly course: StudioCourse;
  readonly value: Pick<CourseHead, F>;
  readonly change: (part: Partial<Pick<CourseHead, F>>) => void;
  /** Why the server refused a field: `error('summary')`, `error('preTest.minutes')`. */
  readonly error: (path: string) => string | undefined;
}

export interface HeadFormProps<F extends Field> {
  readonly tab: StudioTab;
  readonly lead: string;
  readonly fields: readonly F[];
  /** What each field is called, for the question after a conflict. */
  readonly labels: Readonly<Record<F, string>>;
  readonly children: (fields: HeadFields<F>) => ReactNode;
}

/** One of the studio's forms: a part of the head, saved by itself while it is filled in. */
export function HeadFormPage<F extends Field>({ params, ...form }: PageProps & HeadFormProps<F>) {
  const course = useStudioCourse(params.courseId ?? '');
  // What this device kept from an earlier visit is not known to the server that draws the first picture.
  const inBrowser = useBrowserValue(() => true, false);
  return (
    <QueryView query={course} skeleton={<PageSkeleton />}>
      {(data) =>
        inBrowser ? (
          <HeadForm key={data.id} course={data} {...form} />
        ) : (
          <StudioFrame course={data} tab={form.tab}>
            <Skeleton />
          </StudioFrame>
        )
      }
    </QueryView>
  );
}

function HeadForm<F extends Field>(props: HeadFormProps<F> & { readonly course: StudioCourse }) {
  const { course, tab, lead, fields, labels, children } = props;
  const form = useHeadForm(course, tab, fields);
  const mayEdit = useHasRole(ROLES.studioEdit);
  const { autosave, conflict, askAgain } = form;
  const refused = autosave.error instanceof ApiError ? autosave.error.fields : [];
  const error = (path: string) => refused.find((field) => field.path === `head.${path}`)?.message;
  return (
    <StudioFrame course={course} tab={tab}>
      <Stack className={styles.form}>
        <DraftNotice course={course} />
        {refused.length > 0 && (
          <Banner tone="danger" title="Belum tersimpan">
            <ul>
              {refused.map(({ path, message }) => (
                <li key={path}>{message}</li>
              ))}
            </ul>
          </Banner>
        )}
        <p className={styles.lead}>{lead}</p>
        <fieldset disabled={!mayEdit} className={styles.fields}>
          {children({ course, value: form.value, change: form.change, error })}
        </fieldset>
        {mayEdit && (
          <div className={styles.save}>
            <SaveStatus save={autosave}>
              {askAgain && (
                <Button variant="quiet" onClick={askAgain}>
                  Lihat perbedaannya
                </Button>
              )}
            </SaveStatus>
          </div>
        )}
      </Stack>
      {conflict && (
        <ConflictChoice key={conflict.revision} conflict={conflict} labels={labels} onChoose={form.choose} />
      )}
    </StudioFrame>
  );
}
