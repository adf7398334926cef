import { useMayReach } from '../../staff-kit/staff-page.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import { useDraftList } from '../api/draft-list.js';

/** Drafts that somebody else handed in and that this person may judge. Nothing while there are none. */
export function ReviewWaiting() {
  const drafts = useDraftList(useMayReach(ROLES.studio, 'GET /studio/courses')).data?.items.filter(
    ({ canReview }) => canReview,
  );
  if (!drafts || drafts.length === 0) return null;
  return (
    <section aria-labelledby="tinjauan">
      <h2 id="tinjauan">Draf menunggu tinjauan</h2>
      <ul>
        {drafts.map(({ id, title }) => (
          <li key={id}>
            <a href={staffPaths.studioReview(id)}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
