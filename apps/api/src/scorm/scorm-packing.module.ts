import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { ScormPacking } from './scorm-packing.service.js';

/** For the feature that carries whole courses from one installation to another. */
@Module({ imports: [FilesModule], providers: [ScormPacking], exports: [ScormPacking] })
export class ScormPackingModule {}
