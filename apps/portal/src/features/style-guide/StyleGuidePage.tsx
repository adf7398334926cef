import { PageHeader } from '../../ui/PageHeader.js';
import { Feedback } from './Feedback.js';
import { Forms } from './Forms.js';
import { LessonText } from './LessonText.js';
import { Lists } from './Lists.js';
import styles from './StyleGuidePage.module.css';
import { ThemeSwitch } from './ThemeSwitch.js';

/** Every part of the kit in its states, for the people who build with it. */
export default function StyleGuidePage() {
  return (
    <div className={styles.page}>
      <PageHeader title="Panduan gaya" lead="Semua bagian antarmuka dalam berbagai keadaan." />
      <ThemeSwitch />
      <Forms />
      <Feedback />
      <Lists />
      <LessonText />
    </div>
  );
}
