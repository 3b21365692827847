const widest = 280;
const highest = 260;

/** How large a picture is drawn: in its own shape, never larger than it is, within the box. */
export function boxOf(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, widest / width, highest / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
