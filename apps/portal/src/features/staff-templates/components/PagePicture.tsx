import type { TemplateDesign, TemplatePage } from '@sinau/contracts/template-design.js';
import { paperOf } from '../editor/design-state.js';
import { useFonts } from '../editor/use-fonts.js';
import { ElementShape } from './ElementShape.js';
import { PaperShape } from './PaperShape.js';
import styles from './PagePicture.module.css';

interface PagePictureProps {
  readonly paper: TemplateDesign['paper'];
  readonly page: TemplatePage;
  readonly label: string;
}

/** A small picture of a page, drawn from its design. */
export default function PagePicture({ paper, page, label }: PagePictureProps) {
  const measure = useFonts();
  const size = paperOf({ paper } as TemplateDesign);
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
    >
      <PaperShape paper={size} frame={page.frame} />
      {page.elements.map((element) => (
        <ElementShape key={element.id} element={element} measure={measure} />
      ))}
    </svg>
  );
}
