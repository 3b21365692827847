/**
 * The files of what was pasted. Nothing where it is text first: office programs put a picture of the text beside it. A picture without a file gets a name that says when it
 * was pasted.
 */
export function pastedFiles(data: DataTransfer | null, now: Date): readonly File[] {
  const types = data?.types ?? [];
  if (types.includes('text/plain') && types.includes('text/html')) {
    return [];
  }
  return [...(data?.files ?? [])].map(file => (isNameless(file) ? named(file, now) : file));
}

/** Browsers call every picture that comes without a file the same. */
function isNameless({ name, type }: File): boolean {
  return type.startsWith('image/') && (name === '' || /^image\.\w+$/.test(name));
}

function named(file: File, now: Date): File {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('');
  const extension = file.type === 'image/jpeg' ? 'jpg' : file.type.slice('image/'.length).split('+')[0];
  return new File([file], `pasted-image-${day}-${time}.${extension}`, { type: file.type });
}
