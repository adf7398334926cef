import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { MediaLibraryModule } from '../media/media-library.module.js';
import { MediaModule } from '../media/media.module.js';
import { CatalogueService } from './catalogue.service.js';
import { CirculationService } from './circulation.service.js';
import { LibraryController } from './library.controller.js';
import { ManageLibraryController } from './manage-library.controller.js';
import { PodcastController } from './podcast.controller.js';
import { PodcastService } from './podcast.service.js';
import { ReservationsService } from './reservations.service.js';
import { ShelfModule } from './shelf.module.js';
import { WorksService } from './works.service.js';

@Module({
  imports: [ConfigModule, DatabaseModule, AuditModule, MediaLibraryModule, MediaModule, ShelfModule],
  controllers: [LibraryController, ManageLibraryController, PodcastController],
  providers: [CatalogueService, WorksService, CirculationService, ReservationsService, PodcastService],
  exports: [CirculationService, WorksService],
})
export class LibraryModule {}
