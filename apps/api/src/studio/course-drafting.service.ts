import { Injectable } from '@nestjs/common';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { CourseHead } from '@sinau/contracts/studio-head.contract.js';
import type { StudioCourse } from '@sinau/contracts/studio-tree.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { violates } from '../database/errors.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { withHead, withTotals } from './course-head.js';
import { CourseViewService } from './course-view.service.js';
import { readDraft, type DraftParts } from './draft-reader.js';
import { insertCourse, lockDraft, updateHead } from './draft.queries.js';
import { DraftsService } from './drafts.service.js';
import { numberIn } from './file-object.js';
import { copyOfCourse, newCourse, type CourseName } from './new-course.js';

/** Courses are begun, copied and described here. */
@Injectable()
export class CourseDrafting {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: DraftsService,
    private readonly view: CourseViewService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem invalid_input when the code or the address is another course's */
  async create(actor: Actor, name: RouteInput<'POST /studio/courses'>['body']): Promise<{ id: string }> {
    return this.begin(actor, name, async () => ({ parts: newCourse(name), from: null }));
  }

  /** The draft as it stands, under another name. @throws Problem not_found, invalid_input */
  async copy(actor: Actor, courseId: string, name: CourseName): Promise<{ id: string }> {
    await this.drafts.ensure(courseId);
    return this.begin(actor, name, async (em) => {
      const { file } = await this.drafts.load(em, courseId);
      return { parts: copyOfCourse(readDraft(file), name), from: courseId };
    });
  }

  private async begin(
    actor: Actor,
    name: CourseName,
    content: (em: EntityManager) => Promise<{ parts: DraftParts; from: string | null }>,
  ): Promise<{ id: string }> {
    try {
      return await this.transactions.run(async (em) => {
        const { parts, from } = await content(em);
        const id = await insertCourse(em, name);
        await this.drafts.begin(em, id, parts, null);
        await this.audit.record(em, actor, {
          action: from ? 'course.copied' : 'course.begun',
          subjectType: 'course',
          subjectId: id,
          details: from ? { from } : {},
        });
        return { id };
      });
    } catch (error) {
      if (violates(error, 'courses_code_key'))
        throw wrongField('code', 'Kode ini sudah dipakai pelatihan lain.');
      if (violates(error, 'courses_slug_key'))
        throw wrongField('slug', 'Alamat ini sudah dipakai pelatihan lain.');
      throw error;
    }
  }

  /** @throws Problem not_found, edit_conflict with an old revision */
  async changeHead(
    actor: Actor,
    courseId: string,
    revision: number,
    head: CourseHead,
  ): Promise<StudioCourse> {
    await this.drafts.ensure(courseId);
    await this.transactions.run(async (em) => {
      const draft = orNotFound(await lockDraft(em, courseId));
      const edited = withHead(draft.head, head);
      const sum =
        edited.menit_per_jp === draft.head.menit_per_jp
          ? edited
          : withTotals(edited, numberIn(edited, 'jp_total', 1));
      if (sum === draft.head) return;
      if (!(await updateHead(em, courseId, revision, sum))) throw new Problem('edit_conflict');
    });
    return this.view.read(actor, courseId);
  }
}
