import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '@wudan/kernel-server';
import type { WebhookPort } from '../domain/channel-ports.js';
import { outcomeOfError, outcomeOfFault, type SendOutcome } from '../domain/delivery.rules.js';
import { isAllowedHost } from '../domain/webhook-host.rules.js';

const TIMEOUT_MS = 15_000;

/** Posts signed requests to hosts of the deployment's list only; follows no redirect. */
@Injectable()
export class SignedWebhookAdapter implements WebhookPort {
  constructor(@Inject(ENV) private readonly env: Env) {}

  async post(url: string, headers: Readonly<Record<string, string>>, rawBody: string): Promise<SendOutcome> {
    if (!isAllowedHost(url, this.env.WEBHOOK_HOSTS)) return { kind: 'failed', error: '接口地址的主机不在允许名单内' };
    try {
      const response = await fetch(url, { method: 'POST', headers, body: rawBody, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
      const text = (await response.text()).slice(0, 10_000);
      if (response.ok) return { kind: 'sent', externalId: null };
      // A recipient that a gateway refuses is no reason to call the chat blocked: there is none.
      const outcome = outcomeOfError(response.status, text.slice(0, 200), Number(response.headers.get('retry-after') ?? '1') || 1);
      return outcome.kind === 'blocked' || outcome.kind === 'unchanged' || outcome.kind === 'uneditable' ? { kind: 'failed', error: `${response.status} ${text.slice(0, 200)}` } : outcome;
    } catch (error) {
      const { code } = ((error as { cause?: unknown }).cause ?? {}) as { code?: string };
      return outcomeOfFault(code, error instanceof Error ? error.message : String(error));
    }
  }
}
