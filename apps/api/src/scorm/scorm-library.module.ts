import { Module } from '@nestjs/common';
import { ScormLibrary } from './scorm-library.service.js';

/** For features that name packages by id: courses, studio. It needs nothing but their transaction. */
@Module({ providers: [ScormLibrary], exports: [ScormLibrary] })
export class ScormLibraryModule {}
