import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { configOrExit, endWithParent } from './boot.js';
import { createServer } from './http/server.js';
import { servePortal } from './portal/portal.server.js';
import { serveContent } from './scorm/serve-content.js';
import { measureRequests } from './system/metrics.js';

const config = configOrExit();
const app = await createServer(AppModule, config);
measureRequests(app);
await servePortal(app, config);
await serveContent(app, config);
endWithParent(() => app.close());
await app.listen(config.PORT, config.HOST);
