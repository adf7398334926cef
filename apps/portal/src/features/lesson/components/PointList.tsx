import { Card } from '../../../ui/Card.js';
import { Icon } from '../../../ui/Icon.js';
import { Stack } from '../../../ui/Stack.js';
import styles from './PointList.module.css';

/** Short points in a box: what to remember, what to check. Nothing when there are none. */
export function PointList({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <Card tone="sunken">
      <Stack>
        <h2>{title}</h2>
        <ul className={styles.list}>
          {points.map((point) => (
            <li key={point}>
              <Icon name="check" size="small" />
              <span>{point}</span>
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}
