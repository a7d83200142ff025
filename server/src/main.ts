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
  // Whoever started this server is gone, without having been able to say so.
  process.on('disconnect', () => process.kill(process.pid, 'SIGINT'));
} catch (error) {
  sayAndExit(error);
}
