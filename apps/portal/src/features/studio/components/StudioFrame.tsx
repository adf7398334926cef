import { useEffect, useRef, type ReactNode } from 'react';
import { PageHeader } from '../../../ui/PageHeader.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import type { StudioCourse } from '../api/studio-course.js';
import { ARCHIVED, DRAFT_STATES } from '../tree-words.js';
import styles from './StudioFrame.module.css';

export type StudioTab = 'tree' | 'head' | 'completion' | 'tests' | 'assignment' | 'review';

export interface StudioFrameProps {
  readonly course: StudioCourse;
  readonly tab: StudioTab;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const TITLES: Readonly<Record<StudioTab, string>> = {
  tree: 'Susunan',
  head: 'Data pelatihan',
  completion: 'Kelulusan',
  tests: 'Tes awal dan akhir',
  assignment: 'Tugas akhir',
  review: 'Tinjauan',
};

/** Head of every page of the studio: which course, where it stands, and the way to its other parts. */
export function StudioFrame({ course, tab, actions, children }: StudioFrameProps) {
  const back = { href: staffPaths.manageCourses, label: 'Pelatihan' };
  return (
    <>
      <PageHeader
        title={tab === 'tree' ? course.title : TITLES[tab]}
        lead={tab === 'tree' ? undefined : course.title}
        back={back}
        meta={
          <>
            <StateBadge word={DRAFT_STATES[course.state]} />
            {course.courseState === 'archived' && <StateBadge word={ARCHIVED} />}
            <span className={styles.version}>
              Kode {course.code} ·{' '}
              {course.publishedVersion === null
                ? 'belum pernah terbit'
                : `versi ${course.publishedVersion} terbit`}
            </span>
          </>
        }
        actions={actions}
      />
      <StudioNav course={course} tab={tab} />
      {children}
    </>
  );
}

function StudioNav({ course, tab }: { readonly course: StudioCourse; readonly tab: StudioTab }) {
  const links: readonly (readonly [StudioTab, string])[] = [
    ['tree', staffPaths.studio(course.id)],
    ['head', staffPaths.studioHead(course.id)],
    ['completion', staffPaths.studioCompletion(course.id)],
    ['tests', staffPaths.studioTests(course.id)],
    ['assignment', staffPaths.studioAssignment(course.id)],
    ['review', staffPaths.studioReview(course.id)],
  ];
  const comments = course.modules.flatMap(({ lessons }) => lessons).reduce((n, l) => n + l.openComments, 0);
  const open = course.problems.length + comments;
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone only three of the six fit: the current one is moved into sight.
    const here = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (nav.current && here) nav.current.scrollLeft = here.offsetLeft - nav.current.offsetLeft - 24;
  }, [tab]);
  return (
    <nav ref={nav} aria-label="Bagian pelatihan" className={styles.nav}>
      <ul className={styles.list}>
        {links.map(([key, href]) => (
          <li key={key}>
            <a href={href} className={styles.link} aria-current={key === tab ? 'page' : undefined}>
              {TITLES[key]}
              {key === 'review' && open > 0 && <span className={styles.count}>{open} catatan</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
