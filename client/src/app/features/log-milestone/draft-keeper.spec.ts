import type { DraftContent } from '@cmio-pathway/shared';
import { DeviceDrafts } from './device-drafts';
import { emptyDraft } from './draft-content';
import { DraftKeeper, SAVE_AFTER_MS, type SaveAnswer, TRY_AGAIN_MS } from './draft-keeper';

const at = '2026-11-23T09:42:00.000Z';
const intent = { milestone: 'medical-degree', record: null, renews: null };
const start: DraftContent = { ...emptyDraft, milestone: 'medical-degree' };
const typed = (note: string): DraftContent => ({ ...start, note });
const away: SaveAnswer = { refused: 'the server cannot be reached', again: true };

class Store {
  readonly held = new Map<string, string>();
  full = false;
  getItem = (key: string) => this.held.get(key) ?? null;
  removeItem = (key: string) => void this.held.delete(key);
  setItem(key: string, value: string) {
    if (this.full) throw new Error('full');
    this.held.set(key, value);
  }
}

/** A server, a device and a clock that do as they are told. */
class World {
  readonly store = new Store();
  readonly device = new DeviceDrafts(this.store, 'ada');
  readonly sent: { at: { id: string; revision: number } | null; content: DraftContent }[] = [];
  readonly answers: (SaveAnswer | Promise<SaveAnswer>)[] = [];
  waiting: { run: () => void; ms: number } | null = null;
  #revision = 0;

  open(stored: { revision: number; content: DraftContent } | null = null) {
    this.#revision = stored?.revision ?? 0;
    return new DraftKeeper(
      {
        device: this.device,
        save: async (where, content) => {
          this.sent.push({ at: where, content });
          return (await this.answers.shift()) ?? { saved: { id: 'd1', revision: ++this.#revision, savedAt: at } };
        },
        later: (run, ms) => {
          const waiting = { run, ms };
          this.waiting = waiting;
          return () => {
            if (this.waiting === waiting) this.waiting = null;
          };
        },
        now: () => new Date(at),
      },
      { intent, start, stored: stored && { id: 'd1', savedAt: at, ...stored } },
    );
  }

  /** Lets the pause pass that is waited for, and what it starts come to its end. */
  async pass(keeper: DraftKeeper) {
    const waiting = this.waiting;
    this.waiting = null;
    waiting?.run();
    await new Promise((resolve) => setTimeout(resolve));
    return keeper;
  }
}

describe('a draft that is typed', () => {
  it('saves a second after the last key, first here, then on the server, once', async () => {
    const world = new World();
    const keeper = world.open();
    keeper.change(typed('a'));
    keeper.change(typed('ab'));
    expect(world.waiting?.ms).toBe(SAVE_AFTER_MS);
    expect(world.sent).toEqual([]);
    await world.pass(keeper);
    expect(world.sent).toEqual([{ at: null, content: typed('ab') }]);
    expect(keeper.saved()).toEqual({ where: 'both', at: new Date(at) });
    expect(keeper.id()).toBe('d1');
  });

  it('begins nothing while nothing is typed', () => {
    const world = new World();
    const keeper = world.open();
    keeper.change({ ...start });
    expect(world.waiting).toBeNull();
    expect(keeper.isTouched()).toBe(false);
  });

  it('saves over the revision it was saved at', async () => {
    const world = new World();
    const keeper = world.open();
    for (const note of ['a', 'ab']) {
      keeper.change(typed(note));
      await world.pass(keeper);
    }
    expect(world.sent[1]?.at).toEqual({ id: 'd1', revision: 1 });
    expect([...world.store.held.keys()]).toEqual(['log:ada:d1']);
  });

  it('saves again what was typed while it was being saved, and begins one draft only', async () => {
    const world = new World();
    const keeper = world.open();
    let answer: (answer: SaveAnswer) => void = () => undefined;
    world.answers.push(new Promise<SaveAnswer>((resolve) => (answer = resolve)));
    keeper.change(typed('a'));
    await world.pass(keeper);
    keeper.change(typed('ab'));
    answer({ saved: { id: 'd1', revision: 1, savedAt: at } });
    await world.pass(keeper);
    await world.pass(keeper);
    expect(world.sent.map(({ at: where }) => where?.id ?? null)).toEqual([null, 'd1']);
    expect(world.sent[1]?.content.note).toBe('ab');
    expect(keeper.saved().where).toBe('both');
  });
});

describe('a draft without the server', () => {
  it('is kept here, says so, and is tried again', async () => {
    const world = new World();
    const keeper = world.open();
    world.answers.push(away);
    keeper.change(typed('a'));
    await world.pass(keeper);
    expect(keeper.saved()).toEqual({ where: 'device', at: new Date(at), why: 'the server cannot be reached' });
    expect(world.waiting?.ms).toBe(TRY_AGAIN_MS);
    await world.pass(keeper);
    expect(keeper.saved().where).toBe('both');
  });

  it('says that it is nowhere when this device keeps nothing either', async () => {
    const world = new World();
    world.store.full = true;
    world.answers.push(away);
    const keeper = world.open();
    keeper.change(typed('a'));
    await world.pass(keeper);
    expect(keeper.saved()).toEqual({ where: 'screen' });
  });

  it('comes back with the text of this device, and saves it', async () => {
    const world = new World();
    const before = world.open();
    before.change(typed('typed on the train'));
    before.keepHere();
    const keeper = world.open();
    expect(keeper.content().note).toBe('typed on the train');
    await world.pass(keeper);
    expect(world.sent[0]?.content.note).toBe('typed on the train');
  });

  it('is still here after the page was left before the pause was over', () => {
    const world = new World();
    const keeper = world.open();
    keeper.change(typed('gone in a moment'));
    keeper.leave();
    expect(world.open().content().note).toBe('gone in a moment');
  });
});

describe('a draft written in two places', () => {
  const theirs = typed('on the phone');

  it('keeps both texts until somebody has chosen, then saves over what was met', async () => {
    const world = new World();
    const keeper = world.open({ revision: 1, content: start });
    world.answers.push({ met: { content: theirs, revision: 4, savedAt: at } });
    keeper.change(typed('on the desk'));
    await world.pass(keeper);
    expect(keeper.met()?.content).toEqual(theirs);
    expect(keeper.content().note).toBe('on the desk');
    keeper.change(typed('on the desk, more'));
    await world.pass(keeper);
    expect(world.sent).toHaveLength(1);
    await keeper.resolve(typed('both'));
    expect(world.sent[1]).toEqual({ at: { id: 'd1', revision: 4 }, content: typed('both') });
    expect(keeper.met()).toBeNull();
  });

  it('asks nobody when both say the same', async () => {
    const world = new World();
    const keeper = world.open({ revision: 1, content: start });
    world.answers.push({ met: { content: theirs, revision: 2, savedAt: at } });
    keeper.change(typed('on the phone'));
    await world.pass(keeper);
    expect(keeper.met()).toBeNull();
    expect(keeper.saved().where).toBe('both');
  });

  it('shows both when the server moved on while this device had unsaved text', () => {
    const world = new World();
    world.open({ revision: 1, content: start });
    world.device.keep('d1', { content: typed('on the desk'), revision: 1, unsaved: true, at });
    const keeper = world.open({ revision: 3, content: theirs });
    expect(keeper.content().note).toBe('on the desk');
    expect(keeper.met()?.content).toEqual(theirs);
  });

  it('takes the server’s text when this device has nothing newer', () => {
    const world = new World();
    world.device.keep('d1', { content: typed('old'), revision: 1, unsaved: false, at });
    expect(world.open({ revision: 3, content: theirs }).content()).toEqual(theirs);
  });
});

it('leaves nothing on this device once it is logged', async () => {
  const world = new World();
  const keeper = world.open();
  keeper.change(typed('a'));
  await world.pass(keeper);
  keeper.end();
  keeper.change(typed('ab'));
  expect(world.store.held.size).toBe(0);
  expect(world.waiting).toBeNull();
});
