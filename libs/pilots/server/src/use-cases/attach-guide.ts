import { Inject, Injectable } from '@nestjs/common';
import { authorize, FILE_STORE, UnitOfWork, type FileStore } from '@wudan/kernel-server';
import { normalisedText, notFound, textProblem, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { GuidesRepository, type GuideRow } from '../data/guides.repository.js';
import { ProgrammesRepository } from '../data/programmes.repository.js';
import { attachmentOf, GUIDE_TYPES, MAX_ATTACHMENT_BYTES, type FileDraft } from '../domain/attachment.rules.js';
import { pilotInvalid } from '../domain/pilot.errors.js';
import { single } from './decide-work-plan.js';

export interface AttachGuideInput {
  readonly programmeId: Id;
  readonly title: string;
  readonly effectiveOn: LocalDate;
  readonly note: string;
  readonly file: FileDraft;
}

/** Adds a version of the working guide (工作指引) of a programme; earlier versions stay readable. */
@Injectable()
export class AttachGuide {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** @throws DomainError NOT_FOUND, PILOT_INVALID, ATTACHMENT_INVALID */
  execute(ctx: Ctx, input: AttachGuideInput): Promise<GuideRow> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'attach', 'Guide', { programmeId: input.programmeId }, '评估轮次', 'input.programmeId');
      const programme = await tx.repo(ProgrammesRepository).lock(input.programmeId);
      if (!programme) throw notFound('评估轮次', 'input.programmeId');
      const title = normalisedText(input.title);
      const note = normalisedText(input.note);
      const problem = textProblem('指引名称', title, { min: 2, max: 60 });
      if (problem !== null) throw pilotInvalid(problem, 'input.title');
      const noteProblem = textProblem('修订说明', note, { min: 0, max: 300, lines: true });
      if (noteProblem !== null) throw pilotInvalid(noteProblem, 'input.note');
      const file = attachmentOf(input.file, GUIDE_TYPES, 'input.file');
      const stored = await this.files.put(tx.officeId, single(file.content), { maxBytes: MAX_ATTACHMENT_BYTES });
      const guides = tx.repo(GuidesRepository);
      const id = tx.id();
      await guides.insert({ id, programmeId: programme.id, title, fileName: file.name, ...stored, effectiveOn: input.effectiveOn, note });
      const guide = await guides.find(id);
      if (!guide) throw notFound('工作指引', 'input.programmeId');
      tx.audit({ action: 'guide.attached', subjectType: 'Programme', subjectId: programme.id, summary: `${programme.name}：上传${title}第${guide.version}版`, detail: { guideId: id, version: guide.version, sha256: stored.sha256, effectiveOn: input.effectiveOn } });
      return guide;
    });
  }
}
