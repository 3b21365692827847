import { html, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import type { ContactDto, FormFieldDto } from '../protocol/contract.gen.js';

const dots = '••••••';

/** What stands for something that is kept from whoever looks. */
function hidden(): TemplateResult {
  return html`<span role="img" aria-label=${t('form.masked')}>${dots}</span>`;
}

/** An answer of the form. What was redacted is not kept from anybody. */
export function answer(field: FormFieldDto): string | TemplateResult {
  return isHidden(field) ? hidden() : field.value;
}

/** The same where only words can stand. */
export function answerText(field: FormFieldDto): string {
  return isHidden(field) ? dots : field.value;
}

/** A customer's e-mail address; nothing where none was given. */
export function emailOf({ email, emailMasked }: ContactDto): string | TemplateResult | undefined {
  return emailMasked ? hidden() : email;
}

/** The same where only words can stand. */
export function emailText({ email, emailMasked }: ContactDto): string {
  return emailMasked ? dots : (email ?? '');
}

function isHidden({ masked, value }: FormFieldDto): boolean {
  return masked === true && value === '';
}
