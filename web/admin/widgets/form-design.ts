import type {
  FormConditionDto,
  FormDesignDto,
  FormFieldDesignDto,
  FormFieldRoleDto,
  FormFieldTypeDto,
  FormOptionDto,
} from '../../protocol/contract.gen.js';

export const fieldTypes: readonly FormFieldTypeDto[] = [
  'text',
  'textarea',
  'email',
  'phone',
  'number',
  'select',
  'radio',
  'checkboxes',
  'checkbox',
  'date',
  'consent',
  'heading',
  'hidden',
];

export const mostFields = 20;
const longestKey = 40;

/** Which roles the answer of a field of a type can have, beside `custom`. */
const rolesOf: Partial<Record<FormFieldTypeDto, readonly FormFieldRoleDto[]>> = {
  text: ['contactName', 'message'],
  hidden: ['contactName'],
  textarea: ['message'],
  email: ['contactEmail'],
  phone: ['contactPhone'],
  select: ['queue'],
  radio: ['queue'],
};

/** The keys of a form that answers have been given under. */
export type UsedKeys = ReadonlySet<string>;

/** The roles one field of a form may have: those that fit its type and no other field has. */
export function rolesFor({ fields }: FormDesignDto, index: number): readonly FormFieldRoleDto[] {
  const taken = fields.filter((_, place) => place !== index).map(({ role }) => role);
  return ['custom', ...(rolesOf[fields[index]?.type ?? 'text'] ?? []).filter(role => !taken.includes(role))];
}

export function hasOptions(type: FormFieldTypeDto): boolean {
  return type === 'select' || type === 'radio' || type === 'checkboxes';
}

/** Whether an answer is typed, so that its length and form can be limited. */
export function isTyped(type: FormFieldTypeDto): boolean {
  return ['text', 'textarea', 'email', 'phone'].includes(type);
}

/** Whether it asks for something that is kept of a contact. */
export function asksForContact(role: FormFieldRoleDto): boolean {
  return role === 'contactName' || role === 'contactEmail' || role === 'contactPhone';
}

/** A key out of what is asked: lower case letters, digits and underscores, a letter first. */
export function slugOf(label: string): string {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '_').replace(/^[_0-9]+|_+$/g, '');
  return slug.slice(0, longestKey).replace(/_+$/, '') || 'field';
}

/** The slug of a label, with a number behind it where another field has it, or an answer has been given under it. */
export function freeKey(label: string, taken: UsedKeys): string {
  const slug = slugOf(label);
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : `_${number}`;
    const key = slug.slice(0, longestKey - ending.length) + ending;
    if (!taken.has(key)) {
      return key;
    }
  }
}

/** Whether the key of a field stays as it is, because answers have been given under it. */
export function isLocked(field: FormFieldDesignDto | undefined, used: UsedKeys): boolean {
  return field !== undefined && used.has(field.key);
}

/** Adds a field at the end. */
export function addField(form: FormDesignDto, type: FormFieldTypeDto, label: string, used: UsedKeys): FormDesignDto {
  const field = fitting({
    key: freeKey(label, taken(form, used)),
    type,
    label,
    role: 'custom',
    required: type === 'consent',
    options: [],
    hideWhenKnown: false,
  });
  return { ...form, fields: [...form.fields, field] };
}

/** Puts a copy below a field, with a key of its own and, as each role is given once, without a role. */
export function duplicateField(form: FormDesignDto, index: number, used: UsedKeys): FormDesignDto {
  const field = form.fields[index];
  if (!field) {
    return form;
  }
  const copy = fitting({
    ...field,
    key: freeKey(field.label, taken(form, used)),
    role: 'custom',
    options: field.options.map(({ value, label }) => ({ value, label })),
  });
  return { ...form, fields: form.fields.toSpliced(index + 1, 0, copy) };
}

/** Takes a field away, and with it every condition on its answer. */
export function removeField(form: FormDesignDto, index: number): FormDesignDto {
  const key = form.fields[index]?.key;
  const fields = form.fields
    .toSpliced(index, 1)
    .map(field => (field.visibleIf?.key === key ? without(field, 'visibleIf') : field));
  return { ...form, fields };
}

/** Puts a field back that was at a place before, with the conditions on it; what has been changed meanwhile stays. */
export function putBack(form: FormDesignDto, before: FormDesignDto, index: number): FormDesignDto {
  const field = before.fields[index];
  if (!field || form.fields.length >= mostFields || form.fields.some(({ key }) => key === field.key)) {
    return form;
  }
  const fields = form.fields.map(one => {
    const condition = before.fields.find(({ key }) => key === one.key)?.visibleIf;
    return condition?.key === field.key && !one.visibleIf ? { ...one, visibleIf: condition } : one;
  });
  return { ...form, fields: fields.toSpliced(index, 0, field) };
}

/** Puts a field to another place. */
export function moveField(form: FormDesignDto, from: number, to: number): FormDesignDto {
  const field = form.fields[from];
  if (!field || to < 0 || to >= form.fields.length || from === to) {
    return form;
  }
  return { ...form, fields: form.fields.toSpliced(from, 1).toSpliced(to, 0, field) };
}

/** Changes a field. What no longer fits the type goes; a key nobody has given and nobody has used follows the label. */
export function changeField(
  form: FormDesignDto,
  index: number,
  part: Change<FormFieldDesignDto>,
  used: UsedKeys,
): FormDesignDto {
  const field = form.fields[index];
  if (!field) {
    return form;
  }
  const key = isLocked(field, used) ? field.key : keyAfter(form, field, part, used);
  const changed = fitting(clean<FormFieldDesignDto>({ ...field, ...part, key }));
  const fields = form.fields.map((one, place) => {
    if (place === index) {
      return changed;
    }
    return one.visibleIf?.key === field.key ? { ...one, visibleIf: { ...one.visibleIf, key } } : one;
  });
  return { ...form, fields };
}

function keyAfter(form: FormDesignDto, field: FormFieldDesignDto, part: Change<FormFieldDesignDto>, used: UsedKeys) {
  const others = taken({ ...form, fields: form.fields.filter(one => one !== field) }, used);
  const isOwn = field.key !== freeKey(field.label, others);
  return part.key ?? (part.label === undefined || isOwn ? field.key : freeKey(part.label, others));
}

/** The earlier fields whose answer a condition may be about. */
export function askedBefore({ fields }: FormDesignDto, index: number): readonly FormFieldDesignDto[] {
  return fields.slice(0, index).filter(({ type }) => type !== 'heading');
}

/** A condition with as many values as its kind needs. */
export function conditionOf(key: string, op: string, values: readonly string[]): FormConditionDto {
  if (op === 'filled') {
    return { key, op, values: [] };
  }
  return { key, op, values: op === 'in' ? values : [values[0] ?? ''] };
}

/** An option whose value nobody has given is worth what it says. */
export function changeOption(
  options: readonly FormOptionDto[],
  index: number,
  part: Change<FormOptionDto>,
): readonly FormOptionDto[] {
  return options.map((option, place) => {
    if (place !== index) {
      return option;
    }
    const follows = part.label !== undefined && option.value === option.label;
    return clean<FormOptionDto>({ ...option, ...part, ...(follows && { value: part.label ?? '' }) });
  });
}

function taken({ fields }: FormDesignDto, used: UsedKeys): UsedKeys {
  return new Set([...used, ...fields.map(({ key }) => key)]);
}

/** The field without what its type does not have. */
function fitting(field: FormFieldDesignDto): FormFieldDesignDto {
  const { type } = field;
  const role = field.role === 'custom' || rolesOf[type]?.includes(field.role) ? field.role : 'custom';
  const drop: (keyof FormFieldDesignDto)[] = [
    ...(type === 'hidden' ? [] : (['source'] as const)),
    ...(type === 'number' ? [] : (['min', 'max'] as const)),
    ...(type === 'heading' ? (['pii'] as const) : []),
    ...(isTyped(type) ? [] : (['maxLength', 'pattern', 'placeholder'] as const)),
  ];
  return without(
    {
      ...field,
      role,
      required: field.required && type !== 'heading' && type !== 'hidden',
      options: hasOptions(type) ? (field.options.length > 0 ? field.options : firstOptions) : [],
      hideWhenKnown: field.hideWhenKnown && asksForContact(role),
    },
    ...drop,
  );
}

const firstOptions: readonly FormOptionDto[] = [
  { value: 'Option 1', label: 'Option 1' },
  { value: 'Option 2', label: 'Option 2' },
];

function without(field: FormFieldDesignDto, ...keys: readonly (keyof FormFieldDesignDto)[]): FormFieldDesignDto {
  // Only what may be missing is ever left out.
  return Object.fromEntries(
    Object.entries(field).filter(([key]) => !keys.some(one => one === key)),
  ) as unknown as FormFieldDesignDto;
}

/** Some members of something; one that is there and undefined takes away what may be missing. */
export type Change<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Without what is there and says nothing: on the wire it is left out. */
export function clean<T extends object>(value: Change<T>): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T; // all that has to be there is
}
