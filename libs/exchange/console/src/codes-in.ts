/** Words of one field: 、，；commas and white space divide. */
export const codesIn = (text: string): string[] => text.split(/[、，,；;\s]+/u).filter((part) => part !== '');
