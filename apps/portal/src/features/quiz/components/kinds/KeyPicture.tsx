import { toPoint, type AskedQuestion } from '../../question-kinds.js';
import styles from './kinds.module.css';
import { Marker } from './Marker.js';

export interface KeyPictureProps {
  readonly question: AskedQuestion;
  readonly choice: readonly string[];
  /** Right areas, `x,y,width,height` as shares of the picture. */
  readonly areas: readonly string[];
}

/** The picture of a hotspot question with the right areas and the place that was tapped. */
export function KeyPicture({ question, choice, areas }: KeyPictureProps) {
  const point = toPoint(choice[0]);
  return (
    <div className={styles.picture} aria-disabled="true">
      <img src={question.imageUrl ?? ''} alt={question.imageAlt} />
      <svg className={styles.marker} aria-hidden="true">
        {areas.map((area) => {
          const [x, y, width, height] = area.split(',').map((share) => `${Number(share) * 100}%`);
          return <rect key={area} {...{ x, y, width, height }} className={styles.area} />;
        })}
      </svg>
      {point && <Marker point={point} />}
    </div>
  );
}
