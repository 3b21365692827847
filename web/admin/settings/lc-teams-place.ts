import { html, nothing, type TemplateResult } from 'lit';
import { addTexts, t } from '../../core/i18n.js';
import { adminTeamTexts } from '../../core/locales/admin-team-en.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import type { TeamDocumentDto, TeamDocumentsDto, TeamSettingsDto } from '../../protocol/contract.gen.js';
import { addAgent } from './add-agent.js';
import { autoMessagesForm, checkMessages, wordsOfMessage } from './auto-messages.js';
import { checkName, problem } from './checks.js';
import { checkField, type FormView, fact, textField } from './fields.js';
import { rowStyles } from './row-styles.js';
import type { SettingsKind } from './settings-editor.js';
import { SettingsPlace } from './settings-place.js';
import { pathOf, type SettingsDocument } from './settings-source.js';
import { wordsOfAny } from './settings-views.js';

export const teamKind: SettingsKind<TeamSettingsDto, TeamDocumentsDto> = {
  path: 'settings/teams',
  pathOf: name => pathOf('teams', name),
  documents: list => list.teams,
  defaults: list => list.defaults,
  read: answer => answer as TeamDocumentDto, // our own endpoint, generated from the same records
  check: (name, { displayName = '', autoMessages }, isNew, list) => [
    ...checkName(
      name,
      isNew,
      list.teams.map(team => team.name),
    ),
    ...(displayName.length > 80 ? [problem('displayName', 'tooLong')] : []),
    ...checkMessages('autoMessages', autoMessages),
  ],
};

/** The teams: who belongs to each, what it says by itself, who may change its macros. */
export class LcTeamsPlace extends SettingsPlace<TeamSettingsDto, TeamDocumentsDto> {
  protected override readonly place = 'teams';
  protected override readonly subject = 'team';
  protected override readonly kind = teamKind;

  static override readonly styles = [...SettingsPlace.styles, rowStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    addTexts(adminTeamTexts);
  }

  protected override titleOf({ name, settings }: SettingsDocument<TeamSettingsDto>): string {
    return settings.displayName ?? name;
  }

  protected override lineOf({ settings }: SettingsDocument<TeamSettingsDto>): string {
    return t('settings.team.count', { count: settings.members.length });
  }

  protected override wordsOf(key: keyof TeamSettingsDto, value: unknown): string {
    const { autoMessages } = { [key]: value } as Partial<TeamSettingsDto>; // the value is the field's
    return autoMessages ? autoMessages.map(wordsOfMessage).join('\n') : wordsOfAny(value);
  }

  protected override form(draft: TeamSettingsDto, view: FormView, list: TeamDocumentsDto): TemplateResult {
    return html`<section aria-labelledby="general"><h2 id="general">${t('settings.team.general')}</h2>
        ${textField(view, { name: 'displayName', help: t('settings.team.displayName.help') }, draft.displayName ?? '', value => this.editor.change({ displayName: value.trim() === '' ? undefined : value }))}
      </section>
      <section aria-labelledby="members"><h2 id="members">${t('settings.team.members')}</h2><p class="muted">${t('settings.team.members.help')}</p>
        ${this.#members(draft, view, list)}
      </section>
      <section aria-labelledby="auto"><h2 id="auto">${t('settings.team.autoMessages')}</h2><p class="muted">${t('settings.team.autoMessages.help')}</p>
        ${autoMessagesForm(view, 'autoMessages', draft.autoMessages, autoMessages => this.editor.change({ autoMessages }))}
      </section>
      <section aria-labelledby="macros"><h2 id="macros">${t('settings.team.macros')}</h2>
        ${checkField(view, { name: 'membersEditMacros' }, draft.membersEditMacros, membersEditMacros => this.editor.change({ membersEditMacros }))}
        <p class="muted">${t('settings.team.macros.where')} <a href="#settings/macros/${encodeURIComponent(this.editor.state.isNew ? '' : this.editor.state.name)}">${t('settings.team.macros.link')}</a></p>
      </section>`;
  }

  #members({ members }: TeamSettingsDto, view: FormView, { agents }: TeamDocumentsDto): TemplateResult {
    const nameOf = (id: string) => agents.find(agent => agent.id === id)?.name ?? id;
    if (view.readOnly) {
      return fact(t('settings.team.members'), members.map(nameOf).join('\n'), 'members');
    }
    return html`${
      members.length === 0
        ? nothing
        : html`<ul class="rows" data-field="members">${members.map(
            id => html`<li class="line" data-member=${id}><span class="grow" dir="auto">${nameOf(id)}</span>${nameOf(id) === id ? nothing : html`<span class="muted">${id}</span>`}
              <lc-button variant="quiet" square size="s" label=${t('settings.member.remove', { name: nameOf(id) })} @click=${() => this.editor.change({ members: members.filter(one => one !== id) })}>${icon('close', 16)}</lc-button></li>`,
          )}</ul>`
    }
      ${addAgent(
        agents.filter(({ id }) => !members.includes(id)),
        id => this.editor.change({ members: [...new Set([...members, id])] }),
      )}`;
  }
}

define('lc-teams-place', LcTeamsPlace);

declare global {
  interface HTMLElementTagNameMap {
    'lc-teams-place': LcTeamsPlace;
  }
}
