import { routes } from './routes';

const paths = routes.flatMap(({ path }) => (path && path !== '**' ? [path] : []));
const matches = (path: string, address: string) => {
  const [asked, given] = [path.split('/'), address.split('/')];
  return asked.length === given.length && asked.every((part, at) => part.startsWith(':') || part === given[at]);
};

it('opens every page at its own address, and no page in place of another', () => {
  expect(paths.length).toBeGreaterThan(40);
  const taken = paths.flatMap((path) => {
    const address = path.replaceAll(/:\w+/g, '0197f00d');
    const opened = paths.find((one) => matches(one, address));
    return opened === path ? [] : [`${path} opens ${opened}`];
  });
  expect(taken).toEqual([]);
});
