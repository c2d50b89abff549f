/** GitHub's own parser of workflows. It imports JSON the way bundlers know and Node does not, which is mended here. */
import { registerHooks } from 'node:module';

const hooks = registerHooks({
  resolve: (name, context, next) => {
    const found = next(name, context);
    const needed = found.url.includes('/@actions/') && found.url.endsWith('.json');
    return needed ? { ...found, importAttributes: { ...found.importAttributes, type: 'json' } } : found;
  },
});
const parser = await import('@actions/workflow-parser');
hooks.deregister();

/** What is wrong with a workflow, in the parser's words. */
export async function findFaults(name: string, content: string): Promise<string[]> {
  const { context, value } = parser.parseWorkflow({ name, content }, new parser.NoOperationTraceWriter());
  if (!value) return [`${name} is no workflow`];
  const template = await parser.convertWorkflowTemplate(context, value);
  const errors = [...context.errors.getErrors(), ...(template.errors ?? [])];
  return errors.map((error) => ('message' in error ? error.message : error.Message));
}
