import { css } from 'lit';

/** The look of `lc-field`. */
export const fieldStyles = css`
  :host {
    display: block;
    font-size: var(--lc-size-s);
    line-height: var(--lc-line-s);
  }

  :host([size='l']) {
    font-size: var(--lc-size-m);
    line-height: var(--lc-line-m);
  }

  .field {
    display: grid;
    gap: 6px;
  }

  .label {
    font-weight: var(--lc-weight-medium);
    overflow-wrap: anywhere;
  }

  .req,
  .help {
    color: var(--lc-text-muted);
    font-weight: var(--lc-weight);
  }

  .in {
    inline-size: 100%;
    min-block-size: var(--lc-control-m);
    padding-inline: 10px;
    border: 1px solid var(--lc-border-strong);
    border-radius: var(--lc-radius-s);
    background: var(--lc-surface);
    color: var(--lc-text);
  }

  :host([size='l']) .in {
    min-block-size: var(--lc-control-l);
    padding-inline: var(--lc-space-3);
    border-radius: var(--lc-radius-m);
    font-size: var(--lc-size-chat);
    line-height: var(--lc-line-chat);
  }

  textarea.in {
    display: block;
    padding-block: var(--lc-space-2);
    resize: vertical;
  }

  :host([size='l']) textarea.in {
    padding-block: 10px;
  }

  .in::placeholder {
    color: var(--lc-text-muted);
    opacity: 1;
  }

  .in:focus-visible {
    outline-offset: -1px;
    border-color: var(--lc-focus);
  }

  .in[aria-invalid='true'] {
    border-color: var(--lc-danger);
    box-shadow: inset 0 0 0 1px var(--lc-danger);
  }

  .select {
    position: relative;
  }

  .select .in {
    appearance: none;
    padding-inline-end: 34px;
    text-overflow: ellipsis;
  }

  .select option {
    background: var(--lc-raised);
    color: var(--lc-text);
  }

  .select svg {
    position: absolute;
    inset-inline-end: var(--lc-space-3);
    inset-block-start: calc(50% - 8px);
    color: var(--lc-text-muted);
    pointer-events: none;
  }

  .choice {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    min-block-size: 24px;
    padding-block: 2px;
  }

  :host([size='l']) .choice {
    min-block-size: var(--lc-control-l);
    padding-block: 10px;
    font-size: var(--lc-size-chat);
    line-height: var(--lc-line-chat);
  }

  :host([size='l']) .choice + .choice {
    margin-block-start: calc(-1 * var(--lc-space-2));
  }

  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 1px 0 0;
    accent-color: var(--lc-accent);
  }

  .error {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    color: var(--lc-danger);
  }

  .error svg {
    margin-block-start: 2px;
  }

  @media (pointer: coarse) {
    .in {
      min-block-size: var(--lc-control-l);
      font-size: var(--lc-size-l);
    }

    :host([size='l']) .in {
      font-size: var(--lc-size-l);
    }
  }
`;
