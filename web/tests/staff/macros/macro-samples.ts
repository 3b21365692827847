import type { MacroDto } from '../../../protocol/contract.gen.js';

export function macro(shortcut: string, change: Partial<MacroDto> = {}): MacroDto {
  return {
    id: `id-${shortcut}`,
    shortcut,
    title: `About ${shortcut}`,
    body: `Says ${shortcut}`,
    version: 1,
    changedAt: 1_000,
    changedBy: 'Ana (demo)',
    uses: 0,
    ...change,
  };
}
