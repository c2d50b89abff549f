/** Which communities lend their signature to the footer's quilt. */
import { getStore } from './store.ts';

/** Signatures in the strip: enough for the widest page the layout allows. */
const LENGTH = 24;

/** Leading communities, then those with a project, then the others, by id; a small edition's over and over. */
export async function listQuilt(): Promise<string[]> {
  const { site, projectsByCommunity, communities } = await getStore();
  const order = new Set([...site.lead, ...[...projectsByCommunity.keys()].sort(), ...communities.keys()]);
  const ids = [...order].filter((id) => communities.has(id)).slice(0, LENGTH);
  return ids.length > 0 ? Array.from({ length: LENGTH }, (_, at) => ids[at % ids.length] as string) : [];
}
