/** One thing that must hold. */ export const check = (group, name, holds, seen)=>({
        group,
        name,
        holds,
        seen: typeof seen === 'string' ? seen : JSON.stringify(seen)
    });

//# sourceMappingURL=check.js.map