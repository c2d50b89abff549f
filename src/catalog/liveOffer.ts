/** What a page offers of its living map before anyone asks for it. */
import type { Context } from './context.ts';

/** Words that the page itself carries: of the button, and of the sentence when the map does not open. */
export interface LiveOffer {
  explore: string;
  loading: string;
  back: string;
  failed: string;
  retry: string;
}

export const liveOffer = ({ t }: Context): LiveOffer => ({
  explore: t('live.explore'),
  loading: t('live.loading'),
  back: t('live.back'),
  failed: t('live.failed'),
  retry: t('live.retry'),
});
