/** One seed for every property test, so that a run can be repeated; FC_SEED names another for a longer search. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261121) });
