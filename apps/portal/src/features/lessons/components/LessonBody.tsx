import { Card } from '../../../ui/Card.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Fact } from '../../../ui/Fact.js';
import type { Lesson } from '../api/free-lesson.js';
import { LessonText } from '../../glossary/LessonText.js';
import { Recording } from './document/Recording.js';
import styles from './LessonBody.module.css';

export type LessonContent = Lesson['content'];

interface LessonBodyProps {
  readonly lesson: Pick<Lesson, 'content' | 'media' | 'questions' | 'courseSlug' | 'code'>;
}

/** The content of a lesson as one reads it. Quizzes and photo tasks are described here and done elsewhere. */
export function LessonBody({ lesson }: LessonBodyProps) {
  const { content, media, questions, courseSlug, code } = lesson;
  const shared = { media, questions, memory: `${courseSlug}.${code}` };
  switch (content.kind) {
    case 'reading':
      return (
        <>
          <LessonText document={content.doc} {...shared} />
          <KeyPoints points={content.keyPoints} />
        </>
      );
    case 'video':
    case 'audio':
      return (
        <>
          <Recording content={content} media={media} />
          <LessonText document={content.script} {...shared} />
          {content.kind === 'video' && <Scenes scenes={content.scenes} />}
        </>
      );
    case 'quiz':
      return (
        <p className={styles.words}>
          {content.questions} soal. Nilai lulus {content.passingScore}. Boleh dikerjakan {content.maxAttempts}{' '}
          kali.
        </p>
      );
    case 'photo_assignment':
      return (
        <>
          <LessonText document={content.instructions} {...shared} />
          <Checklist items={content.checklist} />
        </>
      );
    case 'in_person':
      return <MeetingPlan content={content} />;
    case 'scorm':
      return <p className={styles.words}>Paket interaktif ini dibuka setelah Anda terdaftar di kelas.</p>;
  }
}

function KeyPoints({ points }: { readonly points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <Card as="section" tone="sunken" className={styles.block} aria-labelledby="poin-kunci">
      <h2 id="poin-kunci">Poin kunci</h2>
      <ul className={styles.list}>
        {points.map((point) => (
          <Fact key={point} icon="check">
            {point}
          </Fact>
        ))}
      </ul>
    </Card>
  );
}

function Checklist({ items }: { readonly items: readonly string[] }) {
  return (
    <Card as="section" tone="sunken" className={styles.block} aria-labelledby="daftar-periksa">
      <h2 id="daftar-periksa">Periksa sebelum mengirim</h2>
      <ul className={styles.list}>
        {items.map((item) => (
          <Fact key={item} icon="check">
            {item}
          </Fact>
        ))}
      </ul>
    </Card>
  );
}

function Scenes({ scenes }: { readonly scenes: readonly string[] }) {
  if (scenes.length === 0) return null;
  return (
    <Disclosure summary="Gambaran adegan">
      <ol className={styles.list}>
        {scenes.map((scene) => (
          <li key={scene}>{scene}</li>
        ))}
      </ol>
    </Disclosure>
  );
}

function MeetingPlan({ content }: { readonly content: Extract<LessonContent, { kind: 'in_person' }> }) {
  return (
    <div className={styles.words}>
      <p>Pelajaran ini berlangsung di kelas. Yang dibawa:</p>
      <ul className={styles.list}>
        {content.tools.map((tool) => (
          <Fact key={tool} icon="box">
            {tool}
          </Fact>
        ))}
      </ul>
      <h2>Susunan acara</h2>
      <ol className={styles.list}>
        {content.plan.map(({ minutes, activity }) => (
          <Fact key={activity} icon="clock">
            <strong>{minutes} menit:</strong> {activity}
          </Fact>
        ))}
      </ol>
    </div>
  );
}
