import type { Row, RowList, Rows } from '../chat/rows.js';
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
export class TeamRows implements RowList {
  readonly #rows: Rows;
  /** Where each row comes from: the place of one of the conversation, or one of the team. */
  readonly #places: (number | TeamRow)[] = [];

  constructor(rows: Rows, team: readonly TeamRow[]) {
    this.#rows = rows;
    let next = 0;
    for (let place = 0; place < rows.length; place++) {
      for (
        let noted = team[next];
        noted && noted.status === 'stored' && noted.at < rows.at(place);
        noted = team[next]
      ) {
        this.#places.push(noted);
        next++;
      }
      this.#places.push(place);
    }
    this.#places.push(...team.slice(next));
  }

  get length(): number {
    return this.#places.length;
  }

  key(index: number): string | undefined {
    const place = this.#places[index];
    return typeof place === 'number' ? this.#rows.key(place) : place?.key;
  }

  indexOf(key: string | undefined): number {
    return this.#places.indexOf(this.#find(key, this.#rows.indexOf(key)));
  }

  lastIndexOf(key: string | undefined): number {
    return this.#places.lastIndexOf(this.#find(key, this.#rows.lastIndexOf(key)));
  }

  slice(start: number, end = this.length): readonly Row[] {
    const places = this.#places.slice(start, end);
    const from = places.find(place => typeof place === 'number') ?? 0;
    const to = places.findLast(place => typeof place === 'number') ?? -1;
    const rows = this.#rows.slice(from, to + 1);
    // The list draws rows it does not know by asking the element that made them.
    return places.map(place => (typeof place === 'number' ? rows[place - from] : place)) as readonly Row[];
  }

  /** The place of a key: that of the conversation where it has one. */
  #find(key: string | undefined, place: number): number | TeamRow {
    return place >= 0
      ? place
      : (this.#places.find((row): row is TeamRow => typeof row !== 'number' && row.key === key) ?? -1);
  }
}
