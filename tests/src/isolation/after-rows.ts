import type { Id } from '@wudan/kernel-core';
import { furnishFindings, type FindingRows } from './finding-rows.js';
import { furnishInquiry, type InquiryRows } from './inquiry-rows.js';
import { furnishRectification, type RectRows } from './rect-rows.js';
import type { Ground, World } from './world.js';

/** What comes of an assessment: what was asked, found and put right. */
export interface AfterRows {
  readonly inquiry: InquiryRows;
  readonly findings: FindingRows;
  readonly rectification: RectRows;
}

/** @param own the pilot of the own unit. @param other the pilot of another one */
export async function furnishAfter(world: World, ground: Ground, own: Id, other: Id): Promise<AfterRows> {
  return { inquiry: await furnishInquiry(world, ground, own, other), findings: await furnishFindings(world, ground), rectification: await furnishRectification(world, ground) };
}
