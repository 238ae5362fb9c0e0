/** A form as `multipart/form-data`, whole in memory: fields and files. */ export function formParts(body, contentType) {
    const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
    const fields = {};
    const files = new Map();
    if (boundary === undefined) return {
        fields,
        files
    };
    const mark = Buffer.from(`--${boundary}`);
    for(let from = body.indexOf(mark); from >= 0;){
        const start = from + mark.length + 2;
        from = body.indexOf(mark, start);
        if (from < 0) break;
        const part = body.subarray(start, from - 2);
        const split = part.indexOf('\r\n\r\n');
        const head = part.subarray(0, split).toString('utf8');
        const name = /[;\s]name="?([^";\r\n]+)"?/i.exec(head)?.[1];
        const fileName = /filename="?([^";\r\n]+)"?/i.exec(head)?.[1];
        const content = part.subarray(split + 4);
        if (split < 0 || name === undefined) continue;
        if (fileName === undefined) fields[name] = content.toString('utf8');
        else files.set(name, {
            name: fileName,
            bytes: Buffer.from(content)
        });
    }
    return {
        fields,
        files
    };
}

//# sourceMappingURL=form-parts.js.map