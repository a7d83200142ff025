import { createApp } from './app.js';
import { readConfig } from './platform/config.js';
import { refuseOwner } from './platform/database/refuse-owner.js';
import { stopGracefully } from './platform/graceful-stop.js';
import { sayAndExit } from './platform/say-and-exit.js';

try {
  const config = readConfig(process.env);
  await refuseOwner(config.DATABASE_URL);
  const app = await createApp(config);
  stopGracefully(app);
  await app.listen({ port: config.PORT, host: config.HOST });
  process.send?.('listening');
} catch (error) {
  sayAndExit(error);
}
