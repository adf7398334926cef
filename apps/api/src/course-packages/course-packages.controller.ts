import { Controller, Res } from '@nestjs/common';
import type { CoursePackage, PackageContents } from '@sinau/contracts/course-packages.contract.js';
import type { FastifyReply } from 'fastify';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { CourseFiles } from './course-files.service.js';
import { PackageImports } from './package-imports.service.js';
import type { PackagePlan } from './package-plan.js';
import { writeZip } from './write-zip.js';

const reviewers = allow.roles('pelatih', 'admin', 'dinas');
const authors = allow.roles('pelatih', 'admin');

function send(reply: FastifyReply, { contents, curriculum, entries }: PackagePlan): void {
  void reply.header('content-disposition', `attachment; filename="${contents.filename}"`);
  void reply.header('cache-control', 'no-store');
  if (contents.format === 'json') {
    void reply.type('application/json; charset=utf-8').send(JSON.stringify(curriculum));
    return;
  }
  void reply
    .type('application/zip')
    .header('content-length', contents.bytes)
    .header('x-content-type-options', 'nosniff')
    .send(writeZip(entries));
}

/** Courses as files, out and in. */
@Controller()
export class CoursePackagesController {
  constructor(
    private readonly courses: CourseFiles,
    private readonly imports: PackageImports,
  ) {}

  @Route('GET /manage/courses/:id/export/contents', reviewers)
  versionContents(
    @Input() { params, query }: Input<'GET /manage/courses/:id/export/contents'>,
  ): Promise<PackageContents> {
    return this.courses.versionContents(params.id, query.versionId);
  }

  @Route('GET /manage/courses/:id/export', reviewers)
  async version(
    @Input() { params, query }: Input<'GET /manage/courses/:id/export'>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.courses.ofVersion(params.id, query.versionId));
  }

  @Route('GET /studio/courses/:id/file/contents', reviewers)
  draftContents(
    @Input() { params }: Input<'GET /studio/courses/:id/file/contents'>,
  ): Promise<PackageContents> {
    return this.courses.draftContents(params.id);
  }

  @Route('GET /studio/courses/:id/file', reviewers)
  async draft(
    @Input() { params }: Input<'GET /studio/courses/:id/file'>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.courses.ofDraft(params.id));
  }

  @Route('GET /manage/course-packages/:id', authors)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/course-packages/:id'>,
  ): Promise<CoursePackage> {
    return this.imports.read(actor, params.id);
  }

  @Route('POST /manage/course-packages/:id/import', authors)
  import(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/course-packages/:id/import'>,
  ): Promise<CoursePackage> {
    return this.imports.start(actor, params.id);
  }
}
