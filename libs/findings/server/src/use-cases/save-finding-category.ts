import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { linesProblem, localDateOf, normalisedLines, type Ctx, type LocalDate } from '@wudan/kernel-core';
import { CategoriesRepository } from '../data/categories.repository.js';
import { isUsable, type FindingCategory } from '../domain/finding-category.js';
import { categoryInvalid } from '../domain/finding.errors.js';

export interface FindingCategoryInput {
  readonly code: string;
  readonly name: string;
  readonly validFrom?: LocalDate | null;
  readonly retiredOn?: LocalDate | null;
}

export type CategoryView = FindingCategory & { readonly usable: boolean };

const CODE = /^[A-Z][A-Z0-9]{1,11}$/;

/** The kinds of finding: shipped ones may be retired, own ones added, renamed and retired. What findings are called never changes by it. */
@Injectable()
export class SaveFindingCategory {
  constructor(private readonly units: UnitOfWork) {}

  list(ctx: Ctx): Promise<CategoryView[]> {
    return this.units.read(ctx, (tx) => listed(tx));
  }

  /** @throws DomainError FORBIDDEN, FINDING_CATEGORY_INVALID */
  execute(ctx: Ctx, input: FindingCategoryInput): Promise<CategoryView[]> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'set_category', 'FeedbackPolicy', {}, '问题类别', 'input.code');
      const code = input.code.trim().toUpperCase();
      if (!CODE.test(code)) throw categoryInvalid('类别代码须以字母开头，由2至12位字母和数字组成，例如 Z01，请重新填写。', 'input.code');
      const categories = tx.repo(CategoriesRepository);
      const today = localDateOf(tx.now);
      const before = (await categories.all()).find((each) => each.code === code);
      const name = normalisedLines(input.name);
      const problem = linesProblem('类别名称', name, 2, 40);
      if (problem !== null) throw categoryInvalid(problem, 'input.name');
      if (before?.own === false && before.name !== name) throw categoryInvalid('随产品提供的问题类别不能改名，请新增本办的类别。', 'input.name');
      const retiredOn = input.retiredOn ?? null;
      if (retiredOn !== null && retiredOn !== before?.retiredOn && retiredOn < today) throw categoryInvalid(`停用日期不能早于今天（${today}），请重新选择。`, 'input.retiredOn');
      const validFrom = before?.own === false ? before.validFrom : (input.validFrom ?? before?.validFrom ?? today);
      if (retiredOn !== null && retiredOn < validFrom) throw categoryInvalid('停用日期不能早于启用日期，请重新选择。', 'input.retiredOn');
      await categories.put({ code, name, validFrom, retiredOn, own: before?.own ?? true });
      tx.audit({ action: 'finding_category.saved', subjectType: 'FindingCategory', subjectId: null, summary: `${before ? '修改' : '新增'}问题类别 ${code} ${name}${retiredOn === null ? '' : `，自${retiredOn}起停用`}`, detail: { code, validFrom, retiredOn } });
      return listed(tx);
    });
  }
}

async function listed(tx: Tx): Promise<CategoryView[]> {
  const today = localDateOf(tx.now);
  return (await tx.repo(CategoriesRepository).all()).map((category) => ({ ...category, usable: isUsable(category, today) }));
}
