const DIRECTIVE = /^\s*eslint-disable(?:-next-line|-line)?\b/;

/** One column before the comment: at the comment itself, `eslint-disable` would silence this rule too. */
const before = (comment) => ({ start: { line: comment.loc.start.line, column: -1 }, end: comment.loc.end });

export const reasonedDisable = {
  meta: {
    type: 'problem',
    docs: { description: 'A rule is switched off only by name and with a reason.' },
    schema: [],
    messages: {
      reason: 'Say why after two hyphens: // eslint-disable-next-line rule -- reason.',
      name: 'Name the rule that is switched off.',
    },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const directive = DIRECTIVE.exec(comment.value);
          if (!directive) continue;
          const [rules = '', ...reason] = comment.value.slice(directive[0].length).split(/\s-{2,}\s/);
          if (rules.trim() === '') context.report({ loc: before(comment), messageId: 'name' });
          if (reason.join('').trim() === '') context.report({ loc: before(comment), messageId: 'reason' });
        }
      },
    };
  },
};
