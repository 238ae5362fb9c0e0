import { jest } from '@jest/globals';
import { Module } from '@nestjs/common';
const empty = (name: string) => { const c = class {}; Module({})(c); return () => ({ [name]: c }); };
if (process.env['TRY'] !== 'full') {
  jest.unstable_mockModule('@wudan/prompts-server', empty('PromptsModule'));
  jest.unstable_mockModule('@wudan/channels-server', empty('ChannelsModule'));
}
jest.unstable_mockModule('@wudan/dispatch-server', empty('DispatchModule'));
const { CONTEXTS } = await import('@wudan/api');
const { HandlesEvent } = await import('@wudan/kernel-server');
const { programmeChanged } = await import('@wudan/pilots-server');
class TryHandler { handle() { return Promise.resolve(); } }
HandlesEvent(programmeChanged)(TryHandler);
class TryModule {}
Module({ providers: [TryHandler] })(TryModule);
(CONTEXTS as unknown[]).push(TryModule);
await import(process.env['TRY'] === 'schema' ? './schema.e2e-spec.js' : './pilots.e2e-spec.js');
