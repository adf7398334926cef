import { Disclosure } from '../../ui/Disclosure.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { ANSWERS } from './answers.js';
import { ContactCard } from './ContactCard.js';
import styles from './HelpPage.module.css';

/** Short answers first, people always. */
export default function HelpPage() {
  return (
    <div className={styles.page}>
      <PageHeader title="Bantuan" lead="Jawaban singkat untuk pertanyaan yang sering muncul." />
      <ContactCard />
      <section className={styles.answers} aria-labelledby="jawaban">
        <h2 id="jawaban">Pertanyaan yang sering</h2>
        <div>
          {ANSWERS.map(({ question, answer }) => (
            <Disclosure key={question} summary={question}>
              {answer.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </Disclosure>
          ))}
        </div>
      </section>
    </div>
  );
}
