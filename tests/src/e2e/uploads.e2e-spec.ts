import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SweepUploads } from '@wudan/evidence-server';
import { FILE_STORE, type FileStore } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import pg from 'pg';
import { gridOf, issuePilot } from './evidence-pilot.js';
import { makeDocx, makeOfd, makePdf, makeXlsx } from '../evidence/make-paper.js';
import { makeZip } from '../evidence/make-zip.js';
import { sendCut, sendFile, sha256Of, startUpload, tus } from '../evidence/send-file.js';
import { TestHouse, type TestSeat } from '../house/test-house.js';

const CONFIGURE = 'mutation ($input: OfficeSettingsInput!) { setOfficeSettings(input: $input) { id } }';
const START = 'mutation ($input: StartUploadInput!) { startUpload(input: $input) { id } }';
const FILE = 'mutation ($input: FileEvidenceInput!) { fileEvidence(input: $input) { pilotId } }';
const SUMMARY = ['毕节市水务局文件', '毕水发〔2019〕12号', '毕节市水务局关于2019年度工作总结的报告', ...Array.from({ length: 20 }, (_, index) => `第${index + 1}项工作已按计划完成，全年共办理事项${index * 7 + 3}件。`), '毕节市水务局', '2019年12月30日'];

describe('uploads', () => {
  let house: TestHouse;
  let office: Id;
  let unit: Id;
  let otherUnit: Id;
  let contact: TestSeat;
  let colleague: TestSeat;
  let admin: pg.Client;

  const stagedFiles = async (): Promise<string[]> => readdir(join(fileURLToPath(house.env.STORAGE_URL), '.uploads')).catch(() => []);
  const stateOf = async (id: string): Promise<{ state: string; file_id: string | null; refusal_code: string | null } | undefined> =>
    (await admin.query<{ state: string; file_id: string | null; refusal_code: string | null }>('SELECT state, file_id, refusal_code FROM wudan.upload WHERE id = $1', [id])).rows[0];
  const startFault = (patch: Record<string, unknown>): Promise<string | null> =>
    contact.client.codeOf(START, { input: { unitId: unit, fileName: '总结.pdf', size: '100', sha256: 'a'.repeat(64), mime: '', ...patch } });

  beforeAll(async () => {
    house = await TestHouse.open('uploads');
    house.clock.setTo(new Date('2022-05-09T02:00:00Z'));
    office = await house.rootOffice({ level: 'city', regionCode: '520500' });
    unit = await house.unit(office, { name: '毕节市水务局' });
    otherUnit = await house.unit(office);
    contact = await house.seat(office, 'unit_contact', { unitId: unit });
    colleague = await house.seat(office, 'unit_head', { unitId: unit });
    admin = new pg.Client({ connectionString: house.database.adminUrl });
    await admin.connect();
  });

  afterAll(async () => {
    await admin.end();
    await house.close();
  });

  it('keeps a file under its hash with what was read of it, and leaves nothing behind', async () => {
    const bytes = makePdf(SUMMARY, 2);
    const { id, reply } = await sendFile(contact.client, unit, '2019年度工作总结.pdf', bytes);
    expect([reply.status, reply.offset, reply.body]).toEqual([204, bytes.length, {}]);
    const upload = await stateOf(id);
    expect(upload?.state).toBe('ready');
    const { rows } = await admin.query('SELECT name, size::int, mime, kind, sha256, scan, pages, characters > 300 AS read, text_sealed LIKE $2 AS plain, cardinality(sketch) AS sketch, received_by FROM wudan.evidence_file WHERE id = $1', [upload?.file_id, '%总结%']);
    expect(rows).toEqual([{ name: '2019年度工作总结.pdf', size: bytes.length, mime: 'application/pdf', kind: 'pdf', sha256: sha256Of(bytes), scan: 'unscanned', pages: 2, read: true, plain: false, sketch: 128, received_by: contact.seatId }]);
    expect(await house.app.get<FileStore>(FILE_STORE).stat(office, sha256Of(bytes))).toEqual({ sha256: sha256Of(bytes), size: bytes.length });
    expect(await stagedFiles()).toEqual([]);
    const head = await tus(contact.client, 'HEAD', `/files/uploads/${id}`);
    expect([head.status, head.offset]).toEqual([200, bytes.length]);
  });

  it.each([
    ['纪要.docx', makeDocx(SUMMARY), 'document'],
    ['名册.xlsx', makeXlsx([['姓名', '编制'], ['王强', 1], ['李明', 2]]), 'sheet'],
    ['批复.ofd', makeOfd(SUMMARY), 'ofd'],
    ['台账.csv', Buffer.from('序号,事项\n1,办件\n'), 'text'],
    ['说明.txt', Buffer.from([0xb1, 0xcf, 0xbd, 0xda]), 'text'],
    ['照片.png', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082', 'hex'), 'image'],
    ['材料.zip', makeZip([{ name: '2019/总结.pdf', content: makePdf(SUMMARY) }, { name: '照片.jpg', content: 'x' }]), 'archive'],
    ['图纸.zip', makeZip([{ name: '', rawName: Buffer.from('d7dcbde12e706466', 'hex'), content: makePdf(SUMMARY) }]), 'archive'],
  ])('takes %s', async (name, bytes, kind) => {
    const { id, reply } = await sendFile(contact.client, unit, name, bytes);
    expect([reply.status, reply.body]).toEqual([204, {}]);
    expect((await admin.query('SELECT f.kind FROM wudan.evidence_file f JOIN wudan.upload u ON u.file_id = f.id WHERE u.id = $1', [id])).rows).toEqual([{ kind }]);
  });

  it('goes on where a torn connection ended', async () => {
    const bytes = makeZip([{ name: '扫描.pdf', content: Buffer.alloc(6_000_000, 7), store: true }]);
    const { id, url } = await startUpload(contact.client, unit, '扫描.zip', bytes);
    await sendCut(contact.client, url, bytes, 2_500_000);
    const head = await tus(contact.client, 'HEAD', url);
    expect(head.status).toBe(200);
    expect(head.headers.get('upload-length')).toBe(String(bytes.length));
    expect(head.offset).toBeGreaterThan(0);
    expect(head.offset).toBeLessThanOrEqual(2_500_000);
    expect((await tus(contact.client, 'PATCH', url, { offset: 0, bytes: bytes.subarray(0, 10) })).status).toBe(409);
    const from = head.offset ?? 0;
    expect((await tus(contact.client, 'PATCH', url, { offset: from, bytes: bytes.subarray(from) })).status).toBe(204);
    expect((await stateOf(id))?.state).toBe('ready');
    expect(await house.app.get<FileStore>(FILE_STORE).has(office, sha256Of(bytes))).toBe(true);
  });

  it('refuses what is not what was declared', async () => {
    const bytes = makePdf(SUMMARY);
    const altered = Buffer.from(bytes);
    altered[200] = 0x21;
    const { id, url } = await startUpload(contact.client, unit, '总结.pdf', bytes);
    const reply = await tus(contact.client, 'PATCH', url, { offset: 0, bytes: altered });
    expect([reply.status, reply.body.code, reply.body.field]).toEqual([422, 'UPLOAD_ALTERED', 'file']);
    expect(await stateOf(id)).toEqual({ state: 'refused', file_id: null, refusal_code: 'UPLOAD_ALTERED' });
    expect(await house.app.get<FileStore>(FILE_STORE).has(office, sha256Of(altered))).toBe(false);
    expect(await stagedFiles()).toEqual([]);
    expect((await tus(contact.client, 'PATCH', url, { offset: 0, bytes })).status).toBe(400);
  });

  const bomb = (): Buffer => makeZip(Array.from({ length: 40 }, (_, index) => ({ name: `${index}.txt`, content: Buffer.alloc(2_000_000) })));
  it.each([
    ['程序当作 PDF', '总结.pdf', Buffer.concat([Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), Buffer.alloc(500)]), 'FILE_TYPE_MISMATCH'],
    ['PDF 当作图片', '照片.jpg', makePdf(SUMMARY), 'FILE_TYPE_MISMATCH'],
    ['压缩包当作 Word', '总结.docx', makeZip([{ name: 'a.pdf', content: 'x' }]), 'FILE_TYPE_MISMATCH'],
    ['Word 当作压缩包', '总结.zip', makeDocx(['另一份', ...SUMMARY]), 'FILE_TYPE_MISMATCH'],
    ['网页当作文本', '说明.txt', Buffer.from([1, 2, 3, 0, 5]), 'FILE_TYPE_MISMATCH'],
    ['损坏的 PDF', '总结.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300, 65)]), 'FILE_UNREADABLE'],
    ['压缩炸弹', '材料.zip', bomb(), 'ARCHIVE_BOMB'],
    ['谎报大小的炸弹', '材料.zip', makeZip([{ name: 'a.txt', content: 'x', claims: { unpacked: 4_000_000_000 } }]), 'ARCHIVE_BOMB'],
    ['Word 里的炸弹', '总结.docx', makeDocx(['x'], [{ name: 'word/media/x.xml', content: '0'.repeat(30_000_000) }]), 'ARCHIVE_BOMB'],
    ['包中包', '材料.zip', makeZip([{ name: 'a/内层.ZIP', content: 'x' }]), 'ARCHIVE_NESTED'],
    ['包中程序', '材料.zip', makeZip([{ name: '安装.exe', content: 'x' }]), 'ARCHIVE_CONTENT'],
    ['越界路径', '材料.zip', makeZip([{ name: '../../总结.pdf', content: 'x' }]), 'ARCHIVE_PATH'],
    ['链接', '材料.zip', makeZip([{ name: '总结.pdf', content: '/etc/passwd', mode: 0o120777 }]), 'ARCHIVE_PATH'],
    ['加密的包', '材料.zip', makeZip([{ name: '总结.pdf', content: 'x', flags: 1 }]), 'FILE_ENCRYPTED'],
    ['带宏的 Word', '总结.docx', makeDocx(['x'], [{ name: 'word/vbaProject.bin', content: 'x' }]), 'FILE_HAS_MACROS'],
    ['首页有密级', '纪要.pdf', makePdf(['机密★3年', ...SUMMARY]), 'FILE_CLASSIFIED'],
    ['首页有秘密星号', '纪要.docx', makeDocx(['', '秘 密 ★ 1年', ...SUMMARY]), 'FILE_CLASSIFIED'],
    ['包内文件名有密级', '材料.zip', makeZip([{ name: '绝密-名单.pdf', content: 'x' }]), 'FILE_CLASSIFIED'],
  ])('refuses and removes: %s', async (_, name, bytes, code) => {
    const { id, reply } = await sendFile(contact.client, unit, name, bytes);
    expect([reply.status, reply.body.code]).toEqual([422, code]);
    expect(reply.body.message).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(await stateOf(id)).toEqual({ state: 'refused', file_id: null, refusal_code: code });
    expect(await house.app.get<FileStore>(FILE_STORE).has(office, sha256Of(bytes))).toBe(false);
    expect(await stagedFiles()).toEqual([]);
  });

  it('lets a paper pass that speaks of secrets', async () => {
    const { reply } = await sendFile(contact.client, unit, '保密工作制度.docx', makeDocx(['水务局保密工作制度', '涉及国家秘密的事项，按照保守国家秘密法办理，不得在网上传递机密信息。', ...SUMMARY]));
    expect(reply.status).toBe(204);
  });

  it.each([
    ['FILE_TOO_LARGE', { size: String(201 * 1_048_576) }],
    ['UPLOAD_SIZE_INVALID', { size: '0' }],
    ['UPLOAD_SIZE_INVALID', { size: '-5' }],
    ['UPLOAD_HASH_INVALID', { sha256: 'xyz' }],
    ['FILE_TYPE_REFUSED', { fileName: 'setup.exe' }],
    ['FILE_TYPE_REFUSED', { fileName: 'README' }],
    ['UPLOAD_NAME_INVALID', { fileName: '../总结.pdf' }],
    ['UPLOAD_NAME_INVALID', { fileName: `${'长'.repeat(200)}.pdf` }],
    ['FILE_CLASSIFIED', { fileName: '机密 党组会纪要.pdf' }],
    ['NOT_FOUND', { unitId: '019a0000-0000-7000-8000-00000000dead' }],
  ])('refuses to begin: %s %j', async (code, patch) => {
    expect(await startFault(patch)).toBe(code);
  });

  it('follows the limit of the office, and takes no more bytes than were declared', async () => {
    const security = await house.seat(office, 'system_administrator');
    await security.client.send(CONFIGURE, { input: { uploadLimitMb: 1 } });
    const limited = await startFault({ size: String(2 * 1_048_576) });
    await security.client.send(CONFIGURE, { input: { uploadLimitMb: 200 } });
    expect(limited).toBe('FILE_TOO_LARGE');
    const { url } = await startUpload(contact.client, unit, '说明.txt', Buffer.from('说明'), { size: '6' });
    expect((await tus(contact.client, 'PATCH', url, { offset: 0, bytes: Buffer.from('说明说明') })).status).toBe(413);
    expect((await tus(contact.client, 'DELETE', url)).status).toBe(204);
  });

  it('belongs to the seat that began it', async () => {
    const bytes = makePdf(SUMMARY);
    const { url } = await startUpload(contact.client, unit, '总结.pdf', bytes);
    const stranger = await house.seat(office, 'unit_contact', { unitId: otherUnit });
    const abroad = await house.seat(await house.rootOffice(), 'assessor');
    for (const { client } of [colleague, stranger, abroad]) {
      expect((await tus(client, 'HEAD', url)).status).toBe(404);
      expect((await tus(client, 'PATCH', url, { offset: 0, bytes })).status).toBe(404);
      expect((await tus(client, 'DELETE', url)).status).toBe(404);
    }
    expect((await tus(house.visitor(), 'HEAD', url)).status).toBe(401);
    expect(await stranger.client.codeOf(START, { input: { unitId: unit, fileName: '总结.pdf', size: '9', sha256: 'a'.repeat(64), mime: '' } })).toBe('NOT_FOUND');
    expect((await tus(contact.client, 'PATCH', url, { offset: 0, bytes, headers: { 'tus-resumable': '0.2' } })).status).toBe(400);
    expect((await tus(contact.client, 'POST', '/files/uploads')).status).toBe(404);
    const foreign = await tus(contact.client, 'HEAD', url, { headers: { origin: 'https://evil.example' } });
    expect([...foreign.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await tus(contact.client, 'DELETE', url)).status).toBe(204);
    expect((await tus(contact.client, 'HEAD', url)).status).toBe(409);
    expect(await stagedFiles()).toEqual([]);
  });

  it('gives files out as attachments to those who may read the piece, and notes what is sensitive', async () => {
    const pilot = await issuePilot(house, office);
    const bytes = makePdf(SUMMARY);
    const { id } = await sendFile(pilot.contact.client, pilot.unit, "2019 年'总结'.pdf", bytes);
    const grid = await gridOf(pilot.contact, pilot.pilotId);
    const row = grid.rows.find((each) => each.holder === 'unit' && each.cells.some((cell) => cell.year === '2019'));
    const cellId = row?.cells.find((cell) => cell.year === '2019')?.id;
    await pilot.contact.client.ask(FILE, { input: { uploadId: id, cellIds: [cellId], title: '2019年总结', periodFrom: '2019-01-01', periodTo: '2019-12-31' } });
    const item = (await gridOf(pilot.contact, pilot.pilotId)).rows.flatMap((each) => each.cells).find((cell) => cell.id === cellId)?.items[0];
    const get = (client: { cookie: string | null }): Promise<Response> => fetch(`${house.url}/files/evidence/${item?.id ?? ''}`, { headers: client.cookie === null ? {} : { cookie: client.cookie } });
    const answer = await get(pilot.contact.client);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options'), answer.headers.get('content-length')]).toEqual([200, 'application/pdf', 'nosniff', String(bytes.length)]);
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename=\"evidence\"; filename*=UTF-8''2019%20%E5%B9%B4%27%E6%80%BB%E7%BB%93%27.pdf");
    expect(sha256Of(Buffer.from(await answer.arrayBuffer()))).toBe(sha256Of(bytes));
    expect((await get(pilot.assessor.client)).status).toBe(200);
    expect((await get(contact.client)).status).toBe(404);
    expect((await get(house.visitor())).status).toBe(401);
    const noted = async (): Promise<number> => Number((await admin.query("SELECT count(*) FROM wudan.audit_entry WHERE action = 'evidence.downloaded'")).rows[0]?.count);
    const before = await noted();
    await admin.query('UPDATE wudan.evidence_request SET sensitive = true WHERE id = (SELECT request_id FROM wudan.evidence_cell WHERE id = $1)', [cellId]);
    expect((await get(pilot.assessor.client)).status).toBe(200);
    expect(await noted()).toBe(before + 1);
  });

  it('checks in a sweep what came whole without being checked, and clears what is over', async () => {
    const bytes = makePdf(SUMMARY);
    const whole = await startUpload(contact.client, unit, '总结.pdf', bytes);
    const { writeFile } = await import('node:fs/promises');
    await writeFile(join(fileURLToPath(house.env.STORAGE_URL), '.uploads', whole.id), bytes);
    const late = await startUpload(contact.client, unit, '另一份.pdf', bytes);
    await tus(contact.client, 'PATCH', late.url, { offset: 0, bytes: bytes.subarray(0, 100) });
    await house.app.get(SweepUploads).pass();
    expect([(await stateOf(whole.id))?.state, (await stateOf(late.id))?.state]).toEqual(['ready', 'open']);
    house.clock.advance(4 * 86_400_000);
    await house.app.get(SweepUploads).pass();
    expect((await stateOf(late.id))?.state).toBe('expired');
    expect(await stagedFiles()).toEqual([]);
    await house.signIn(contact.client, contact.account, contact.seatId);
    expect((await tus(contact.client, 'PATCH', late.url, { offset: 100, bytes: bytes.subarray(100) })).status).toBe(409);
  });
});
