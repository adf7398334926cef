import { randomUUID } from 'node:crypto';
import type { LessonBody, StudioLesson } from '@sinau/contracts/studio-lesson.contract.js';
import type { StudioCourse } from '@sinau/contracts/studio-tree.contract.js';
import { importSeedCourse, type SeedCourse } from './courses.factory.js';
import type { TestApi } from './test-api.js';
import type { Answer, TestClient } from './test-client.js';

export function must<T>(what: string, answer: Answer<T>): T {
  if (answer.status >= 300) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

let courses = 0;

/** A name that no other course of this test has. */
export function courseName() {
  courses += 1;
  return { title: `Kelas Uji ${courses}`, code: `UJI${courses}`, slug: `kelas-uji-${courses}` };
}

export async function openDraft(client: TestClient, courseId: string): Promise<StudioCourse> {
  return must('open', await client.call('GET /studio/courses/:id', { params: { id: courseId } }));
}

/** The draft of a seed course that was imported and published. */
export async function seedDraft(api: TestApi, client: TestClient, slug: SeedCourse = 'fotografi-produk') {
  const { courseId } = await importSeedCourse(api, slug, { publish: true });
  return openDraft(client, courseId);
}

/** A course of one's own with the content of a seed course: free to be changed. */
export async function copiedDraft(api: TestApi, client: TestClient): Promise<StudioCourse> {
  const { courseId } = await importSeedCourse(api, 'fotografi-produk', { publish: true });
  const made = await client.call('POST /studio/courses/:id/copy', {
    params: { id: courseId },
    body: courseName(),
  });
  return openDraft(client, must('copy', made).id);
}

export async function openLesson(client: TestClient, id: string): Promise<StudioLesson> {
  return must('lesson', await client.call('GET /studio/lessons/:id', { params: { id } }));
}

/** Text of one paragraph. */
export function paragraphs(...texts: string[]) {
  return {
    type: 'doc' as const,
    content: texts.map((text) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text }],
    })),
  };
}

/** Saves a reading lesson with this text. */
export async function saveText(
  client: TestClient,
  lesson: Pick<StudioLesson, 'id' | 'title' | 'minutes' | 'revision'>,
  text: string,
  more: { saveId?: string; merged?: boolean; body?: LessonBody } = {},
) {
  const { title, minutes, revision } = lesson;
  const body = { kind: 'reading' as const, document: paragraphs(text), keyPoints: [] };
  return client.call('PUT /studio/lessons/:id', {
    params: { id: lesson.id },
    body: { revision, title, minutes, body, saveId: randomUUID(), ...more },
  });
}

/** Two people: one hands the draft in, another publishes it. */
export async function publishDraft(
  author: TestClient,
  reviewer: TestClient,
  courseId: string,
): Promise<StudioCourse> {
  const params = { id: courseId };
  must('submit', await author.call('POST /studio/courses/:id/submit', { params }));
  return must('publish', await reviewer.call('POST /studio/courses/:id/publish', { params }));
}
