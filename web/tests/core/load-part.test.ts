import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let loadOnce: typeof import('../../core/load-part.js').loadOnce;
let loadPart: typeof import('../../core/load-part.js').loadPart;
let told: (string | undefined)[];
let asked: { readonly url: string; readonly method: string | undefined; readonly cache: string | undefined }[];
let end: () => void;

function answer(look: () => Response | Promise<Response>): void {
  vi.stubGlobal('fetch', async (url: string, { method, cache }: RequestInit) => {
    asked.push({ url, method, cache });
    return look();
  });
}

const status = (code: number) => () => new Response(null, { status: code });
const failing = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

beforeEach(async () => {
  // What is gone is gone for the page: each test is another one.
  vi.resetModules();
  const page = await import('../../core/load-part.js');
  ({ loadOnce, loadPart } = page);
  told = [];
  asked = [];
  end = page.onPartLost(why => told.push(why));
});

afterEach(() => {
  end();
  vi.unstubAllGlobals();
});

describe('a part of the page', () => {
  it('is loaded without a question', async () => {
    answer(status(200));
    expect(await loadPart(async () => 'part')).toBe('part');
    expect([asked, told]).toEqual([[], []]);
  });

  it('that failed although it is there is tried once more', async () => {
    answer(status(200));
    let tries = 0;
    expect(await loadPart(async () => (++tries === 1 ? failing() : 'part'))).toBe('part');
    expect([tries, told]).toEqual([2, []]);
    expect(asked).toEqual([{ url: expect.stringContaining('load-part'), method: 'HEAD', cache: 'no-store' }]);
  });

  it('that fails again and again is given up and said', async () => {
    answer(status(200));
    const load = vi.fn(failing);
    expect(await loadPart(load)).toBeUndefined();
    expect(load).toHaveBeenCalledTimes(2);
    expect(told).toEqual(['stuck']);
  });

  it.each([404, 410])('of a build that is gone (%d) is said to be gone, also when nobody asked for it', async code => {
    answer(status(code));
    expect(await loadPart(failing, true)).toBeUndefined();
    expect(await loadPart(failing)).toBeUndefined();
    expect(told).toEqual(['gone', 'gone']);
  });

  it.each([
    ['there is no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the server is ill', async () => new Response(null, { status: 503 })],
  ])('is not taken for gone when %s, and may be asked for again', async (_, look) => {
    vi.stubGlobal('fetch', look);
    expect(await loadPart(failing)).toBeUndefined();
    expect(await loadPart(failing, true)).toBeUndefined();
    expect(told).toEqual(['offline']);
    expect(await loadPart(async () => 'part', true)).toBe('part');
    expect(told).toEqual(['offline']);
    expect(await loadPart(async () => 'part')).toBe('part');
    expect(await loadPart(async () => 'part')).toBe('part');
    expect(told).toEqual(['offline', undefined]);
  });

  it('that is gone is not asked about again, and what was loaded before is still there', async () => {
    answer(status(404));
    await loadPart(failing);
    expect(await loadPart(failing, true)).toBeUndefined();
    expect(await loadPart(async () => 'part')).toBe('part');
    expect([asked.length, told]).toEqual([1, ['gone']]);
  });

  it('that is gone is not loaded again with all that happens, and who asks for it is told', async () => {
    answer(status(404));
    const load = vi.fn(failing);
    const use = loadOnce(load);
    expect([await use(true), await use(true)]).toEqual([undefined, undefined]);
    expect([load.mock.calls.length, asked.length, told]).toEqual([1, 1, ['gone']]);
    expect(await use()).toBeUndefined();
    expect([load.mock.calls.length, told]).toEqual([1, ['gone', 'gone']]);
  });

  it('that somebody asks for while it is loaded for nobody is said not to come', async () => {
    answer(() => Promise.reject(new TypeError('Failed to fetch')));
    const use = loadOnce(failing);
    await Promise.all([use(true), use(), use(true)]);
    expect(told).toEqual(['offline']);
    await use(true);
    expect(told).toEqual(['offline']);
  });

  it('that is wanted in many places is loaded once, and again after a try in vain', async () => {
    answer(() => Promise.reject(new TypeError('Failed to fetch')));
    let tries = 0;
    const use = loadOnce(async () => (++tries === 1 ? failing() : { is: 'here' }));
    expect(await Promise.all([use(true), use(true)])).toEqual([undefined, undefined]);
    expect([tries, told]).toEqual([1, []]);
    expect(await Promise.all([use(), use(true), use()])).toEqual([{ is: 'here' }, { is: 'here' }, { is: 'here' }]);
    expect(tries).toBe(2);
  });

  it('is not told of to who has stopped listening', async () => {
    answer(status(404));
    end();
    await loadPart(failing);
    expect(told).toEqual([]);
  });
});
