import { isVisible } from '../../core/plain-text.js';

/** The longest text of a macro. */
export const maxBody = 4_000;
const maxTitle = 100;

/** What somebody wrote of a macro. */
interface Written {
  readonly shortcut: string;
  readonly title: string;
  readonly body: string;
}

/** What is wrong before the server was asked: the codes it would answer, by the same rules. */
export function checkMacro({ shortcut, title, body }: Written): readonly string[] {
  const line = title.replaceAll('\0', '').trim();
  return [
    ...(/^[a-z0-9_-]{1,32}$/.test(shortcut) ? [] : ['macro_name_invalid']),
    ...(line.length <= maxTitle && !/\p{Cc}/u.test(line) && isVisible(line) ? [] : ['macro_title_invalid']),
    ...(body.replaceAll('\0', '').replaceAll('\r\n', '\n').length > maxBody
      ? ['macro_too_long']
      : isVisible(body)
        ? []
        : ['macro_empty']),
  ];
}
