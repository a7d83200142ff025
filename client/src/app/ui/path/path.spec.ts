import { TestBed } from '@angular/core/testing';
import { standing } from '@cmio-pathway/shared/record/standing';
import { Path } from './path';

const shown = async () => {
  const path = TestBed.createComponent(Path);
  path.componentRef.setInput('way', standing({ records: [] }, '2026-11-23'));
  path.componentRef.setInput('chosen', 5);
  path.componentRef.setInput('at', '/journey');
  await path.whenStable();
  const host = path.nativeElement as HTMLElement;
  const links = (of: string) => [...host.querySelectorAll<HTMLAnchorElement>(`${of} a`)];
  return { path: path.componentInstance, host, links };
};
const steps = (links: HTMLAnchorElement[]) => links.map((link) => Number(link.dataset['step'])).sort((a, b) => a - b);

test('every step is a link, across the page as well as down it', async () => {
  const { links } = await shown();
  const all = Array.from({ length: 13 }, (_, at) => at + 1);
  expect(steps([...links('ui-path-map'), ...links('ui-lanes')])).toEqual(all);
  expect(steps([...links('ui-rail'), ...links('ui-lanes')])).toEqual(all);
  expect(links('ui-path-map').every((link) => link.getAttribute('href')!.startsWith('/journey?step='))).toBe(true);
});

test('the one step where the person is says so to who cannot see the drawing', async () => {
  const { host } = await shown();
  for (const drawing of ['ui-path-map', 'ui-rail']) {
    const here = host.querySelectorAll<HTMLElement>(`${drawing} [aria-current="step"]`);
    expect([...here].map((link) => link.dataset['step'])).toEqual(['1']);
  }
});

test('each bead says its milestone and its state', async () => {
  const { host } = await shown();
  const beads = [...host.querySelectorAll('ui-path-map .bead')];
  expect(beads.length).toBeGreaterThan(10);
  expect(beads.every((bead) => /^.+: .+$/.test(bead.getAttribute('aria-label') ?? ''))).toBe(true);
});

test('a click opens the step in place; with a key held it is the browser’s', async () => {
  const { path, host, links } = await shown();
  const picked: number[] = [];
  path.picked.subscribe((step) => picked.push(step));
  const leftToTheBrowser: boolean[] = [];
  const around = document.createElement('div');
  around.append(host);
  around.addEventListener('click', (event) => {
    leftToTheBrowser.push(!event.defaultPrevented);
    event.preventDefault();
  });
  const link = links('ui-path-map').find(({ dataset }) => dataset['step'] === '6')!;
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
  expect(picked).toEqual([6]);
  expect(leftToTheBrowser).toEqual([false, true]);
});

test('left and right go from station to station, and no further than the line', async () => {
  const { host, links } = await shown();
  document.body.append(host);
  const stations = links('ui-path-map ol');
  const press = (key: string) =>
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  stations[0]!.focus();
  press('ArrowLeft');
  expect(document.activeElement).toBe(stations[0]);
  press('ArrowRight');
  expect(document.activeElement).toBe(stations[1]);
});
