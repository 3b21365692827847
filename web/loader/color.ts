/** Black or white, whichever can be read better on a colour `#rrggbb`; the better one has 4.5:1. */
export function readableOn(hex: string): string {
  let luminance = 0;
  [0.2126, 0.7152, 0.0722].forEach((weight, index) => {
    const part = Number.parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16) / 255;
    luminance += weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  });
  return luminance > 0.183 ? '#000' : '#fff';
}
