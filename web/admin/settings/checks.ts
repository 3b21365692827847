import type { SettingsProblemDto, SettingsProblemKindDto } from '../../protocol/contract.gen.js';

/** Something that is wrong, found before the server was asked. */
export function problem(field: string, code: SettingsProblemKindDto): SettingsProblemDto {
  return { field, code, text: '' };
}

/** The lowest and the highest number of a field. */
export type Limits = readonly [least: number, most: number];

/** What is wrong with whole numbers that have to be there. */
export function checkNumbers<T>(
  settings: T,
  limits: Readonly<Partial<Record<keyof T & string, Limits>>>,
): SettingsProblemDto[] {
  return (Object.entries(limits) as [keyof T & string, Limits][]).flatMap(([key, range]) => {
    const value = settings[key];
    return value === undefined ? [] : checkNumber(key, Number(value), range);
  });
}

export function checkNumber(field: string, value: number, [least, most]: Limits): SettingsProblemDto[] {
  if (Number.isNaN(value)) {
    return [problem(field, 'required')];
  }
  return Number.isInteger(value) && value >= least && value <= most ? [] : [problem(field, 'outOfRange')];
}

/** What is wrong with the id of something new. */
export function checkName(name: string, isNew: boolean, taken: readonly string[]): SettingsProblemDto[] {
  if (!isNew) {
    return [];
  }
  if (name === '') {
    return [problem('name', 'required')];
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/.test(name)) {
    return [problem('name', 'invalid')];
  }
  return taken.includes(name) ? [problem('name', 'duplicate')] : [];
}
