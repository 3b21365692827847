/** Whether two settings say the same, in whatever order their fields stand. */
export function same(one: unknown, other: unknown): boolean {
  return written(one) === written(other);
}

/** The fields at the top that are not the same. */
export function differences<T extends object>(one: T, other: T): readonly (keyof T & string)[] {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof T & string)[]);
  return [...keys].filter(key => !same(one[key], other[key]));
}

function written(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, part]) => part !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}
