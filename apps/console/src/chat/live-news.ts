const POLL_MS = 20_000;
/** Even with a stream that looks open: some proxies hold back what they should pass on. */
const SAFETY_POLL_MS = 120_000;
const REOPEN_MS = 60_000;
/** News that come together are read together. */
const GATHER_MS = 400;

/** Tells when the thread may have news: by the server's stream, and by the clock where the stream does not hold. */
export class LiveNews {
  #stream: EventSource | null = null;
  #timers: ReturnType<typeof setInterval>[] = [];
  #quiet = 0;
  #gathering: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly news: () => void) {}

  start(): void {
    if (this.#timers.length > 0) return;
    this.#open();
    this.#timers = [
      setInterval(() => {
        this.#quiet += POLL_MS;
        const holds = this.#stream?.readyState === EventSource.OPEN;
        if (document.hidden || (holds && this.#quiet < SAFETY_POLL_MS)) return;
        this.#tell();
      }, POLL_MS),
      setInterval(() => {
        if (this.#stream?.readyState === EventSource.CLOSED) this.#open();
      }, REOPEN_MS),
    ];
    document.addEventListener('visibilitychange', this.#shown);
    window.addEventListener('online', this.#tell);
  }

  stop(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    this.#stream?.close();
    this.#stream = null;
    this.#timers.forEach(clearInterval);
    this.#timers = [];
    document.removeEventListener('visibilitychange', this.#shown);
    window.removeEventListener('online', this.#tell);
  }

  readonly #tell = (): void => {
    this.#quiet = 0;
    this.news();
  };

  readonly #shown = (): void => {
    if (!document.hidden) this.#tell();
  };

  #open(): void {
    this.#stream?.close();
    if (typeof EventSource === 'undefined') return;
    this.#stream = new EventSource('/chat/events');
    this.#stream.onmessage = () => {
      this.#gathering ??= setTimeout(() => {
        this.#gathering = undefined;
        this.#tell();
      }, GATHER_MS);
    };
  }
}
