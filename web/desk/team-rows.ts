import type { Row } from '../chat/rows.js';
import type { OutgoingMessage, OutgoingStatus } from '../core/chat-state.js';
import type { TeamEntryDto, TeamEntryKindDto } from '../protocol/contract.gen.js';

/** Something only the team sees, between the rows of the conversation. */
export interface TeamRow {
  readonly kind: 'team';
  readonly key: string;
  readonly at: number;
  readonly what: TeamEntryKindDto;
  readonly by: string;
  readonly text: string;
  readonly status: OutgoingStatus;
}

/** Tags are shown with the details; the conversation would drown in them. */
const shown: ReadonlySet<TeamEntryKindDto> = new Set<TeamEntryKindDto>(['note', 'visitorBlocked', 'visitorUnblocked']);

/** What the team noted, as rows, oldest first; what is on its way comes last. */
export function teamRows(
  entries: readonly TeamEntryDto[],
  outgoing: readonly OutgoingMessage[],
  self: string,
): readonly TeamRow[] {
  return [
    ...entries
      .filter(entry => shown.has(entry.kind))
      .map(
        (entry): TeamRow => ({
          kind: 'team',
          key: `team-${entry.id}`,
          at: entry.at,
          what: entry.kind,
          by: entry.by,
          text: entry.text ?? '',
          status: 'stored',
        }),
      ),
    ...outgoing.map(
      (note): TeamRow => ({
        kind: 'team',
        key: `team-${note.messageId}`,
        at: note.at,
        what: 'note',
        by: self,
        text: note.text,
        status: note.status,
      }),
    ),
  ];
}

/** The rows of a conversation with those of the team among them, each after what was there when it was noted. */
export function withTeam(rows: readonly Row[], team: readonly TeamRow[]): readonly (Row | TeamRow)[] {
  if (team.length === 0) {
    return rows;
  }
  const merged: (Row | TeamRow)[] = [];
  let next = 0;
  for (const row of rows) {
    const at = row.kind === 'event' ? row.entry.at : row.at;
    for (let noted = team[next]; noted && noted.status === 'stored' && noted.at < at; noted = team[next]) {
      merged.push(noted);
      next++;
    }
    merged.push(row);
  }
  return [...merged, ...team.slice(next)];
}
