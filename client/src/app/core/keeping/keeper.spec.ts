import * as z from 'zod';
import { DeviceTexts } from './device-texts';
import { Keeper, SAVE_AFTER_MS, type SaveAnswer, TRY_AGAIN_MS } from './keeper';

const Text = z.object({ title: z.string(), note: z.string() });
type Text = z.infer<typeof Text>;

const at = '2026-11-23T09:42:00.000Z';
const start: Text = { title: 'Medical degree', note: '' };
const typed = (note: string): Text => ({ ...start, note });
const away: SaveAnswer<Text> = { refused: 'the server cannot be reached', again: true };

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
  readonly device = new DeviceTexts(this.store, 'log:ada', Text);
  readonly sent: { at: { id: string; revision: number } | null; content: Text }[] = [];
  readonly answers: (SaveAnswer<Text> | Promise<SaveAnswer<Text>>)[] = [];
  waiting: { run: () => void; ms: number } | null = null;
  merges: ((base: Text, mine: Text, theirs: Text) => Text | null) | null = null;
  #revision = 0;

  open(stored: { revision: number; content: Text } | null = null) {
    this.#revision = stored?.revision ?? 0;
    return new Keeper<Text>(
      {
        device: this.device,
        same: (one, other) => JSON.stringify(one) === JSON.stringify(other),
        ...(this.merges && { merged: this.merges }),
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
      { place: (id) => id ?? 'new:medical-degree', start, stored: stored && { id: 'd1', savedAt: at, ...stored } },
    );
  }

  /** Lets the pause pass that is waited for, and what it starts come to its end. */
  async pass(keeper: Keeper<Text>) {
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
    let answer: (answer: SaveAnswer<Text>) => void = () => undefined;
    world.answers.push(new Promise<SaveAnswer<Text>>((resolve) => (answer = resolve)));
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

describe('a text of which each side may change another part', () => {
  const merged = (base: Text, mine: Text, theirs: Text): Text | null => {
    const part = (key: keyof Text) =>
      mine[key] === base[key] ? theirs[key] : theirs[key] === base[key] ? mine[key] : null;
    const [title, note] = [part('title'), part('note')];
    return title === null || note === null ? null : { title, note };
  };
  const merging = () => Object.assign(new World(), { merges: merged });

  it('takes what the other changed, keeps what was typed here, and saves over what it met', async () => {
    const world = merging();
    const keeper = world.open({ revision: 1, content: start });
    world.answers.push({ met: { content: { ...start, title: 'Another title' }, revision: 4, savedAt: at } });
    keeper.change(typed('typed here'));
    await world.pass(keeper);
    expect(keeper.met()).toBeNull();
    await world.pass(keeper);
    expect(world.sent[1]).toEqual({
      at: { id: 'd1', revision: 4 },
      content: { title: 'Another title', note: 'typed here' },
    });
  });

  it('asks where both changed the same part', async () => {
    const world = merging();
    const keeper = world.open({ revision: 1, content: start });
    world.answers.push({ met: { content: typed('there'), revision: 4, savedAt: at } });
    keeper.change(typed('here'));
    await world.pass(keeper);
    expect(keeper.met()?.content.note).toBe('there');
    expect(keeper.content().note).toBe('here');
  });

  it('tells after a reload by what it grew from which side changed what', () => {
    const world = merging();
    const before = world.open({ revision: 1, content: start });
    before.change(typed('typed here'));
    before.keepHere();
    const keeper = world.open({ revision: 3, content: { ...start, title: 'Another title' } });
    expect(keeper.met()).toBeNull();
    expect(keeper.content()).toEqual({ title: 'Another title', note: 'typed here' });
  });

  it('takes over what was read anew, and nothing older', () => {
    const world = merging();
    const keeper = world.open({ revision: 2, content: start });
    keeper.take({ content: { ...start, title: 'Another title' }, revision: 3, savedAt: at });
    keeper.take({ content: start, revision: 2, savedAt: at });
    expect(keeper.content().title).toBe('Another title');
    expect(keeper.revision).toBe(3);
  });
});

describe('a text of which the server takes a part only', () => {
  const partly = (note: string, revision: number): SaveAnswer<Text> => ({
    saved: { id: 'd1', revision, savedAt: at, but: { stored: typed(note), rest: 'Title' } },
  });

  it('says what is here only, keeps it on this device, and sends it again with the next change', async () => {
    const world = new World();
    const keeper = world.open({ revision: 1, content: start });
    world.answers.push(partly('a', 2));
    keeper.change({ title: '', note: 'a' });
    await world.pass(keeper);
    expect(keeper.saved()).toEqual({ where: 'both', at: new Date(at), hereOnly: 'Title' });
    expect(world.waiting).toBeNull();
    expect(world.open({ revision: 2, content: typed('a') }).content()).toEqual({ title: '', note: 'a' });
    keeper.change({ title: 'A title', note: 'a' });
    await world.pass(keeper);
    expect(world.sent.at(-1)).toEqual({ at: { id: 'd1', revision: 2 }, content: { title: 'A title', note: 'a' } });
  });
});
