import { Module } from '@nestjs/common';
import { MediaLibrary } from './media-library.service.js';

/** For features that name media by id: courses, studio. It needs nothing but their transaction. */
@Module({ providers: [MediaLibrary], exports: [MediaLibrary] })
export class MediaLibraryModule {}
