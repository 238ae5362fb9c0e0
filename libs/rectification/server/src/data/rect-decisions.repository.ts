import type { Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';

/** To which problem belongs what the office is asked to decide. */
export class RectDecisionsRepository {
  constructor(private readonly tx: Tx) {}

  itemOfClosing(id: Id): Promise<Id | null> {
    return this.#itemOf('rect_closing', id);
  }

  itemOfExtension(id: Id): Promise<Id | null> {
    return this.#itemOf('rect_extension', id);
  }

  async #itemOf(table: 'rect_closing' | 'rect_extension', id: Id): Promise<Id | null> {
    if (!isId(id)) return null;
    return (await this.tx.query<{ itemId: Id }>(`SELECT d.item_id AS "itemId" FROM wudan.${table} d WHERE d.office_id = $1 AND d.id = $2`, [this.tx.officeId, id])).rows[0]?.itemId ?? null;
  }
}
