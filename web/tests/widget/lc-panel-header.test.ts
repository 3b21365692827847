import { afterEach, describe, expect, it } from 'vitest';
import '../../widget/lc-panel-header.js';

const logo = 'https://cdn.example/logo.svg';

async function draw(agent: string, picture?: string) {
  const header = document.createElement('lc-panel-header');
  Object.assign(header, { company: 'Acme', agent, logo: picture });
  document.body.replaceChildren(header);
  await header.updateComplete;
  return header.shadowRoot;
}

afterEach(() => document.body.replaceChildren());

describe('the header of the panel', () => {
  it('has the logo in place of the letter until there is an agent', async () => {
    const root = await draw('', logo);
    expect(root?.querySelector('img')?.getAttribute('src')).toBe(logo);
    expect(root?.querySelector('img')?.getAttribute('alt')).toBe('');
    expect(root?.querySelector('lc-avatar')).toBeNull();
    expect((await draw('Ana', logo))?.querySelector('img')).toBeNull();
  });

  it('says what may be cut off in large letters whole in titles', async () => {
    const root = await draw('');
    const header = document.querySelector('lc-panel-header');
    const company = 'Acme Home and Garden '.repeat(4).trim();
    Object.assign(header ?? {}, { company, subtitle: `${company} · Online` });
    await header?.updateComplete;
    const lines = [...(root?.querySelectorAll<HTMLElement>('h1, p') ?? [])];
    expect(lines.map(line => line.title)).toEqual([company, `${company} · Online`]);
  });

  it('has the letter where there is none', async () => {
    const root = await draw('');
    expect(root?.querySelector('img')).toBeNull();
    expect(root?.querySelector('lc-avatar')?.brand).toBe(true);
  });

  it('has the letter where it does not come, until there is another', async () => {
    const root = await draw('', logo);
    const header = document.querySelector('lc-panel-header');
    root?.querySelector('img')?.dispatchEvent(new Event('error'));
    await header?.updateComplete;
    expect(root?.querySelector('img')).toBeNull();
    expect(root?.querySelector('lc-avatar')?.brand).toBe(true);

    Object.assign(header ?? {}, { logo: '/other.svg' });
    await header?.updateComplete;
    expect(root?.querySelector('img')?.getAttribute('src')).toBe('/other.svg');
  });
});
