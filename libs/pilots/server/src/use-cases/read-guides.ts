import { Inject, Injectable } from '@nestjs/common';
import { authorize, FILE_STORE, mayDoTo, UnitOfWork, type FileStore, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { GuidesRepository, type GuideRow } from '../data/guides.repository.js';
import { PilotsRepository } from '../data/pilots.repository.js';
import { ProgrammesRepository } from '../data/programmes.repository.js';
import { downloadOf, type Download } from './download.js';

/** Working guides: the office reads all, a unit those of the programmes in which something was issued to it. */
@Injectable()
export class ReadGuides {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** Newest version first. @throws DomainError NOT_FOUND */
  list(ctx: Ctx, programmeId: Id): Promise<GuideRow[]> {
    return this.units.read(ctx, async (tx) => {
      await this.#mayRead(ctx, tx, programmeId, 'programmeId');
      return tx.repo(GuidesRepository).list(programmeId);
    });
  }

  /** @throws DomainError NOT_FOUND */
  file(ctx: Ctx, id: Id): Promise<Download> {
    return this.units.read(ctx, async (tx) => {
      const guide = await tx.repo(GuidesRepository).find(id);
      if (!guide) throw notFound('工作指引', 'id');
      await this.#mayRead(ctx, tx, guide.programmeId, 'id');
      return downloadOf(this.files, tx.officeId, { name: guide.fileName, sha256: guide.sha256 });
    });
  }

  async #mayRead(ctx: Ctx, tx: Tx, programmeId: Id, field: string): Promise<void> {
    if (!(await tx.repo(ProgrammesRepository).find(programmeId))) throw notFound('工作指引', field);
    if (mayDoTo(ctx, 'read', 'Guide', {})) return;
    const { unitId } = ctx.seat;
    const issued = unitId === null ? [] : await tx.repo(PilotsRepository).list({ programmeId, unitId }, [{ unitId, issued: true }]);
    authorize(ctx, 'read', 'Guide', { unitId: issued.length > 0 ? unitId : null }, '工作指引', field);
  }
}
