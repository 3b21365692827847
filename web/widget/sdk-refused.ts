/** Why a call of the page's scripts is not carried out, by a stable code. */
export class SdkRefused extends Error {
  readonly code: string;
  readonly fields: Readonly<Record<string, string>> | undefined;

  constructor(code: string, message: string, fields?: Readonly<Record<string, string>>) {
    super(message);
    this.name = 'SdkRefused';
    this.code = code;
    this.fields = fields;
  }
}

export function badArgument(message: string): SdkRefused {
  return new SdkRefused('bad_argument', message);
}
