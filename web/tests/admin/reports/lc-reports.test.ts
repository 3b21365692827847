import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { figures, figureText } from '../../../admin/reports/figures.js';
import { LcReportChart } from '../../../admin/reports/lc-report-chart.js';
import { LcReportTable } from '../../../admin/reports/lc-report-table.js';
import { LcReports } from '../../../admin/reports/lc-reports.js';
import { ReportSource, type ReportState } from '../../../admin/reports/report-source.js';
import { spanTexts } from '../../../admin/reports/span-texts.js';
import { useTexts } from '../../../core/i18n.js';
import { adminTexts } from '../../../core/locales/admin-en.js';
import { adminReportsTexts } from '../../../core/locales/admin-reports-en.js';
import type { ReportDto, ReportFiguresDto } from '../../../protocol/contract.gen.js';
import { settle } from '../../fake-clock.js';

const values: ReportFiguresDto = {
  started: 1_204,
  answered: 1_100,
  missed: 100,
  stillWaiting: 4,
  wait: { median: 31, p90: 125, longest: 3_723 },
  firstReply: { median: 48, p90: 200, longest: 4_000 },
};
const none: ReportFiguresDto = { started: 0, answered: 0, missed: 0, stillWaiting: 0 };
const hour = 3_600_000;
const start = Date.parse('2026-10-24T22:00:00Z');
const report: ReportDto = {
  serverTime: start,
  from: '2026-10-25',
  to: '2026-10-25',
  zone: 'Europe/Berlin',
  by: 'hour',
  total: values,
  spans: Array.from({ length: 25 }, (_, index) => ({
    from: start + index * hour,
    until: start + (index + 1) * hour,
    figures: index === 9 ? values : none,
  })),
  queues: [
    { id: 'a', name: 'Sales', figures: none },
    { id: 'b', name: 'Support', figures: values },
  ],
  agents: [{ id: 'ana', name: 'Ana', figures: values }],
  queueChoices: [{ id: 'b', name: 'Support' }],
  agentChoices: [{ id: 'ana', name: 'Ana' }],
};

let answer: () => Promise<Response>;
let asked: string[];
let page: LcReports;

const settled = async () => {
  await settle();
  await page.updateComplete;
};
const part = (selector: string) => page.renderRoot.querySelector<HTMLElement & { renderRoot: ParentNode }>(selector);
const cells = (table: string, row: string) =>
  [...(part(`[data-part=${table}] lc-report-table`)?.renderRoot.querySelectorAll(`[data-row=${row}] td`) ?? [])].map(
    cell => cell.textContent,
  );
const text = () => page.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';

beforeEach(async () => {
  useTexts('en-GB', adminTexts, adminReportsTexts);
  asked = [];
  answer = async () => Response.json(report);
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return answer();
  });
  page = new LcReports();
  page.url = '/livechat/api/admin/reports';
});

afterEach(() => {
  page.remove();
  vi.unstubAllGlobals();
});

describe('the reports', () => {
  it('write the numbers of one record in tiles and tables', async () => {
    document.body.append(page);
    await settled();
    await settled();
    const expected = figures.map(figure => figureText(values, figure));
    expect(expected).toEqual(['1,204', '1,100', '100', '4', '0:31', '2:05', '1:02:03', '0:48', '3:20']);
    expect(cells('queues', 'b')).toEqual(expected);
    expect(cells('agents', 'ana')).toEqual(expected);
    expect(cells('queues', 'a')).toEqual(['0', '0', '0', '0', '–', '–', '–', '–', '–']);
    const tiles = [...(part('lc-report-tiles')?.renderRoot.querySelectorAll('[data-figure]') ?? [])];
    expect(tiles.map(tile => tile.textContent)).toEqual(['1,204', '1,100', '100', '0:31', '0:48']);
    expect(part('lc-report-tiles')?.renderRoot.textContent).toContain('9 of 10 within 2:05');
  });

  it('ask again for what is chosen, and the file is of the same', async () => {
    document.body.append(page);
    await settled();
    part('[data-range=week]')?.click();
    await settled();
    part('lc-field[name=queue]')?.dispatchEvent(new CustomEvent('lc-input', { detail: 'b' }));
    await settled();
    expect(asked).toHaveLength(3);
    expect(asked[2]).toContain('&by=hour&queue=b');
    expect(part('[data-action=csv]')?.getAttribute('href')).toBe(asked[2]?.replace('reports?', 'reports.csv?'));
  });

  it('say that nothing happened', async () => {
    answer = async () => Response.json({ ...report, total: none, queues: [], agents: [] });
    document.body.append(page);
    await settled();
    expect(text()).toContain('No chat was started in these days.');
    expect(part('lc-report-chart')).toBeNull();
  });

  it('say what is wrong, and show no numbers of other days then', async () => {
    document.body.append(page);
    await settled();
    answer = async () => Response.json({ code: 'report_range_invalid' }, { status: 400 });
    part('[data-range=own]')?.click();
    await settled();
    expect(text()).toContain('Choose a first and a last day');
    expect(part('lc-report-tiles')).toBeNull();
    answer = () => Promise.reject(new TypeError('no network'));
    part('[data-action=refresh]')?.click();
    await settled();
    expect(text()).toContain('Check the connection');
  });

  it('put a table in order by any figure', async () => {
    document.body.append(page);
    await settled();
    const table = part('[data-part=queues] lc-report-table');
    const order = () =>
      [...(table?.renderRoot.querySelectorAll('tr[data-row]') ?? [])].map(row => row.getAttribute('data-row'));
    await settled();
    expect(order()).toEqual(['a', 'b']);
    const head = table?.renderRoot.querySelectorAll('th button')[1];
    head?.dispatchEvent(new MouseEvent('click'));
    await settled();
    expect(order()).toEqual(['b', 'a']);
    expect(head?.parentElement?.getAttribute('aria-sort')).toBe('descending');
  });

  it('put hours and days in order by time, whatever they are called', async () => {
    const table = new LcReportTable();
    table.rows = [
      { key: 'late', at: 2, name: '1 May', figures: none },
      { key: 'early', at: 1, name: '30 April', figures: none },
    ];
    document.body.append(table);
    await table.updateComplete;
    table.renderRoot.querySelector('th button')?.dispatchEvent(new MouseEvent('click'));
    await table.updateComplete;
    expect([...table.renderRoot.querySelectorAll('tr[data-row]')].map(row => row.getAttribute('data-row'))).toEqual([
      'early',
      'late',
    ]);
    table.remove();
  });
});

describe('a late answer', () => {
  it('to an earlier question is not shown', async () => {
    const states: ReportState[] = [];
    const waiting: ((response: Response) => void)[] = [];
    const source = new ReportSource({
      url: '/reports',
      onChange: state => states.push(state),
      fetch: () => new Promise(resolve => waiting.push(resolve)),
    });
    const first = source.load('a');
    const second = source.load('b');
    waiting[1]?.(Response.json(report));
    await second;
    waiting[0]?.(Response.json({ ...report, from: '1999-01-01' }));
    await first;
    expect(states.at(-1)).toEqual({ report, busy: false, failure: undefined });
    expect(states.filter(state => state.report)).toHaveLength(1);
  });
});

describe('an hour', () => {
  it('that clocks show twice is told from the other', () => {
    const { name } = spanTexts(report);
    expect(report.spans.slice(1, 5).map(name)).toEqual(['01:00–02:00', '02:00 GMT+2', '02:00 GMT+1', '03:00–04:00']);
  });

  it('of one of several days says which', () => {
    const { name, isFirstOfDay } = spanTexts({ ...report, to: '2026-10-26' });
    expect(report.spans.slice(0, 1).map(name)).toEqual(['Sun 25 Oct, 00:00–01:00']);
    expect(report.spans.map(isFirstOfDay).indexOf(true, 1)).toBe(-1);
  });
});

describe('a chart', () => {
  it('is read with the arrow keys, one value after the other', async () => {
    const chart = new LcReportChart();
    chart.report = report;
    document.body.append(chart);
    await chart.updateComplete;
    const plot = chart.renderRoot.querySelector('.plot');
    const said = async (key: string) => {
      plot?.dispatchEvent(new KeyboardEvent('keydown', { key }));
      await chart.updateComplete;
      return chart.renderRoot.querySelector('[role=status]')?.textContent;
    };
    expect(plot?.getAttribute('aria-label')).toContain('Chats per hour');
    expect(await said('End')).toBe('23:00–00:00: 0 chats, 0 not answered');
    for (let place = 24; place > 10; place--) {
      await said('ArrowLeft');
    }
    expect(await said('ArrowLeft')).toBe('08:00–09:00: 1,204 chats, 104 not answered');
    expect(await said('Home')).toBe('00:00–01:00: 0 chats, 0 not answered');
    expect(await said('ArrowLeft')).toBe('00:00–01:00: 0 chats, 0 not answered');
    expect(chart.renderRoot.querySelectorAll('rect.one')).toHaveLength(2);
    chart.remove();
  });
});
