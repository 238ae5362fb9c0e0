import { crc32, deflateRawSync } from 'node:zlib';
/** A ZIP archive by hand, so that it can also be a false one. */ export function makeZip(parts) {
    const bodies = [];
    const directory = [];
    let at = 0;
    for (const part of parts){
        const content = Buffer.from(part.content);
        const packed = part.store ? content : deflateRawSync(content, {
            level: 9
        });
        const name = part.rawName ?? Buffer.from(part.name);
        const flags = (part.flags ?? 0) | (part.rawName ? 0 : 0x800);
        const sizes = {
            packed: part.claims?.packed ?? packed.length,
            unpacked: part.claims?.unpacked ?? content.length
        };
        const common = Buffer.alloc(26);
        common.writeUInt16LE(20, 0);
        common.writeUInt16LE(flags, 2);
        common.writeUInt16LE(part.store ? 0 : 8, 4);
        common.writeUInt32LE(crc32(content), 10);
        common.writeUInt32LE(sizes.packed, 14);
        common.writeUInt32LE(sizes.unpacked, 18);
        common.writeUInt16LE(name.length, 22);
        bodies.push(Buffer.from('504b0304', 'hex'), common, name, packed);
        const tail = Buffer.alloc(14);
        tail.writeUInt32LE((part.mode ?? 0) << 16 >>> 0, 6);
        tail.writeUInt32LE(at, 10);
        directory.push(Buffer.from('504b0102', 'hex'), Buffer.from([
            20,
            part.mode === undefined ? 0 : 3
        ]), common, tail, name);
        at += 30 + name.length + packed.length;
    }
    const list = Buffer.concat(directory);
    const end = Buffer.alloc(22);
    Buffer.from('504b0506', 'hex').copy(end);
    end.writeUInt16LE(parts.length, 8);
    end.writeUInt16LE(parts.length, 10);
    end.writeUInt32LE(list.length, 12);
    end.writeUInt32LE(at, 16);
    return Buffer.concat([
        ...bodies,
        list,
        end
    ]);
}

//# sourceMappingURL=make-zip.js.map