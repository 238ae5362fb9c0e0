import type { Tx } from '@wudan/kernel-server';
import { SeatsRepository } from '../data/seats.repository.js';

/** How many seats of the transaction's office are current. Callable. */
export const countSeats = (tx: Tx): Promise<number> => tx.repo(SeatsRepository).countCurrent();
