/** What became of an import. */
export type MacroImportResult =
  | { readonly ok: true; readonly added: number; readonly unchanged: number }
  | {
      readonly ok: false;
      readonly code: string;
      readonly lines: readonly { readonly line: number; readonly code: string }[];
    };

/** Where macros are fetched as a file, and sent as one. */
export function macroFileUrl(basePath: string, team: string | undefined): string {
  return `${basePath}/api/agent/macros.csv${team === undefined ? '' : `?team=${encodeURIComponent(team)}`}`;
}

/** Sends a file of macros. */
export async function importMacros(
  basePath: string,
  team: string | undefined,
  file: Blob,
  send: typeof fetch = fetch,
): Promise<MacroImportResult> {
  try {
    const response = await send(macroFileUrl(basePath, team), {
      method: 'POST',
      body: file,
      headers: { 'Content-Type': 'text/csv' },
    });
    const answer: unknown = await response.json();
    const { added, unchanged, code, lines } = Object(answer) as Record<string, unknown>; // any JSON; each member is looked at below
    if (response.ok && typeof added === 'number' && typeof unchanged === 'number') {
      return { ok: true, added, unchanged };
    }
    return {
      ok: false,
      code: typeof code === 'string' ? code : 'internal',
      lines: Array.isArray(lines) ? lines.filter(isLine) : [],
    };
  } catch {
    return { ok: false, code: 'offline', lines: [] };
  }
}

function isLine(value: unknown): value is { readonly line: number; readonly code: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'line' in value &&
    'code' in value &&
    typeof value.line === 'number' &&
    typeof value.code === 'string'
  );
}

/** Lets the browser save the file. */
export function exportMacros(base: string, team: string | undefined): void {
  const link = document.createElement('a');
  link.href = macroFileUrl(base, team);
  link.download = '';
  link.click();
}

/** The file that was chosen; the same one can be chosen again. */
export function fileOf({ target }: Event): File | undefined {
  if (!(target instanceof HTMLInputElement)) {
    return undefined;
  }
  const file = target.files?.[0];
  target.value = '';
  return file;
}
