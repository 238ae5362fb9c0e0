export const given = (variables)=>({
        variables
    });
/** The first page of a list. */ export const page = {
    first: 50
};

//# sourceMappingURL=kitchen.js.map