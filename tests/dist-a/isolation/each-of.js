/** The house answers many at once, and so does the check. */ export const READS_AT_ONCE = 4;
/** Works through all, some at a time. */ export async function eachOf(all, atOnce, work) {
    const waiting = [
        ...all
    ];
    const next = async ()=>{
        for(let each = waiting.shift(); each !== undefined; each = waiting.shift())await work(each);
    };
    await Promise.all(Array.from({
        length: atOnce
    }, next));
}

//# sourceMappingURL=each-of.js.map