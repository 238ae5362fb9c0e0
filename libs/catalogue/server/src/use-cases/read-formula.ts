import {
  absDependencies,
  addDependencies,
  BigNumberDependencies,
  bignumberDependencies,
  create,
  divideDependencies,
  dotDivideDependencies,
  dotMultiplyDependencies,
  maxDependencies,
  minDependencies,
  multiplyDependencies,
  parseDependencies,
  subtractDependencies,
  sumDependencies,
  unaryMinusDependencies,
  type BigNumber,
  type EvalFunction,
  type FactoryFunctionMap,
  type FunctionNode,
  type MathNode,
  type OperatorNode,
  type SymbolNode,
} from 'mathjs';
import { TEXT_LIMITS } from '../domain/document-text.rules.js';
import { isRefusal, type FormulaInput, type FormulaRefusal, type FormulaResult, type ReadableFormula } from '../domain/formula.js';

/** Only what formulas need. */
const PARTS = {
  absDependencies,
  addDependencies,
  BigNumberDependencies,
  bignumberDependencies,
  divideDependencies,
  dotDivideDependencies,
  dotMultiplyDependencies,
  maxDependencies,
  minDependencies,
  multiplyDependencies,
  parseDependencies,
  subtractDependencies,
  sumDependencies,
  unaryMinusDependencies,
};
/** Decimals with 64 digits, never binary floats. */
const math = create(PARTS as FactoryFunctionMap, { number: 'BigNumber', precision: 64 });
const { parse, bignumber, OperatorNode: Operator } = math as typeof math & { OperatorNode: new (op: string, fn: string, args: MathNode[]) => OperatorNode };

const disabled = (): never => {
  throw new Error('This function is not available to formulas.');
};
math.import({ import: disabled, parse: disabled, config: disabled }, { override: true });

const FUNCTIONS = ['sum', 'abs', 'min', 'max'];
const OPERATORS = ['add', 'subtract', 'multiply', 'divide', 'unaryMinus'];
const MOST_NODES = 120;

const refused = (code: FormulaRefusal['code'], reason: string): FormulaRefusal => ({ code, reason });

/** Why a part of the tree is not allowed, null when it is. */
function forbidden(node: MathNode, inSum: boolean): string | null {
  switch (node.type) {
    case 'ConstantNode':
      return bignumberOf(node) ? null : '含有不是数字的常量';
    case 'SymbolNode':
      return null;
    case 'ParenthesisNode':
      return forbidden((node as unknown as { content: MathNode }).content, inSum);
    case 'OperatorNode': {
      const { fn, args, op, implicit } = node as OperatorNode & { implicit: boolean };
      if (!OPERATORS.includes(fn) || implicit) return `含有不支持的运算“${op}”，仅支持加、减、乘、除`;
      return args.map((part) => forbidden(part, inSum)).find((reason) => reason !== null) ?? null;
    }
    case 'FunctionNode': {
      const { fn, args } = node as FunctionNode;
      const name = (fn as unknown as MathNode).type === 'SymbolNode' ? (fn as unknown as SymbolNode).name : '';
      if (!FUNCTIONS.includes(name)) return `含有不支持的函数“${name.slice(0, 20)}”，仅支持 ${FUNCTIONS.join('、')}`;
      if (name === 'sum' && inSum) return '的求和之内又有求和';
      if (name === 'sum' || name === 'abs' ? args.length !== 1 : args.length < 2) return `的函数 ${name} 参数个数不对`;
      if (name !== 'sum' && name !== 'abs' && inSum) return `的求和之内不得使用 ${name}`;
      return args.map((part) => forbidden(part, inSum || name === 'sum')).find((reason) => reason !== null) ?? null;
    }
    default:
      return '含有不支持的写法，仅支持变量、数字、加减乘除与求和、绝对值、最大值、最小值';
  }
}

const bignumberOf = (node: MathNode): boolean => (node as unknown as { value: { isBigNumber?: boolean } }).value.isBigNumber === true;

/** Variables of the tree: those inside of a sum have one value an item. */
function namesIn(node: MathNode, inSum: boolean, names: { scalars: Set<string>; series: Set<string> }): void {
  if (node.type === 'SymbolNode') {
    (inSum ? names.series : names.scalars).add((node as SymbolNode).name);
    return;
  }
  const parts = node.type === 'FunctionNode' ? (node as FunctionNode).args : node.type === 'ParenthesisNode' ? [(node as unknown as { content: MathNode }).content] : ((node as OperatorNode).args ?? []);
  const within = inSum || (node.type === 'FunctionNode' && ((node as FunctionNode).fn as unknown as SymbolNode).name === 'sum');
  for (const part of parts) namesIn(part, within, names);
}

/** The same tree with products and quotients taken item by item: series are lists of equal length. */
const itemwise = (root: MathNode): MathNode =>
  root.transform((node) => {
    const { fn, args } = node as OperatorNode;
    if (node.type !== 'OperatorNode' || (fn !== 'multiply' && fn !== 'divide')) return node;
    return fn === 'multiply' ? new Operator('.*', 'dotMultiply', args) : new Operator('./', 'dotDivide', args);
  });

function resultOf(value: unknown): FormulaResult {
  const number = value as BigNumber;
  if (number.isNaN()) return { kind: 'zero', over: false };
  if (!number.isFinite()) return { kind: 'zero', over: number.isPositive() };
  const text = number.toFixed(4);
  return { kind: 'value', value: text === '-0.0000' ? '0.0000' : text };
}

function computing(code: EvalFunction, series: readonly string[]): (input: FormulaInput) => FormulaResult {
  return (input) => {
    const scope = new Map<string, unknown>();
    for (const [name, value] of input.scalars) scope.set(name, bignumber(value));
    for (const name of series) scope.set(name, input.series.map((item) => bignumber(item.get(name) ?? '0')));
    if (series.length > 0 && input.series.length === 0) return { kind: 'zero', over: false };
    return resultOf(code.evaluate(scope));
  };
}

function read(expression: string): ReadableFormula | FormulaRefusal {
  if (expression.trim() === '') return refused('FORMULA_SYNTAX', '没有内容');
  if (expression.length > TEXT_LIMITS.expression) return refused('FORMULA_SYNTAX', `共${expression.length}字，最多${TEXT_LIMITS.expression}字`);
  let root: MathNode;
  try {
    root = parse(expression);
  } catch {
    return refused('FORMULA_SYNTAX', '的写法有误（括号或运算符不完整）');
  }
  let size = 0;
  root.traverse(() => (size += 1));
  if (size > MOST_NODES) return refused('FORMULA_FORBIDDEN', '过长，请拆成两个算式');
  const reason = forbidden(root, false);
  if (reason !== null) return refused('FORMULA_FORBIDDEN', reason);
  const names = { scalars: new Set<string>(), series: new Set<string>() };
  namesIn(root, false, names);
  const series = [...names.series];
  return { scalars: [...names.scalars], series, compute: computing(itemwise(root).compile(), series) };
}

/** Expressions that were read, by their text. Reading one costs a thousand times its use. */
const known = new Map<string, ReadableFormula>();
const MOST_KNOWN = 1_000;

/** Reads a formula: variables, numbers, the four operations, `sum`, `abs`, `min` and `max`; nothing else is run. */
export function readFormula(expression: string): ReadableFormula | FormulaRefusal {
  const found = known.get(expression);
  if (found) return found;
  const made = read(expression);
  if (isRefusal(made)) return made;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(expression, made);
  return made;
}
