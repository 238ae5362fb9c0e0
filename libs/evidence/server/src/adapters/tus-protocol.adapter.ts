import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import { Server } from '@tus/server';
import { DomainError, type ErrorKind } from '@wudan/kernel-core';
import { UploadProtocol } from '../domain/file-ports.js';
import { StagingFolderAdapter } from './staging-folder.adapter.js';
import { UploadLocker } from './upload-locker.js';

const PATH = '/files/uploads';
/** A sender that says nothing for so long is gone; what it sent is kept. */
const SILENT_MS = 60_000;
/** 409 and 423 would make the client's library try again: the answer of a check is final. */
const STATUS: Readonly<Record<ErrorKind, number>> = { invalid: 422, unauthenticated: 401, forbidden: 403, not_found: 404, conflict: 422, busy: 503, internal: 500 };

/** Resumable uploads by tus 1.0 (core, termination), on the raw streams: bytes go from the socket to the disk. */
@Injectable()
export class TusProtocolAdapter extends UploadProtocol {
  readonly #log = new Logger('Uploads');
  readonly #whole = new WeakMap<object, () => Promise<void>>();
  #server: Promise<Server> | undefined;

  constructor(private readonly staging: StagingFolderAdapter) {
    super();
  }

  async serve(request: IncomingMessage, response: ServerResponse, onWhole: () => Promise<void>): Promise<void> {
    const server = await (this.#server ??= this.#open());
    this.#whole.set(request, () => {
      // A check of a large file takes longer than a sender may be silent.
      request.socket.setTimeout(0);
      return onWhole();
    });
    // Node ends a connection whose time is over, and sets the time anew for the next request on it.
    request.socket.setTimeout(SILENT_MS);
    // The library answers other origins; this path is for our own pages only.
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) => (/^access-control-/i.test(name) ? response : set(name, value));
    await server.handle(request, response);
  }

  async #open(): Promise<Server> {
    const datastore = await this.staging.store();
    return new Server({
      path: PATH,
      datastore,
      locker: new UploadLocker(this.staging),
      allowedOrigins: () => false,
      onUploadFinish: async (request) => {
        const message = request.runtime?.node?.req;
        try {
          if (message) await this.#whole.get(message)?.();
        } catch (error) {
          throw this.#answer(error);
        }
        return {};
      },
      onResponseError: (_request, error) => ('status_code' in error && !error.body.startsWith('{') ? { status_code: error.status_code, body: TEXT[error.status_code] ?? DEFAULT_TEXT } : undefined),
    });
  }

  #answer(error: unknown): { status_code: number; body: string } {
    if (error instanceof DomainError) {
      const { code, message, field } = error;
      return { status_code: STATUS[error.kind], body: JSON.stringify({ code, message, ...(field === undefined ? {} : { field }) }) };
    }
    this.#log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { status_code: 500, body: JSON.stringify({ code: 'INTERNAL', message: '文件已收到，检查时发生系统内部错误，稍后将自动重新检查。' }) };
  }
}

const refusal = (code: string, message: string): string => JSON.stringify({ code, message });
const DEFAULT_TEXT = refusal('UPLOAD_INTERRUPTED', '上传中断，已收到的部分保留，请继续上传。');
const TEXT: Readonly<Record<number, string>> = {
  403: refusal('UPLOAD_REQUEST_INVALID', '上传请求不完整，请刷新页面后继续上传。'),
  404: refusal('NOT_FOUND', '找不到该上传，或您无权继续。请重新选择文件上传。'),
  409: refusal('UPLOAD_OFFSET', '续传位置与已收到的长度不符，请从已收到的位置继续。'),
  410: refusal('UPLOAD_EXPIRED', '该上传已过期，请重新选择文件上传。'),
  413: refusal('UPLOAD_TOO_LONG', '发送的内容超过申报的文件大小，请重新选择文件上传。'),
  423: refusal('UPLOAD_BUSY', '该上传正由另一连接进行，请稍后继续。'),
};
