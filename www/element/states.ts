// What style sheets of the page can ask of the element: `minutes-viewer:state(error)`.

type State = "loading" | "error" | "draft";

export class States {
  readonly #states: Set<string> | undefined;

  constructor(element: HTMLElement) {
    this.#states = element.attachInternals?.().states;
  }

  set(state: State, isSo: boolean): void {
    if (!isSo) return void this.#states?.delete(state);
    try {
      this.#states?.add(state);
    } catch {
      // Chrome 119 to 124 know names with two dashes alone.
    }
  }
}
