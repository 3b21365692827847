/** Who has something that is not saved. */
export interface Keeper {
  dirty(): boolean;
  /** Asks whether to leave it; `go` leaves. */
  ask(go: () => void): void;
}

let keeper: Keeper | undefined;

/** Asks from now on before somebody leaves; answers what ends that. */
export function keep(one: Keeper): () => void {
  const unload = (event: BeforeUnloadEvent): void => {
    if (one.dirty()) {
      event.preventDefault();
    }
  };
  keeper = one;
  window.addEventListener('beforeunload', unload);
  return () => {
    window.removeEventListener('beforeunload', unload);
    if (keeper === one) {
      keeper = undefined;
    }
  };
}

/**
 * Whether the console may go where the address says. When something is not saved, the address becomes the one it was, and somebody is asked.
 * @param from the address behind `#` that is shown
 */
export function mayGo(from: string): boolean {
  const wanted = location.hash;
  if (!keeper?.dirty() || wanted === from) {
    return true;
  }
  history.replaceState(null, '', from || '#');
  keeper.ask(() => {
    location.hash = wanted;
  });
  return false;
}
