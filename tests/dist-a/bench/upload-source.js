import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
const BLOCK = 1_048_576;
/** A large ZIP archive with one stored file, made piece by piece: nobody ever holds it whole. */ export class UploadSource {
    #block;
    #head;
    #tail;
    /** @param blocks mebibytes of content */ constructor(blocks){
        this.blocks = blocks;
        this.#block = Buffer.alloc(BLOCK);
        for(let at = 0, state = 20_220_630; at < BLOCK; at += 4){
            state = Math.imul(state, 1_664_525) + 1_013_904_223 >>> 0;
            this.#block.writeUInt32LE(state, at);
        }
        let checksum = 0;
        for(let number = 0; number < blocks; number += 1)checksum = crc32(this.#content(number), checksum);
        const name = Buffer.from('扫描件.pdf');
        const length = blocks * BLOCK;
        const common = Buffer.alloc(26);
        common.writeUInt16LE(20, 0);
        common.writeUInt16LE(0x800, 2);
        common.writeUInt32LE(checksum, 10);
        common.writeUInt32LE(length, 14);
        common.writeUInt32LE(length, 18);
        common.writeUInt16LE(name.length, 22);
        this.#head = Buffer.concat([
            Buffer.from('504b0304', 'hex'),
            common,
            name
        ]);
        const directory = Buffer.concat([
            Buffer.from('504b01021400', 'hex'),
            common,
            Buffer.alloc(14),
            name
        ]);
        const end = Buffer.alloc(22);
        Buffer.from('504b0506', 'hex').copy(end);
        end.writeUInt16LE(1, 8);
        end.writeUInt16LE(1, 10);
        end.writeUInt32LE(directory.length, 12);
        end.writeUInt32LE(this.#head.length + length, 16);
        this.#tail = Buffer.concat([
            directory,
            end
        ]);
        this.size = this.#head.length + length + this.#tail.length;
    }
    /** The bytes from an offset on, in pieces of at most a mebibyte. */ *from(offset) {
        let at = 0;
        for(let number = -1; number <= this.blocks; number += 1){
            const length = number === -1 ? this.#head.length : number === this.blocks ? this.#tail.length : BLOCK;
            if (at + length > offset) {
                const piece = number === -1 ? this.#head : number === this.blocks ? this.#tail : this.#content(number);
                yield Buffer.from(piece.subarray(Math.max(0, offset - at)));
            }
            at += length;
        }
    }
    sha256() {
        const hash = createHash('sha256');
        for (const piece of this.from(0))hash.update(piece);
        return hash.digest('hex');
    }
    /** No two blocks are the same. */ #content(number) {
        this.#block.writeUInt32LE(number, 0);
        return this.#block;
    }
}

//# sourceMappingURL=upload-source.js.map