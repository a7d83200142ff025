import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './root.ts';

const check = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot('scripts/pathway-check.ts'), ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

let elsewhere: string;
beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'pathway-check-'));
  symlinkSync(inRoot('node_modules'), join(elsewhere, 'node_modules'));
});
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

test('the catalogue is whole, and is told in figures with what is not known and what is old', () => {
  const { status, stdout, stderr } = check('--day', '2027-11-24');
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout).toContain('104 milestones, 13 steps, on 2027-11-24.');
  expect(stdout).toMatch(
    /6 Acquire Relevant Certifications +10: 9 optional, 1 required when; \d+ (official|secondary)/,
  );
  expect(stdout).toMatch(/degree +none +49 required \(\+0 −14\), secondary/);
  expect(stdout).toMatch(/Renewal not known: 6 \(ecfmg-certification, /);
  expect(stdout).toContain('The way ci-practice-pathway closed 2025-12-31.');
  expect(stdout).toContain('The way halm-practice-pathway is open until 2030-12-31.');
  expect(stdout).toContain('Check with the issuer, read over a year ago: 104 (');
  expect(stdout).toMatch(
    /other facts: \d+ \(the choice md, .*the way ci-practice-pathway, .*“AMIA 10x10, introductory course”/,
  );
  expect(check('--day', '2026-11-23').stdout).toContain('Check with the issuer, read over a year ago: none.');
});

test('a broken reference is named, and ends it with 1', () => {
  cpSync(inRoot('shared/dist'), join(elsewhere, 'dist'), { recursive: true });
  writeFileSync(join(elsewhere, 'package.json'), '{ "type": "module" }');
  const file = join(elsewhere, 'dist/pathway/milestones/step-02.js');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace("covers: ['licensing-exam-3']", "covers: ['licensing-exam-4']"));
  const { status, stderr } = check('--of', join(elsewhere, 'dist/index.js'), '--day', '2026-11-23');
  expect(stderr).toContain('state-medical-license names licensing-exam-4, which is no milestone.');
  expect(status).toBe(1);
});
