import { CRUISE_OPTIONS, IMPORT_RULES } from "./tools/import-rules.ts";

export default { forbidden: IMPORT_RULES, options: CRUISE_OPTIONS };
