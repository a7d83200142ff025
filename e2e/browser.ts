import chromium from '@sparticuz/chromium';
import { existsSync } from 'node:fs';

const systems = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

// One process for everything cannot hold two contexts, and a page's own security is part of what is tested.
const unwanted = ['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content'];

/** The Chromium of this machine when it has one, else the one that came with the packages. */
export const browser = async () => {
  const system = systems.find((path) => existsSync(path));
  if (system) return { executablePath: system, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
  return {
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((argument) => !unwanted.includes(argument)),
  };
};
