/** Larger pictures are not drawn small: that would take the browser more memory than it is worth. */
const maxBytes = 48 * 1024 * 1024;
let before: Promise<unknown> = Promise.resolve();

/** Draws a small picture of a file: its middle, as high as the canvas. One after the other. Answers whether there is one. */
export function drawThumbnail(file: Blob, canvas: HTMLCanvasElement): Promise<boolean> {
  const drawn = before.then(() => draw(file, canvas)).catch(() => false);
  before = drawn;
  return drawn;
}

async function draw(file: Blob, canvas: HTMLCanvasElement): Promise<boolean> {
  if (file.size > maxBytes || !canvas.isConnected) {
    return false;
  }
  const picture = await createImageBitmap(file);
  const { width, height } = picture;
  const side = Math.min(width, height);
  const context = canvas.getContext('2d');
  if (context) {
    context.imageSmoothingQuality = 'high';
  }
  context?.drawImage(picture, (width - side) / 2, (height - side) / 2, side, side, 0, 0, canvas.width, canvas.height);
  picture.close();
  return context !== null;
}
