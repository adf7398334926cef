import { Module } from '@nestjs/common';
import { ConfigModule } from '../config.module.js';
import { CoursesModule } from '../courses/courses.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CompletionModule } from '../enrolments/completion.module.js';
import { FilesModule } from '../files/files.module.js';
import { LearningModule } from '../learning/learning.module.js';
import { UploadsModule } from '../media/uploads.module.js';
import { PackageAddresses } from './package-address.service.js';
import { PackageFiles } from './package-files.service.js';
import { PackagesService } from './packages.service.js';
import { PlayService } from './play.service.js';
import { ScormController } from './scorm.controller.js';

@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    FilesModule,
    UploadsModule,
    CoursesModule,
    LearningModule,
    CompletionModule,
  ],
  controllers: [ScormController],
  providers: [PackagesService, PlayService, PackageAddresses, PackageFiles],
  exports: [PackageFiles],
})
export class ScormModule {}
