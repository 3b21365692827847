import { describe, expect, it } from 'vitest';
import { pastedFiles } from '../../core/pasted-files.js';

const now = new Date('2030-05-14T09:05:03');

function pasted(types: string[], ...files: File[]): string[] {
  return pastedFiles({ types, files } as unknown as DataTransfer, now).map(({ name }) => name); // all that is asked of it
}

describe('what is pasted', () => {
  const picture = new File(['x'], 'image.png', { type: 'image/png' });

  it('is called by the time when it has no name of its own', () => {
    expect(pasted(['Files'], picture)).toEqual(['pasted-image-2030-05-14-090503.png']);
    expect(pasted(['text/html', 'Files'], new File(['x'], 'image.jpg', { type: 'image/jpeg' }))).toEqual([
      'pasted-image-2030-05-14-090503.jpg',
    ]);
    expect(pasted(['text/plain', 'Files'], new File(['x'], 'receipt.png', { type: 'image/png' }))).toEqual([
      'receipt.png',
    ]);
  });

  it('is text where an office program puts a picture beside it', () => {
    expect(pasted(['text/plain', 'text/html', 'Files'], picture)).toEqual([]);
    expect(pasted(['text/plain'])).toEqual([]);
  });
});
