// `npm run consumers`: the documentation's projects in tools that are not ours, each installed out of the registry into an
// empty folder with the package as it would be published. Some hundred megabytes and some minutes.

import { tryConsumers } from "../support/consumer.mjs";
import { ELSEWHERE } from "../support/projects.mjs";

tryConsumers(ELSEWHERE, { timeout: 1_200_000 });
