import { allowedActions } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import type { FeedbackPolicy } from '../domain/feedback-policy.js';
import type { FindingView } from '../domain/finding.js';
import type { CategoryView } from '../use-cases/save-finding-category.js';
import type { FindingCategoryType, FindingType } from './finding.type.js';
import type { FeedbackPolicyType } from './report.type.js';

export const categoryType = (category: CategoryView): FindingCategoryType => ({ id: category.code, ...category });

export const findingType = ({ category, ...finding }: FindingView): FindingType => ({ ...finding, category: categoryType(category) });

export const policyType = (ctx: Ctx, policy: FeedbackPolicy): FeedbackPolicyType => ({ ...policy, can: allowedActions(ctx, 'FeedbackPolicy', {}, ['set']) });
